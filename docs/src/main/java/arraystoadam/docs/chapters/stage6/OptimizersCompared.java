package arraystoadam.docs.chapters.stage6;

import arraystoadam.docs.chapters.stage1.BestCubic;
import arraystoadam.nn.Sequential;
import arraystoadam.optim.Adagrad;
import arraystoadam.optim.Adam;
import arraystoadam.optim.AdamW;
import arraystoadam.optim.Optimizer;
import arraystoadam.optim.RMSprop;
import arraystoadam.optim.SGD;
import java.util.Locale;
import java.util.function.Function;

/** The sine problem with each optimizer: where it ends, and when it comes close to the best. */
public final class OptimizersCompared {

  private static final double CLOSE = 1.01 * BestCubic.loss();
  private static final SineProblem PROBLEM = new SineProblem();

  private OptimizersCompared() {}

  public static void main(String[] args) {
    SGD.Options momentum = new SGD.Options().withMomentum(0.9);
    System.out.println("optimizer                  loss after 2000   within 1 % of the best");
    show("SGD, lr 1e-6", model -> new SGD(model.parameters(), 1e-6));
    show("SGD, lr 3.5e-6", model -> new SGD(model.parameters(), 3.5e-6));
    show("SGD, lr 1e-6, momentum", model -> new SGD(model.parameters(), 1e-6, momentum));
    show("Adagrad, lr 1", model -> new Adagrad(model.parameters(), 1));
    show("RMSprop, lr 1e-3", model -> new RMSprop(model.parameters(), 1e-3));
    show("Adam, lr 1e-2", model -> new Adam(model.parameters(), 1e-2));
    show("Adam, lr 0.3", model -> new Adam(model.parameters(), 0.3));
    show("AdamW, lr 1e-2", model -> new AdamW(model.parameters(), 1e-2));
  }

  private static void show(String name, Function<Sequential, Optimizer> kind) {
    Sequential model = SineProblem.model();
    Optimizer optimizer = kind.apply(model);
    int close = -1;
    for (int i = 0; i < 2000; i++) {
      double loss = PROBLEM.step(model, optimizer);
      if (close < 0 && loss <= CLOSE) {
        close = i;
      }
    }
    String reached = close < 0 ? "not yet" : "at iteration " + close;
    double end = PROBLEM.loss(model).item();
    System.out.println(String.format(Locale.ROOT, "%-25s  %15.7f   %s", name, end, reached));
  }
}
