package arraystoadam.docs.chapters.stage6;

import arraystoadam.nn.Linear;
import arraystoadam.nn.Sequential;
import arraystoadam.optim.RMSprop;
import arraystoadam.tensor.Autograd;

/** When two runs of RMSprop part whose starts differ in the fifteenth decimal. */
public final class RunsPart {

  private RunsPart() {}

  /** From the start of seed 0. */
  public static int fromSeed0() {
    return from(0);
  }

  /** From the start of seed 2. */
  public static int fromSeed2() {
    return from(2);
  }

  /** The first iteration at which the losses agree to less than ten digits. */
  private static int from(long seed) {
    SineProblem problem = new SineProblem();
    Sequential model = SineProblem.model(seed);
    Sequential other = SineProblem.model(seed);
    Autograd.noGrad(() -> other.get(0, Linear.class).bias().addInPlace(1e-15));
    RMSprop ours = new RMSprop(model.parameters(), 1e-3);
    RMSprop theirs = new RMSprop(other.parameters(), 1e-3);
    for (int i = 0; i < 4000; i++) {
      double loss = problem.step(model, ours);
      if (Math.abs(problem.step(other, theirs) - loss) > 1e-10 * loss) {
        return i;
      }
    }
    throw new IllegalStateException("they do not part");
  }
}
