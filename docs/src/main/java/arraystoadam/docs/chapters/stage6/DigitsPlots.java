package arraystoadam.docs.chapters.stage6;

import arraystoadam.docs.fonts.Faces;
import arraystoadam.docs.fonts.Label;
import arraystoadam.docs.plot.Chart;
import arraystoadam.docs.plot.Ink;
import arraystoadam.docs.run.Programs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plots of what {@code Digits} prints. */
public final class DigitsPlots {

  private static final Pattern EPOCH =
      Pattern.compile("epoch (\\d+) +loss ([.0-9]+) +accuracy ([.0-9]+) %");
  private static final Pattern MISREAD = Pattern.compile("A (\\d), read as (\\d):");

  /** How the program draws a pixel, from blank to dark. */
  private static final String SHADES = " .:-=+*#%@";

  private static final int SIDE = 8;
  private static final int PIXEL = 11;
  private static final int CELL = 110;
  private static final int GAP = 30;
  private static final int HEADING = 36;

  private DigitsPlots() {}

  /** The loss and the accuracy of each epoch. */
  public static String curves(Programs programs) throws IOException {
    List<Matcher> epochs = new ArrayList<>();
    for (String line : programs.output(6, "Digits", List.of())) {
      Matcher match = EPOCH.matcher(line);
      if (match.matches()) {
        epochs.add(match);
      }
    }
    return new Chart("epoch", "loss")
        .line("loss", column(epochs, 1), column(epochs, 2))
        .right("accuracy", "accuracy [%]", column(epochs, 1), column(epochs, 3))
        .svg();
  }

  private static double[] column(List<Matcher> matches, int group) {
    return matches.stream().mapToDouble(it -> Double.parseDouble(it.group(group))).toArray();
  }

  /** What the program draws of each split, side by side. */
  public static String misread(Programs programs) throws IOException {
    StringBuilder svg = new StringBuilder();
    int left = addImages(svg, "people it knows", 0, programs.output(6, "Digits", List.of()));
    List<String> strangers = programs.output(6, "Digits", List.of("-Dsplit=writers"));
    int right = addImages(svg, "strangers", left + GAP, strangers);
    int width = right - CELL + SIDE * PIXEL;
    int height = HEADING + SIDE * PIXEL + HEADING;
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\">%s</svg>"
        .formatted(width, height, width, height, svg);
  }

  /** Returns where the next image would begin. */
  private static int addImages(StringBuilder svg, String title, int start, List<String> output) {
    svg.append(drawn(Label.at(Faces.sans(15), title, start, HEADING / 2.0)));
    int left = start;
    for (int i = 0; i < output.size(); i++) {
      Matcher match = MISREAD.matcher(output.get(i));
      if (match.matches()) {
        String caption = match.group(1) + ", read as " + match.group(2);
        svg.append(image(output.subList(i + 1, i + 1 + SIDE), caption, left));
        left += CELL;
      }
    }
    return left;
  }

  /** Two characters of a line are one pixel. */
  private static String image(List<String> lines, String caption, int left) {
    StringBuilder svg = new StringBuilder();
    int side = SIDE * PIXEL;
    svg.append(rectangle(left, HEADING, side, "#ffffff"));
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        String line = lines.get(row);
        char c = 2 * column < line.length() ? line.charAt(2 * column) : ' ';
        if (c != ' ') {
          int grey = 255 - SHADES.indexOf(c) * 25;
          String color = "#%02x%02x%02x".formatted(grey, grey, grey);
          svg.append(rectangle(left + column * PIXEL, HEADING + row * PIXEL, PIXEL, color));
        }
      }
    }
    svg.append(
        "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"none\" stroke=\"%s\"/>"
            .formatted(left + 0.5, HEADING + 0.5, side - 1, side - 1, Ink.css(Ink.GRID)));
    double middle = left + side / 2.0;
    return svg + drawn(Label.centered(Faces.sans(13.5), caption, middle, HEADING + side + 20));
  }

  private static String drawn(String path) {
    return "<path fill=\"" + Ink.css(Ink.TEXT) + "\" d=\"" + path + "\"/>";
  }

  private static String rectangle(int x, int y, int side, String color) {
    return "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>"
        .formatted(x, y, side, side, color);
  }
}
