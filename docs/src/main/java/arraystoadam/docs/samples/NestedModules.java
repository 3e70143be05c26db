package arraystoadam.docs.samples;

import arraystoadam.nn.Linear;
import arraystoadam.nn.Module;
import arraystoadam.nn.ReLU;
import arraystoadam.nn.Sequential;
import arraystoadam.tensor.Tensor;
import java.util.Random;
import java.util.random.RandomGenerator;

/** Modules within modules, and the names that their parameters get. */
public final class NestedModules {

  private NestedModules() {}

  // tag::module[]
  /** A layer whose input is added to its output. */
  static final class Residual extends Module {
    private final Module inner;

    Residual(Module inner) {
      this.inner = register("inner", inner);
    }

    @Override
    public Tensor forward(Tensor input) {
      return input.add(inner.forward(input));
    }
  }

  // end::module[]

  public static void main(String[] args) {
    // tag::names[]
    RandomGenerator rng = new Random(0);
    Sequential model =
        new Sequential(
            new Linear(8, 4, rng),
            new Residual(new Sequential(new Linear(4, 4, rng), new ReLU())),
            new Linear(4, 1, rng));
    System.out.println(model);
    model
        .namedParameters()
        .forEach((name, parameter) -> System.out.println(name + " " + parameter.shape()));
    // end::names[]
  }
}
