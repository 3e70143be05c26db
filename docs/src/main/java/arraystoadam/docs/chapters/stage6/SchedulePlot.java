package arraystoadam.docs.chapters.stage6;

import arraystoadam.docs.plot.Chart;
import arraystoadam.optim.CosineAnnealingLR;
import arraystoadam.optim.ExponentialLR;
import arraystoadam.optim.LRSchedule;
import arraystoadam.optim.LinearLR;
import arraystoadam.optim.MultiStepLR;
import arraystoadam.optim.Optimizer;
import arraystoadam.optim.SGD;
import arraystoadam.optim.StepLR;
import arraystoadam.tensor.Tensor;
import java.util.List;
import java.util.function.Function;

/** The learning rate over the epochs, for each schedule. */
public final class SchedulePlot {

  private static final int EPOCHS = 30;

  private SchedulePlot() {}

  /** The drawing. */
  public static String svg() {
    Chart chart =
        new Chart("epoch", "learning rate", 760, 360)
            .legendRight()
            .rangeX(0, EPOCHS)
            .rangeY(0, 1.1);
    line(chart, "StepLR(10, 0.5)", sgd -> new StepLR(sgd, 10, 0.5));
    line(chart, "MultiStepLR(0.3, 8, 20)", sgd -> new MultiStepLR(sgd, 0.3, 8, 20));
    line(chart, "ExponentialLR(0.9)", sgd -> new ExponentialLR(sgd, 0.9));
    line(chart, "CosineAnnealingLR(30, 0)", sgd -> new CosineAnnealingLR(sgd, EPOCHS, 0));
    line(chart, "LinearLR(0.2, 5)", sgd -> new LinearLR(sgd, 0.2, 5));
    return chart.decimals("0", "0.0").svg();
  }

  private static void line(Chart chart, String name, Function<Optimizer, LRSchedule> kind) {
    Tensor parameter = Tensor.of(new double[] {0}).requiresGrad(true);
    SGD sgd = new SGD(List.of(parameter), 1);
    LRSchedule schedule = kind.apply(sgd);
    double[] rates = new double[EPOCHS + 1];
    for (int epoch = 0; epoch <= EPOCHS; epoch++) {
      rates[epoch] = sgd.lr();
      schedule.step();
    }
    chart.points(name, Chart.spaced(0, EPOCHS, EPOCHS + 1), rates);
  }
}
