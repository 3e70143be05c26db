package arraystoadam.docs.plot;

import arraystoadam.docs.draw.Svg;
import arraystoadam.docs.fonts.Faces;
import java.awt.BasicStroke;
import java.awt.Color;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.SVGHints;
import org.jfree.svg.ViewBox;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** A chart of lines in the look of the book. */
public final class Chart {

  private static final int WIDTH = 680;
  private static final int HEIGHT = 380;
  private static final Color CLEAR = new Color(255, 255, 255, 0);

  private final XYChart chart;
  private final int width;
  private final int height;
  private int series;

  public Chart(String xTitle, String yTitle) {
    this(xTitle, yTitle, WIDTH, HEIGHT);
  }

  public Chart(String xTitle, String yTitle, int width, int height) {
    this.width = width;
    this.height = height;
    chart =
        new XYChartBuilder()
            .width(width)
            .height(height)
            .xAxisTitle(xTitle)
            .yAxisTitle(yTitle)
            .build();
    style(chart.getStyler());
  }

  private static void style(XYStyler style) {
    style.setChartBackgroundColor(CLEAR).setPlotBackgroundColor(CLEAR);
    style.setLocale(Locale.ROOT); // the numbers at the axes
    style.setPlotBorderVisible(false).setChartTitleVisible(false);
    style.setPlotGridLinesColor(Ink.GRID).setPlotGridLinesStroke(new BasicStroke(0.8f));
    style.setAxisTickMarksColor(Ink.GRID).setAxisTickLabelsColor(Ink.TEXT);
    style.setAxisTickLabelsFont(Faces.sans(13)).setAxisTitleFont(Faces.sans(14));
    style.setLegendBackgroundColor(CLEAR).setLegendBorderColor(CLEAR);
    style.setLegendFont(Faces.sans(13.5)).setChartFontColor(Ink.TEXT);
    style.setLegendPosition(Styler.LegendPosition.OutsideS);
    style.setLegendLayout(Styler.LegendLayout.Horizontal);
    style.setLegendSeriesLineLength(22).setChartPadding(6);
    style.setPlotMargin(2);
    style.setXAxisTickMarkSpacingHint(75);
    style.setXAxisLogarithmicDecadeOnly(true).setYAxisLogarithmicDecadeOnly(true);
    style.setDefaultSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Line);
  }

  public Chart logX() {
    chart.getStyler().setXAxisLogarithmic(true);
    return this;
  }

  public Chart logY() {
    chart.getStyler().setYAxisLogarithmic(true);
    return this;
  }

  public Chart rangeX(double min, double max) {
    chart.getStyler().setXAxisMin(min).setXAxisMax(max);
    return this;
  }

  public Chart rangeY(double min, double max) {
    chart.getStyler().setYAxisMin(min).setYAxisMax(max);
    return this;
  }

  public Chart decimals(String xPattern, String yPattern) {
    chart.getStyler().setXAxisDecimalPattern(xPattern).setYAxisDecimalPattern(yPattern);
    return this;
  }

  /** With the legend on the right, one line below the other. */
  public Chart legendRight() {
    chart.getStyler().setLegendPosition(Styler.LegendPosition.OutsideE);
    chart.getStyler().setLegendLayout(Styler.LegendLayout.Vertical);
    return this;
  }

  /** Adds a line. */
  public Chart line(String name, double[] x, double[] y) {
    add(name, x, y, Ink.series(series++));
    return this;
  }

  /** Adds a line with a mark at each point. */
  public Chart points(String name, double[] x, double[] y) {
    add(name, x, y, Ink.series(series)).setMarker(SeriesMarkers.CIRCLE);
    chart.getSeriesMap().get(name).setMarkerColor(Ink.series(series++));
    chart.getStyler().setMarkerSize(6);
    return this;
  }

  /** Adds a line of dashes in the colour of the text. */
  public Chart dashes(String name, double[] x, double[] y) {
    add(name, x, y, Ink.TEXT).setLineStyle(SeriesLines.DASH_DASH);
    return this;
  }

  /** Adds a thin line that the legend does not name. */
  public Chart thin(double[] x, double[] y) {
    String name = "thin " + chart.getSeriesMap().size();
    add(name, x, y, Ink.GRID).setLineWidth(1.1f).setShowInLegend(false);
    return this;
  }

  /** Adds a line whose values are read at an axis on the right. */
  public Chart right(String name, String title, double[] x, double[] y) {
    add(name, x, y, Ink.series(series++)).setYAxisGroup(1);
    chart.setYAxisGroupTitle(1, title);
    chart.getStyler().setYAxisGroupPosition(1, Styler.YAxisPosition.Right);
    return this;
  }

  private XYSeries add(String name, double[] x, double[] y, Color color) {
    XYSeries added = chart.addSeries(name, x, y);
    added.setMarker(SeriesMarkers.NONE).setLineStyle(SeriesLines.SOLID);
    added.setLineColor(color).setLineWidth(2f);
    return added;
  }

  /** The chart as SVG, which a page can scale. */
  public String svg() {
    SVGGraphics2D graphics = new SVGGraphics2D(width, height);
    graphics.setGeomDoubleConverter(value -> Svg.number(value, 2));
    graphics.setTransformDoubleConverter(value -> Svg.number(value, 4));
    graphics.setRenderingHint(
        SVGHints.KEY_DRAW_STRING_TYPE, SVGHints.VALUE_DRAW_STRING_TYPE_VECTOR);
    graphics.setDefsKeyPrefix("c");
    chart.paint(graphics, width, height);
    ViewBox all = new ViewBox(0, 0, width, height);
    return Polylines.join(graphics.getSVGElement(null, true, all, null, null));
  }

  /** Evenly spaced numbers. */
  public static double[] spaced(double from, double to, int count) {
    double[] x = new double[count];
    Arrays.setAll(x, i -> from + (to - from) * i / (count - 1));
    return x;
  }

  /** A function at each of some numbers. */
  public static double[] values(double[] x, DoubleUnaryOperator f) {
    return Arrays.stream(x).map(f).toArray();
  }
}
