package arraystoadam.nn;

import static arraystoadam.nn.TensorAssert.assertTensor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import arraystoadam.tensor.Tensor;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A chain of modules. */
class SequentialTest {

  /** A module without parameters: {@code factor * x + offset}. */
  private static final class Affine extends Module {
    private final double factor;
    private final double offset;

    Affine(double factor, double offset) {
      this.factor = factor;
      this.offset = offset;
    }

    @Override
    public Tensor forward(Tensor input) {
      return input.mul(factor).add(offset);
    }
  }

  @Test
  void runsTheModulesInOrder() {
    Tensor x = Tensor.of(new double[] {5});
    Module addFirst = new Sequential(new Affine(1, 3), new Affine(2, 0));
    Module doubleFirst = new Sequential(new Affine(2, 0), new Affine(1, 3));
    assertTensor(Tensor.of(new double[] {16}), addFirst.forward(x));
    assertTensor(Tensor.of(new double[] {13}), doubleFirst.forward(x));
  }

  @Test
  void withoutModulesReturnsItsInput() {
    Tensor x = Tensor.of(new double[] {5});
    assertSame(x, new Sequential().forward(x));
  }

  @Test
  void findsModulesByPosition() {
    Linear linear = new Linear(3, 1, new Random(0));
    Flatten flatten = new Flatten(0, 1);
    Sequential model = new Sequential(linear, flatten);
    assertSame(linear, model.get(0, Linear.class));
    assertSame(flatten, model.get(1, Flatten.class));
    assertSame(flatten, model.get(1, Module.class));
  }

  @Test
  void refusesAnotherClass() {
    Sequential model = new Sequential(new Linear(3, 1, new Random(0)));
    Exception e = assertThrows(IllegalArgumentException.class, () -> model.get(0, Flatten.class));
    assertEquals("get: module 0 is Linear(3, 1), not a Flatten", e.getMessage());
  }

  @Test
  void refusesAPositionThatIsNotThere() {
    Sequential model = new Sequential(new Flatten(), new Flatten());
    Exception e = assertThrows(IllegalArgumentException.class, () -> model.get(2, Module.class));
    assertEquals("get: position 2 must be from 0 to below 2", e.getMessage());
    e = assertThrows(IllegalArgumentException.class, () -> model.get(-1, Module.class));
    assertEquals("get: position -1 must be from 0 to below 2", e.getMessage());
  }

  @Test
  void namesParametersByPosition() {
    Random rng = new Random(0);
    Sequential model = new Sequential(new Linear(3, 4, rng), new Flatten(), new Linear(4, 1, rng));
    assertEquals(
        List.of("0.weight", "0.bias", "2.weight", "2.bias"),
        List.copyOf(model.namedParameters().keySet()));
  }

  @Test
  void isNotChangedThroughTheArrayItWasMadeOf() {
    Module[] modules = {new Affine(2, 0)};
    Sequential model = new Sequential(modules);
    modules[0] = new Affine(100, 0);
    assertTensor(Tensor.of(new double[] {10}), model.forward(Tensor.of(new double[] {5})));
  }
}
