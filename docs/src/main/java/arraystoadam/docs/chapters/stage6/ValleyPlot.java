package arraystoadam.docs.chapters.stage6;

import arraystoadam.docs.plot.Chart;
import arraystoadam.optim.Adam;
import arraystoadam.optim.Optimizer;
import arraystoadam.optim.RMSprop;
import arraystoadam.optim.SGD;
import arraystoadam.tensor.Tensor;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;

/** The paths of optimizers on the valley (u^2 + 100 w^2) / 2. */
public final class ValleyPlot {

  private static final int STEPS = 60;
  private static final double[] LEVELS = {0.02, 0.1, 0.3, 0.6, 1, 2, 4, 8};

  private ValleyPlot() {}

  /** How many steps each path has. */
  public static int steps() {
    return STEPS;
  }

  /** The drawing. */
  public static String svg() {
    SGD.Options momentum = new SGD.Options().withMomentum(0.8);
    Chart chart = new Chart("u", "w", 680, 420).rangeX(-0.6, 1.6).rangeY(-0.35, 0.35);
    for (double level : LEVELS) {
      chart.thin(ellipse(level, StrictMath::cos, 1), ellipse(level, StrictMath::sin, 10));
    }
    path(chart, "SGD, lr 0.019", w -> new SGD(w, 0.019));
    path(chart, "SGD, lr 0.015, momentum 0.8", w -> new SGD(w, 0.015, momentum));
    path(chart, "RMSprop, lr 0.02", w -> new RMSprop(w, 0.02));
    path(chart, "Adam, lr 0.08", w -> new Adam(w, 0.08));
    return chart.decimals("0.0", "0.0").svg();
  }

  private static double[] ellipse(double level, DoubleUnaryOperator f, double steepness) {
    double radius = Math.sqrt(2 * level) / steepness;
    return Chart.values(Chart.spaced(0, 2 * Math.PI, 121), t -> radius * f.applyAsDouble(t));
  }

  private static void path(Chart chart, String name, Function<List<Tensor>, Optimizer> kind) {
    Tensor u = Tensor.of(new double[] {1.5}).requiresGrad(true);
    Tensor w = Tensor.of(new double[] {0.3}).requiresGrad(true);
    Optimizer optimizer = kind.apply(List.of(u, w));
    double[] us = new double[STEPS + 1];
    double[] ws = new double[STEPS + 1];
    for (int i = 0; i <= STEPS; i++) {
      us[i] = u.item();
      ws[i] = w.item();
      optimizer.zeroGrad();
      u.pow(2).add(w.pow(2).mul(100)).mul(0.5).sum().backward();
      optimizer.step();
    }
    chart.line(name, us, ws);
  }
}
