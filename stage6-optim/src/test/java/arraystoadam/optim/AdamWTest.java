package arraystoadam.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import arraystoadam.tensor.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** AdamW and Adagrad by hand. */
class AdamWTest {

  @Test
  void decayShrinksTheParameterAndDoesNotEnterTheAverages() {
    Tensor parameter = Gradients.parameter(2);
    Optimizer optimizer =
        new AdamW(List.of(parameter), 0.5, new Adam.Options().withEps(0).withWeightDecay(0.2));
    Gradients.set(parameter, 7);
    optimizer.step();
    // 2 (1 - 0.5 * 0.2), then a first step of Adam, which has the size of the rate
    assertEquals(2 * 0.9 - 0.5, parameter.item());
  }

  @Test
  void theDefaultDecayIsThatOfPyTorch() {
    Tensor parameter = Gradients.parameter(1);
    Optimizer optimizer = new AdamW(List.of(parameter), 0.5);
    Gradients.set(parameter, 0);
    optimizer.step();
    assertEquals(1 - 0.5 * 0.01, parameter.item());
  }

  @Test
  void adagradDividesByTheRootOfAllSquaresSoFar() {
    Tensor parameter = Gradients.parameter(1, 2);
    Optimizer optimizer = new Adagrad(List.of(parameter), 0.5, new Adagrad.Options(1, 0, 0));
    Gradients.set(parameter, 3, -4);
    optimizer.step();
    assertArrayEquals(new double[] {0.5, 2.5}, parameter.toDoubleArray());
    Gradients.set(parameter, 4, 3);
    optimizer.step(); // the rate is halved; the roots are 5 and 5
    double[] expected = {0.5 - 0.25 * 4 / 5, 2.5 - 0.25 * 3 / 5};
    assertArrayEquals(expected, parameter.toDoubleArray());
  }
}
