package arraystoadam.docs.chapters.speed;

import arraystoadam.docs.fonts.Faces;
import arraystoadam.docs.fonts.Label;
import arraystoadam.docs.listing.Measurements;
import arraystoadam.docs.listing.Measurements.Line;
import arraystoadam.docs.plot.Ink;
import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How many times as fast as PyTorch we are, with a line for each workload. */
public final class RatioPlot {

  private static final int WIDTH = 570;
  private static final int LEFT = 172;
  private static final int ROW = 17;
  private static final int HEADING = 27;
  private static final int TOP = 60;
  private static final Font TEXT = Faces.sans(14);
  private static final List<String> RATIOS = List.of("ratio 1", "ratio 2", "cpu ratio");
  private static final Map<String, String> TITLES =
      Map.of(
          "programs", "Programs",
          "cold", "Programs, each a process of its own",
          "training", "Training",
          "operations", "Single operations",
          "matrices", "Matrix products",
          "chain", "Scalars");

  private final StringBuilder svg = new StringBuilder();
  private final Measurements measured;
  private final RatioAxis axis;
  private int y = TOP;

  private RatioPlot(Measurements measured) {
    this.measured = measured;
    double[] all =
        measured.lines().stream()
            .flatMapToDouble(line -> RATIOS.stream().mapToDouble(line::number))
            .filter(ratio -> !Double.isNaN(ratio))
            .toArray();
    axis = RatioAxis.around(LEFT, WIDTH - 10, all);
  }

  /** The drawing of the book's table. */
  public static String svg() throws IOException {
    return svg(Measurements.ofTheBook());
  }

  static String svg(Measurements measured) {
    return new RatioPlot(measured).draw();
  }

  private String draw() {
    for (String group : measured.groups()) {
      text(Label.at(Faces.sans(15), TITLES.getOrDefault(group, group), 2, y + 19));
      y += HEADING;
      List<Line> lines = measured.group(group).stream().filter(RatioPlot::hasRatio).toList();
      lines.forEach(line -> row(line, label(line, lines)));
    }
    String grid = grid(); // now its height is known
    legend();
    ends();
    int height = y + 46;
    return ("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\""
            + " viewBox=\"0 0 %s %s\">%s%s</svg>")
        .formatted(WIDTH, height, WIDTH, height, grid, svg);
  }

  private static boolean hasRatio(Line line) {
    return RATIOS.stream().anyMatch(column -> !line.text(column).isEmpty());
  }

  /** The name, and the size where the name alone does not say which line it is. */
  private static String label(Line line, List<Line> group) {
    String name = line.text("workload");
    if (group.stream().filter(it -> it.text("workload").equals(name)).count() == 1) {
      return name;
    }
    return String.format(Locale.ROOT, "%s, %,d", name, Long.valueOf(line.text("size")));
  }

  private void row(Line line, String label) {
    double middle = y + ROW / 2.0;
    text(Label.at(TEXT, label, LEFT - 10 - Label.width(TEXT, label), middle + 4.5));
    mark(line, "cpu ratio", middle, this::diamond);
    mark(line, "ratio 2", middle, this::ring);
    mark(line, "ratio 1", middle, this::dot);
    y += ROW;
  }

  /** How a mark is drawn. */
  private interface Shape {
    void at(double x, double y);
  }

  private void mark(Line line, String column, double y, Shape shape) {
    double ratio = line.number(column);
    if (!Double.isNaN(ratio)) {
      shape.at(axis.x(ratio), y);
    }
  }

  private void dot(double x, double y) {
    String fill = Ink.css(Ink.series(0));
    add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3.2\" fill=\"%s\"/>", x, y, fill);
  }

  private void ring(double x, double y) {
    add(
        "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"5.6\" fill=\"none\" stroke=\"%s\""
            + " stroke-width=\"1.6\"/>",
        x, y, Ink.css(Ink.series(0)));
  }

  private void diamond(double x, double y) {
    add(
        "<path d=\"M%.1f %.1fl4.6 4.6l-4.6 4.6l-4.6 -4.6z\" fill=\"%s\"/>",
        x, y - 4.6, Ink.css(Ink.series(1)));
  }

  private String grid() {
    StringBuilder lines = new StringBuilder();
    for (double tick : axis.ticks()) {
      Color color = tick == 1 ? Ink.TEXT : Ink.GRID;
      lines.append(
          String.format(
              Locale.ROOT,
              "<path d=\"M%.1f %sV%s\" stroke=\"%s\" stroke-width=\"%s\"/>",
              axis.x(tick),
              TOP,
              y + 6,
              Ink.css(color),
              tick == 1 ? 1.2 : 0.9));
      for (int at : new int[] {TOP - 6, y + 21}) {
        text(Label.centered(Faces.sans(13), RatioAxis.label(tick), axis.x(tick), at));
      }
    }
    return lines.toString();
  }

  private void legend() {
    double x = 8;
    for (String name : List.of("simd, 1 thread", "simd, 2 threads", "cpu")) {
      Shape shape =
          name.equals("cpu") ? this::diamond : name.contains("1") ? this::dot : this::ring;
      shape.at(x, 14);
      text(Label.at(TEXT, name, x + 11, 18.5));
      x += 40 + Label.width(TEXT, name);
    }
  }

  /** What the two sides of 1 mean. */
  private void ends() {
    String slower = "PyTorch is faster";
    String faster = "we are faster";
    double one = axis.x(1);
    text(Label.at(TEXT, slower, one - 14 - Label.width(TEXT, slower), y + 40));
    text(Label.at(TEXT, faster, Math.min(one + 14, WIDTH - Label.width(TEXT, faster)), y + 40));
  }

  private void text(String path) {
    add("<path fill=\"%s\" d=\"%s\"/>", Ink.css(Ink.TEXT), path);
  }

  private void add(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values));
  }
}
