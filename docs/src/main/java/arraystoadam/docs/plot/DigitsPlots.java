package arraystoadam.docs.plot;

import arraystoadam.docs.fonts.Faces;
import arraystoadam.docs.fonts.Label;
import arraystoadam.docs.run.Programs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plots of what {@code Digits} prints. */
final class DigitsPlots {

  private static final Pattern EPOCH =
      Pattern.compile("epoch (\\d+) +loss ([.0-9]+) +accuracy ([.0-9]+) %");
  private static final Pattern MISREAD = Pattern.compile("A (\\d), read as (\\d):");

  /** How the program draws a pixel, from blank to dark. */
  private static final String SHADES = " .:-=+*#%@";

  private static final int SIDE = 8;
  private static final int PIXEL = 12;
  private static final int CELL = 132;

  private final Programs programs;

  DigitsPlots(Programs programs) {
    this.programs = programs;
  }

  String curves() throws IOException {
    List<Matcher> epochs = new ArrayList<>();
    for (String line : programs.output(6, "Digits", List.of())) {
      Matcher match = EPOCH.matcher(line);
      if (match.matches()) {
        epochs.add(match);
      }
    }
    return new Chart("epoch", "loss")
        .line("loss", column(epochs, 1), column(epochs, 2))
        .right("accuracy in percent", "accuracy", column(epochs, 1), column(epochs, 3))
        .svg();
  }

  private static double[] column(List<Matcher> matches, int group) {
    return matches.stream().mapToDouble(it -> Double.parseDouble(it.group(group))).toArray();
  }

  String misread() throws IOException {
    List<String> images = new ArrayList<>();
    addImages(images, programs.output(6, "Digits", List.of()));
    addImages(images, programs.output(6, "Digits", List.of("-Dsplit=writers")));
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\">%s</svg>"
        .formatted(
            CELL * images.size() - CELL + SIDE * PIXEL,
            CELL,
            CELL * images.size() - CELL + SIDE * PIXEL,
            CELL,
            String.join("", images));
  }

  private static void addImages(List<String> images, List<String> output) {
    for (int i = 0; i < output.size(); i++) {
      Matcher match = MISREAD.matcher(output.get(i));
      if (match.matches()) {
        String title = "a " + match.group(1) + ", read as " + match.group(2);
        images.add(image(output.subList(i + 1, i + 1 + SIDE), title, CELL * images.size()));
      }
    }
  }

  /** Two characters of a line are one pixel. */
  private static String image(List<String> lines, String title, int left) {
    StringBuilder svg = new StringBuilder();
    int side = SIDE * PIXEL;
    svg.append(rectangle(left, 0, side, "#ffffff"));
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        String line = lines.get(row);
        char c = 2 * column < line.length() ? line.charAt(2 * column) : ' ';
        if (c != ' ') {
          int grey = 255 - SHADES.indexOf(c) * 25;
          String color = "#%02x%02x%02x".formatted(grey, grey, grey);
          svg.append(rectangle(left + column * PIXEL, row * PIXEL, PIXEL, color));
        }
      }
    }
    svg.append(
        "<rect x=\"%s\" y=\"0.5\" width=\"%d\" height=\"%d\" fill=\"none\" stroke=\"%s\"/>"
            .formatted(left + 0.5, side - 1, side - 1, Ink.css(Ink.GRID)));
    String path = Label.centered(Faces.sans(13.5), title, left + side / 2.0, side + 20);
    return svg + "<path fill=\"" + Ink.css(Ink.TEXT) + "\" d=\"" + path + "\"/>";
  }

  private static String rectangle(int x, int y, int side, String color) {
    return "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>"
        .formatted(x, y, side, side, color);
  }
}
