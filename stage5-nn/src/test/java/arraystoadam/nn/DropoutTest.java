package arraystoadam.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.tensor.Tensor;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DropoutTest {

  private static final int N = 10_000;

  @Test
  void dropsTheShareAndScalesTheRest() {
    double[] y = new Dropout(0.25, new Random(1)).forward(Tensor.ones(N)).toDoubleArray();
    long dropped = Arrays.stream(y).filter(v -> v == 0).count();
    // five standard deviations of a binomial count
    assertEquals(0.25 * N, dropped, 5 * Math.sqrt(N * 0.25 * 0.75));
    assertTrue(Arrays.stream(y).allMatch(v -> v == 0 || v == (float) (1 / 0.75)));
  }

  @Test
  void theGradientPassesWhereTheInputDid() {
    Tensor x = Tensor.ones(100).requiresGrad(true);
    Tensor y = new Dropout(0.5, new Random(1)).forward(x);
    y.sum().backward();
    assertArrayEquals(y.toDoubleArray(), x.grad().toDoubleArray());
  }

  @Test
  void evaluationReturnsTheInput() {
    Dropout dropout = new Dropout(0.5, new Random(1));
    Tensor x = Tensor.ones(10);
    dropout.eval();
    assertSame(x, dropout.forward(x));
    dropout.train();
    assertTrue(dropout.forward(x).eq(0).sum().item() > 0);
  }

  @Test
  void theEndsAreAllOrNothing() {
    Tensor x = Tensor.ones(10);
    assertEquals(10, new Dropout(0, new Random(1)).forward(x).sum().item());
    assertEquals(0, new Dropout(1, new Random(1)).forward(x).sum().item());
  }

  @Test
  void eachPassDropsOthersAndASeedRepeatsThem() {
    Tensor x = Tensor.ones(100);
    Dropout dropout = new Dropout(0.5, new Random(1));
    double[] first = dropout.forward(x).toDoubleArray();
    assertFalse(Arrays.equals(first, dropout.forward(x).toDoubleArray()));
    Dropout again = new Dropout(0.5, new Random(1));
    assertArrayEquals(first, again.forward(x).toDoubleArray());
  }

  @Test
  void refusesWhatIsNoProbability() {
    for (double p : new double[] {-0.1, 1.1, Double.NaN}) {
      IllegalArgumentException e =
          assertThrows(IllegalArgumentException.class, () -> new Dropout(p, new Random(1)));
      assertTrue(e.getMessage().contains("p is " + p), e.getMessage());
    }
  }

  @Test
  void modeReachesAllModulesWithin() {
    Dropout inner = new Dropout(0.5, new Random(1));
    Sequential outer = new Sequential(new Sequential(inner));
    assertTrue(inner.isTraining());
    outer.eval();
    assertFalse(inner.isTraining());
    outer.train();
    assertTrue(inner.isTraining());
    assertEquals("Dropout(0.5)", inner.toString());
  }
}
