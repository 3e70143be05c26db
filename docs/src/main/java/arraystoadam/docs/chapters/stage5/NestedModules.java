package arraystoadam.docs.chapters.stage5;

import arraystoadam.nn.Linear;
import arraystoadam.nn.Module;
import arraystoadam.nn.Parameter;
import arraystoadam.nn.ReLU;
import arraystoadam.nn.Sequential;
import arraystoadam.tensor.Tensor;
import java.util.Random;
import java.util.random.RandomGenerator;

/** Modules within modules, and the names that their parameters get. */
public final class NestedModules {

  private NestedModules() {}

  // tag::module[]
  /** Another module, whose output is multiplied by a number that is learned. */
  static final class Scaled extends Module {
    private final Parameter scale;
    private final Module inner;

    Scaled(Module inner) {
      this.scale = register("scale", Tensor.scalar(1));
      this.inner = register("inner", inner);
    }

    @Override
    public Tensor forward(Tensor input) {
      return inner.forward(input).mul(scale);
    }
  }

  // end::module[]

  public static void main(String[] args) {
    // tag::names[]
    RandomGenerator rng = new Random(0);
    Sequential model =
        new Sequential(
            new Linear(8, 4, rng),
            new Scaled(new Sequential(new Linear(4, 4, rng), new ReLU())),
            new Linear(4, 1, rng));
    System.out.println(model);
    model
        .namedParameters()
        .forEach((name, parameter) -> System.out.println(name + " " + parameter.shape()));
    // end::names[]
  }
}
