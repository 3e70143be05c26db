package arraystoadam.docs.chapters.speed;

import arraystoadam.docs.draw.Axis;
import arraystoadam.docs.draw.Key;
import arraystoadam.docs.draw.Palette;
import arraystoadam.docs.draw.Pen;
import arraystoadam.docs.draw.Plot;
import arraystoadam.docs.draw.Svg;
import arraystoadam.docs.fonts.Outlines;
import arraystoadam.docs.listing.Measurements;
import arraystoadam.docs.listing.Measurements.Line;
import java.io.IOException;
import java.util.Locale;

/**
 * What one core can do at most, by how many operations it does with each byte from memory, and what
 * it did. After Williams, Waterman and Patterson (2009). The logarithms are the axes' numbers.
 */
public final class Roofline {

  private static final double MICROS = 1e6;
  private static final double GIGA = 1e9;
  private static final Axis INTENSITY = new Axis(-1.5, 2.5, 62, 555);
  private static final Axis SPEED = new Axis(-1, 2.5, 300, 30);

  private final Svg svg = new Svg(570, 360, new Outlines());
  private final Plot plot = new Plot(svg, INTENSITY, SPEED);

  private Roofline() {}

  /** Operations for a byte from memory: below it the memory is the limit, above it the units. */
  public static double ridge() throws IOException {
    return MachineLimits.peak() / MachineLimits.memory();
  }

  /** The drawing. */
  public static String svg() throws IOException {
    return new Roofline().draw(Measurements.ofTheBook());
  }

  private String draw(Measurements measured) throws IOException {
    decades();
    roof();
    additions(measured);
    products(measured, "simd 1", Palette.series(0));
    products(measured, "cpu", Palette.series(1));
    svg.text("GFLOP/s", 13, 0, 8, 20);
    svg.text("operations for each byte that must be moved", 14, 0.5, 308, 350);
    new Key(svg, 110, 20)
        .add("the roof", Pen.of(Palette.TEXT))
        .add("simd, 1 thread", Pen.of(Palette.series(0)).withWidth(6))
        .add("cpu", Pen.of(Palette.series(1)).withWidth(6));
    return svg.toString();
  }

  private void decades() {
    plot.grid(4, 4);
    for (double power : INTENSITY.ticks(4)) {
      svg.text(decade(power), 13, 0.5, INTENSITY.at(power), SPEED.start() + 18);
    }
    for (double power : SPEED.ticks(4)) {
      svg.text(decade(power), 13, 1, INTENSITY.start() - 7, SPEED.at(power) + 4.5);
    }
  }

  private static String decade(double power) {
    return Svg.number(StrictMath.pow(10, power), 3);
  }

  private void roof() throws IOException {
    double ridge = log(ridge());
    double memory = log(MachineLimits.memory());
    double peak = log(MachineLimits.peak());
    double[] x = {INTENSITY.least(), ridge, INTENSITY.largest()};
    plot.line(x, new double[] {INTENSITY.least() + memory, peak, peak}, Pen.of(Palette.TEXT));
  }

  /** Those of a million numbers. */
  private void additions(Measurements measured) {
    for (Line line : measured.group("operations")) {
      String name = line.text("workload");
      if (name.startsWith("add") && line.number("size") > 1e6) {
        double n = line.number("size");
        mark(name, n, 3 * Float.BYTES * n, line.number("simd 1"), Palette.series(0));
      }
    }
  }

  private void products(Measurements measured, String column, String color) {
    for (Line line : measured.group("matrices")) {
      double n = line.number("size");
      String name = String.format(Locale.ROOT, "%.0f", n);
      mark(name, 2 * n * n * n, 3 * Float.BYTES * n * n, line.number(column), color);
    }
  }

  private void mark(String name, double operations, double bytes, double micros, String color) {
    double x = log(operations / bytes);
    double y = log(operations / (micros / MICROS) / GIGA);
    plot.points(new double[] {x}, new double[] {y}, 4.5, color);
    svg.text(name, 13, 0, INTENSITY.at(x) + 8, SPEED.at(y) + 5);
  }

  private static double log(double value) {
    return StrictMath.log10(value);
  }
}
