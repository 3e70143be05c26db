package arraystoadam.docs.start;

import arraystoadam.docs.draw.Axis;
import arraystoadam.docs.draw.Key;
import arraystoadam.docs.draw.Lettering;
import arraystoadam.docs.draw.Palette;
import arraystoadam.docs.draw.Pen;
import arraystoadam.docs.draw.Plot;
import arraystoadam.docs.draw.Svg;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;

/** A page with pictures of what a program has printed. It needs nothing besides itself. */
final class PlotPage {

  private static final Pen OURS = Pen.of(Palette.series(0));
  private static final Pen SINE = Pen.of(Palette.series(1));
  private static final int POINTS = 201;
  private static final double CELL = 30;
  private static final String INKS = " .:-=+*#%@";

  /** Letters in whatever face the browser has; their width is a guess. */
  private static final Lettering LETTERS =
      new Lettering() {
        @Override
        public double width(String text, double size) {
          return 0.55 * size * text.length();
        }

        @Override
        public String element(String text, double size, double x, double y, String color) {
          String place = "x=\"" + Svg.number(x, 2) + "\" y=\"" + Svg.number(y, 2) + "\"";
          String look = " font-size=\"" + Svg.number(size, 2) + "\" fill=\"" + color + "\"";
          return "<text " + place + look + ">" + escaped(text) + "</text>";
        }
      };

  private PlotPage() {}

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  /** The page; empty if there is nothing to draw. */
  static String html(RunLog log) {
    StringBuilder body = new StringBuilder();
    if (log.losses().size() > 1) {
      body.append(figure("The loss, on a logarithmic axis", losses(log)));
    }
    if (log.accuracies().size() > 1) {
      body.append(figure("The accuracy in percent", accuracies(log)));
    }
    if (log.cubic().length > 0) {
      body.append(figure("The cubic beside the sine, and what is left", cubic(log.cubic())));
    }
    if (!log.confusion().isEmpty()) {
      body.append(figure("Each row a digit, each column what it was read as", confusion(log)));
    }
    for (List<String> image : log.misread()) {
      body.append(figure(escaped(image.get(0)), image(image.subList(1, image.size()))));
    }
    return body.length() == 0 ? "" : page(escaped(log.heading()), body.toString());
  }

  private static String figure(String caption, String content) {
    return "<figure><figcaption>" + caption + "</figcaption>" + content + "</figure>\n";
  }

  private static String page(String title, String body) {
    return """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>%s</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <style>
        :root { color-scheme: light dark; }
        body { font: 16px/1.4 system-ui, sans-serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem; }
        figure { margin: 2rem 0; }
        svg { max-width: 100%%; height: auto; }
        </style></head><body><h1>%s</h1>
        %s</body></html>
        """
        .formatted(title, title, body);
  }

  private static String text(Svg svg) {
    return svg.toString()
        .replace(Palette.TEXT, "currentColor")
        .replace("\"" + Palette.GRID + "\"", "\"#8884\"");
  }

  private static double[] column(List<double[]> rows, int column) {
    return rows.stream().mapToDouble(row -> row[column]).toArray();
  }

  private static double least(double[] values) {
    double least = Double.POSITIVE_INFINITY;
    for (double value : values) {
      least = Math.min(least, value);
    }
    return least;
  }

  private static double largest(double[] values) {
    double largest = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      largest = Math.max(largest, value);
    }
    return largest;
  }

  private static Axis below(double[] x) {
    return new Axis(x[0], x[x.length - 1], 70, 585);
  }

  private static String losses(RunLog log) {
    double[] x = column(log.losses(), 0);
    double[] powers = column(log.losses(), 1);
    for (int i = 0; i < powers.length; i++) {
      powers[i] = Math.log10(powers[i]); // NaN and infinite ones are not drawn
    }
    double[] shown = finite(powers);
    double low = Math.floor(least(shown) * 10) / 10;
    double high = Math.max(Math.ceil(largest(shown) * 10) / 10, low + 0.1);
    Svg svg = new Svg(600, 300, LETTERS);
    Axis y = new Axis(low, high, 255, 20);
    Plot plot = new Plot(svg, below(x), y).grid(8, 1).numbersBelow(8);
    for (int power = -12; power <= 12; power++) {
      for (int digit : high - low > 3 ? new int[] {1} : new int[] {1, 2, 5}) {
        line(svg, y, digit * Math.pow(10, power));
      }
    }
    plot.visible(x, powers, OURS);
    return text(svg);
  }

  /** A line at a loss, if it is on the axis. */
  private static void line(Svg svg, Axis y, double loss) {
    double power = Math.log10(loss);
    if (y.has(power)) {
      svg.line(70, y.at(power), 585, y.at(power), Pen.of(Palette.GRID).withWidth(0.9));
      svg.text(Svg.number(loss, 12), 13, 1, 63, y.at(power) + 4.5);
    }
  }

  private static double[] finite(double[] values) {
    double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
    return finite.length > 0 ? finite : new double[] {0};
  }

  private static String accuracies(RunLog log) {
    double[] x = column(log.accuracies(), 0);
    double[] percent = column(log.accuracies(), 1);
    Svg svg = new Svg(600, 240, LETTERS);
    double low = Math.min(99, Math.floor(least(percent) / 10) * 10);
    Axis y = new Axis(low, 100, 195, 20);
    new Plot(svg, below(x), y).grid(8, 5).numbersBelow(8).numbersLeft(5).visible(x, percent, OURS);
    return text(svg);
  }

  private static String cubic(double[] p) {
    Svg svg = new Svg(600, 460, LETTERS);
    DoubleUnaryOperator cubic = x -> p[0] + x * (p[1] + x * (p[2] + x * p[3]));
    double[] xs = values(POINTS, i -> -Math.PI + 2 * Math.PI * i / (POINTS - 1));
    double[] sine = values(POINTS, i -> Math.sin(xs[i]));
    double[] ours = values(POINTS, i -> cubic.applyAsDouble(xs[i]));
    double[] rest = values(POINTS, i -> sine[i] - ours[i]);
    new Key(svg, 70, 14).add("the sine", SINE).add("the cubic", OURS);
    Plot upper = new Plot(svg, below(xs), new Axis(-1.5, 1.5, 250, 30));
    upper.grid(7, 6).numbersLeft(6).base().visible(xs, sine, SINE).visible(xs, ours, OURS);
    double reach = Math.max(0.1, Math.max(largest(rest), -least(rest)));
    Plot lower = new Plot(svg, below(xs), new Axis(-reach, reach, 420, 280));
    lower.grid(7, 4).numbersBelow(7).numbersLeft(4).base().visible(xs, rest, Pen.of(Palette.TEXT));
    return text(svg);
  }

  /** An image whose pixels were printed as two characters each, the darker the more ink. */
  private static String image(List<String> rows) {
    Svg svg = new Svg(130, 130, LETTERS);
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; 2 * column < rows.get(row).length(); column++) {
        double ink = INKS.indexOf(rows.get(row).charAt(2 * column)) / (INKS.length() - 1.0);
        double x = 16 * column;
        svg.bar(x, 16 * row, x + 16, 16 * row + 16, Palette.TEXT, Math.max(0.04, ink));
      }
    }
    return text(svg);
  }

  private static double[] values(int n, IntToDoubleFunction value) {
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      values[i] = value.applyAsDouble(i);
    }
    return values;
  }

  private static String confusion(RunLog log) {
    int n = log.confusion().size();
    Svg svg = new Svg(60 + n * CELL, 40 + n * CELL, LETTERS);
    for (int row = 0; row < n; row++) {
      svg.text("" + row, 14, 0.5, 30, 30 + (row + 0.65) * CELL);
      svg.text("" + row, 14, 0.5, 45 + (row + 0.5) * CELL, 22);
      int[] counts = log.confusion().get(row);
      int all = Math.max(1, Arrays.stream(counts).sum());
      for (int column = 0; column < counts.length; column++) {
        cell(svg, row, column, counts[column], (double) counts[column] / all);
      }
    }
    return text(svg);
  }

  private static void cell(Svg svg, int row, int column, int count, double share) {
    double x = 45 + column * CELL;
    double y = 30 + row * CELL;
    String color = row == column ? Palette.series(1) : Palette.series(0);
    if (count > 0) {
      svg.bar(x + 1, y + 1, x + CELL - 1, y + CELL - 1, color, 0.25 + 0.5 * share);
      svg.text("" + count, 13, 0.5, x + CELL / 2, y + CELL / 2 + 5);
    } else {
      svg.bar(x + 1, y + 1, x + CELL - 1, y + CELL - 1, Palette.GRID, 0.3);
    }
  }
}
