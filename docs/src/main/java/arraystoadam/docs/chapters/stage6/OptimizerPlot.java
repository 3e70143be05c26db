package arraystoadam.docs.chapters.stage6;

import arraystoadam.docs.chapters.stage1.BestCubic;
import arraystoadam.docs.plot.Chart;
import arraystoadam.nn.Parameter;
import arraystoadam.nn.Sequential;
import arraystoadam.optim.Adagrad;
import arraystoadam.optim.Adam;
import arraystoadam.optim.AdamW;
import arraystoadam.optim.Optimizer;
import arraystoadam.optim.RMSprop;
import arraystoadam.optim.SGD;
import java.util.List;
import java.util.function.Function;

/** The loss of the sine's cubic over the iterations, for several optimizers. */
public final class OptimizerPlot {

  private static final int ITERATIONS = 2000;

  /** A point of the plot for so many iterations. */
  private static final int EVERY = 10;

  private OptimizerPlot() {}

  /** The drawing. */
  public static String svg() {
    SGD.Options momentum = new SGD.Options().withMomentum(0.9);
    Chart chart = new Chart("iteration", "loss", 780, 380).logY().legendRight();
    chart.rangeX(0, ITERATIONS).rangeY(5, 10_000);
    line(chart, "SGD, lr 1e-6", w -> new SGD(w, 1e-6));
    line(chart, "SGD, lr 3.5e-6", w -> new SGD(w, 3.5e-6));
    line(chart, "SGD, lr 1e-6, momentum", w -> new SGD(w, 1e-6, momentum));
    line(chart, "Adagrad, lr 1", w -> new Adagrad(w, 1));
    line(chart, "RMSprop, lr 1e-3", w -> new RMSprop(w, 1e-3));
    line(chart, "Adam, lr 1e-2", w -> new Adam(w, 1e-2));
    line(chart, "AdamW, lr 1e-2", w -> new AdamW(w, 1e-2));
    double[] best = {BestCubic.loss(), BestCubic.loss()};
    return chart.dashes("best", new double[] {0, ITERATIONS}, best).svg();
  }

  private static void line(Chart chart, String name, Function<List<Parameter>, Optimizer> kind) {
    SineProblem problem = new SineProblem();
    Sequential model = SineProblem.model();
    Optimizer optimizer = kind.apply(model.parameters());
    double[] losses = new double[ITERATIONS / EVERY + 1];
    for (int t = 0; t < ITERATIONS; t++) {
      double loss = problem.step(model, optimizer);
      if (t % EVERY == 0 || t == ITERATIONS - 1) {
        losses[(t + EVERY - 1) / EVERY] = loss;
      }
    }
    double[] x = Chart.spaced(0, ITERATIONS, losses.length);
    x[x.length - 1] = ITERATIONS - 1;
    chart.line(name, x, losses);
  }
}
