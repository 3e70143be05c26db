package arraystoadam.docs.chapters.stage6;

import arraystoadam.docs.chapters.stage1.CubicHessian;
import arraystoadam.nn.Sequential;
import arraystoadam.optim.SGD;
import java.util.Locale;

/** How large the learning rate of the sine problem may be with momentum. */
public final class MomentumLimit {

  private static final double MOMENTUM = 0.9;

  private MomentumLimit() {}

  public static void main(String[] args) {
    SineProblem problem = new SineProblem();
    // tag::rates[]
    for (double lr : new double[] {3.5e-6, 6.7e-6, 6.9e-6}) {
      Sequential model = SineProblem.model();
      SGD sgd = new SGD(model.parameters(), lr, new SGD.Options().withMomentum(MOMENTUM));
      problem.train(model, sgd, 500);
      double loss = problem.loss(model).item();
      System.out.println(String.format(Locale.ROOT, "lr %.1e  loss %.7g", lr, loss));
    }
    // end::rates[]
  }

  /** The learning rate at which it begins to diverge. */
  public static double largestLearningRate() {
    return 2 * (1 + MOMENTUM) / CubicHessian.largest();
  }
}
