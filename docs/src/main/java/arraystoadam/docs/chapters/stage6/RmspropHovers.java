package arraystoadam.docs.chapters.stage6;

import arraystoadam.nn.Linear;
import arraystoadam.nn.Sequential;
import arraystoadam.optim.CosineAnnealingLR;
import arraystoadam.optim.RMSprop;
import java.util.Locale;

/** The end of a run of RMSprop, step by step, and what a falling learning rate makes of it. */
public final class RmspropHovers {

  private static final SineProblem PROBLEM = new SineProblem();

  private RmspropHovers() {}

  public static void main(String[] args) {
    // tag::hover[]
    Sequential model = SineProblem.model();
    RMSprop rmsprop = new RMSprop(model.parameters(), 1e-3);
    PROBLEM.train(model, rmsprop, 1996);
    for (int i = 1996; i < 2000; i++) {
      double loss = PROBLEM.step(model, rmsprop);
      System.out.println(String.format(Locale.ROOT, "%d  loss %.4f  b %.5f", i, loss, b(model)));
    }
    // end::hover[]
    // tag::cosine[]
    Sequential second = SineProblem.model();
    RMSprop slowing = new RMSprop(second.parameters(), 1e-3);
    PROBLEM.train(second, slowing, new CosineAnnealingLR(slowing, 2000, 0), 2000);
    System.out.println(
        String.format(Locale.ROOT, "with the cosine: loss %.7f", PROBLEM.loss(second).item()));
    // end::cosine[]
  }

  private static double b(Sequential model) {
    return model.get(0, Linear.class).weight().select(1, 0).item();
  }
}
