package ex6_1;

import static org.junit.jupiter.api.Assertions.assertEquals;

import arraystoadam.device.DType;
import arraystoadam.optim.Adagrad;
import arraystoadam.optim.Adam;
import arraystoadam.optim.Optimizer;
import arraystoadam.optim.RMSprop;
import arraystoadam.optim.SGD;
import arraystoadam.tensor.Tensor;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

class FirstStepTest {

  /** Compares with what the library does, for gradients large and small, up and down. */
  private static void compare(
      String name,
      BiFunction<List<Tensor>, Double, Optimizer> library,
      DoubleBinaryOperator answer) {
    for (double lr : new double[] {0.1, 0.001, 0}) {
      for (double g : new double[] {2, -2, 0.5, -300, 0}) {
        Tensor parameter = Tensor.scalar(DType.FLOAT64, 5).requiresGrad(true);
        parameter.mul(g).backward();
        library.apply(List.of(parameter), lr).step();
        assertEquals(
            Math.rint((parameter.item() - 5) * 1e5) / 1e5, // without the trace of eps
            answer.applyAsDouble(lr, g),
            1e-9,
            name + " with lr = " + lr + " and a gradient of " + g);
      }
    }
  }

  @Test
  @Order(1)
  @DisplayName("SGD")
  void sgd() {
    compare("SGD", SGD::new, FirstStep::sgd);
  }

  @Test
  @Order(2)
  @DisplayName("Adagrad, which divides by the root of the sum of the squares")
  void adagrad() {
    compare("Adagrad", Adagrad::new, FirstStep::adagrad);
  }

  @Test
  @Order(3)
  @DisplayName("RMSprop, which divides by the root of an average that starts at 0")
  void rmsprop() {
    compare("RMSprop", RMSprop::new, FirstStep::rmsprop);
  }

  @Test
  @Order(4)
  @DisplayName("Adam, which corrects its averages for having started at 0")
  void adam() {
    compare("Adam", Adam::new, FirstStep::adam);
  }
}
