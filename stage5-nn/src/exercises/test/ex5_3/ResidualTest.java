package ex5_3;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.device.DType;
import arraystoadam.gradcheck.GradCheck;
import arraystoadam.gradcheck.GradCheckOptions;
import arraystoadam.nn.Dropout;
import arraystoadam.nn.Linear;
import arraystoadam.nn.Module;
import arraystoadam.nn.Sequential;
import arraystoadam.nn.Tanh;
import arraystoadam.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

class ResidualTest {

  private final Random rng = new Random(53);

  /** A module that applies a function. */
  private static final class Apply extends Module {
    private final UnaryOperator<Tensor> function;

    Apply(UnaryOperator<Tensor> function) {
      this.function = function;
    }

    @Override
    public Tensor forward(Tensor input) {
      return function.apply(input);
    }
  }

  private static Tensor vector(double... values) {
    return Tensor.of(values);
  }

  @Test
  @Order(1)
  @DisplayName("around a module that triples its input, the block makes four times the input")
  void addsTheInput() {
    Tensor x = vector(1, -2);
    Tensor y = new Residual(new Apply(in -> in.mul(3))).forward(x);
    assertArrayEquals(new double[] {4, -8}, y.toDoubleArray(), "x + 3 x for x = [1, -2]");
    assertArrayEquals(new double[] {1, -2}, x.toDoubleArray(), "the input itself must not change");
  }

  @Test
  @Order(2)
  @DisplayName("around a module that gives 0, the block returns its input")
  void canDoNothing() {
    Tensor y = new Residual(new Apply(in -> in.mul(0))).forward(vector(5, 7));
    assertArrayEquals(new double[] {5, 7}, y.toDoubleArray(), "x + 0 for x = [5, 7]");
  }

  @Test
  @Order(3)
  @DisplayName("the parameters inside are found, under the name of the child, inner")
  void parametersAreFound() {
    Residual block = new Residual(new Linear(2, 2, rng));
    assertEquals(
        List.of("inner.weight", "inner.bias"),
        List.copyOf(block.namedParameters().keySet()),
        "the names of the parameters: is the child registered as inner?");
  }

  @Test
  @Order(4)
  @DisplayName("switched to evaluation, the block switches the dropout inside, too")
  void evaluationReachesInside() {
    Dropout dropout = new Dropout(0.5, rng);
    Residual block = new Residual(dropout);
    block.eval();
    assertFalse(dropout.isTraining(), "eval() of the block must reach the inner module");
    assertArrayEquals(
        new double[] {2, 4},
        block.forward(vector(1, 2)).toDoubleArray(),
        "dropout does nothing in evaluation, so the block doubles its input");
  }

  @Test
  @Order(5)
  @DisplayName("all gradients agree with difference quotients: by the input and by the weights")
  void gradCheck() {
    Residual block =
        new Residual(new Sequential(new Linear(3, 5, rng), new Tanh(), new Linear(5, 3, rng)));
    block.to(DType.FLOAT64);
    Tensor x = Tensor.randn(DType.FLOAT64, rng, 4, 3).requiresGrad(true);
    List<Tensor> leaves = new ArrayList<>(block.parameters());
    leaves.add(x);
    GradCheck.check(GradCheckOptions.DEFAULT, () -> block.forward(x), leaves);
  }

  @Test
  @Order(6)
  @DisplayName("an inner module that makes [2, 1] of [2, 3] is refused, not broadcast")
  void refusesAnotherShape() {
    Residual block = new Residual(new Linear(3, 1, rng));
    assertThrows(
        IllegalArgumentException.class,
        () -> block.forward(Tensor.ones(2, 3)),
        "shapes [2, 3] and [2, 1] must be refused");
  }

  @Test
  @Order(7)
  @DisplayName("the refusal names both shapes, [2, 3] and [2, 1]")
  void refusalNamesShapes() {
    Residual block = new Residual(new Linear(3, 1, rng));
    Throwable refusal =
        assertThrows(
            IllegalArgumentException.class, () -> block.forward(Tensor.ones(2, 3)), "[2, 1]");
    assertTrue(
        refusal.getMessage().contains("[2, 3]") && refusal.getMessage().contains("[2, 1]"),
        "the message was: " + refusal.getMessage());
  }

  /** The size of the gradient that arrives at the input of fifty modules. */
  private double gradientThroughFifty(boolean residual) {
    Tensor x = Tensor.randn(rng, 8, 4).requiresGrad(true);
    Tensor y = x;
    for (int i = 0; i < 50; i++) {
      Module layer = new Sequential(new Linear(4, 4, rng), new Tanh());
      y = (residual ? new Residual(layer) : layer).forward(y);
    }
    y.sum().backward();
    return Math.sqrt(x.grad().pow(2).mean().item());
  }

  @Test
  @Order(8)
  @DisplayName("through fifty blocks a gradient arrives; through fifty bare layers none does")
  void fiftyDeep() {
    double withShortcuts = gradientThroughFifty(true);
    double without = gradientThroughFifty(false);
    assertTrue(
        withShortcuts > 0.1 && without < 1e-6,
        "size of the gradient with shortcuts: " + withShortcuts + ", without: " + without);
  }
}
