package arraystoadam.tensor;

import static arraystoadam.tensor.BackwardOption.ALLOW_UNUSED;
import static arraystoadam.tensor.BackwardOption.CREATE_GRAPH;
import static arraystoadam.tensor.BackwardOption.RETAIN_GRAPH;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.device.DType;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class AutogradTest {

  private static Tensor leaf(double... values) {
    return Tensor.of(values).requiresGrad(true);
  }

  private static Tensor scalarLeaf(double value) {
    return Tensor.scalar(DType.FLOAT64, value).requiresGrad(true);
  }

  @Test
  void theChainRuleGivesWhatItGivesByHand() {
    // y = sum((a b + a)^2); dy/da = 2 (a b + a) (b + 1), dy/db = 2 (a b + a) a
    Tensor a = leaf(1, 2);
    Tensor b = leaf(3, -1);
    a.mul(b).add(a).pow(2).sum().backward();
    assertArrayEquals(new double[] {32, 0}, a.grad().toDoubleArray());
    assertArrayEquals(new double[] {8, 0}, b.grad().toDoubleArray());
  }

  @Test
  void aNodeWaitsForAllOfItsUses() {
    Tensor a = scalarLeaf(3);
    Tensor b = a.add(a);
    Tensor c = b.add(b);
    c.backward();
    assertEquals(4, a.grad().item());
  }

  @Test
  void aUseThatIsFurtherFromTheOutputIsNotForgotten() {
    // y = b * exp(sin(b)) with b = 2 a: the short way must wait for the long one
    Tensor a = scalarLeaf(0.5);
    Tensor b = a.mul(2);
    b.mul(b.sin().exp()).backward();
    double expected = 2 * StrictMath.exp(StrictMath.sin(1)) * (1 + StrictMath.cos(1));
    assertEquals(expected, a.grad().item(), 2 * Math.ulp(expected)); // sums in another order
  }

  @Test
  void gradientsAccumulateUntilCleared() {
    Tensor a = scalarLeaf(3);
    a.mul(a).backward();
    a.mul(a).backward();
    assertEquals(12, a.grad().item());
    a.clearGrad();
    assertFalse(a.hasGrad());
    a.mul(a).backward();
    assertEquals(6, a.grad().item());
  }

  @Test
  void broadcastingSumsTheGradientOverTheRepeats() {
    Tensor row = Tensor.of(new double[] {1, 2, 3}, 1, 3).requiresGrad(true);
    Tensor column = Tensor.of(new double[] {1, 10}, 2, 1).requiresGrad(true);
    row.mul(column).sum().backward();
    assertEquals(Shape.of(1, 3), row.grad().shape());
    assertArrayEquals(new double[] {11, 11, 11}, row.grad().toDoubleArray());
    assertArrayEquals(new double[] {6, 6}, column.grad().toDoubleArray());
  }

  @Test
  void aGradientOfTheOutputWeighsItsElements() {
    Tensor a = leaf(1, 2, 3);
    a.mul(a).backward(Tensor.of(new double[] {1, 0, 10}));
    assertArrayEquals(new double[] {2, 0, 60}, a.grad().toDoubleArray());
  }

  @Test
  void backwardOnALeafGivesItTheGradientItself() {
    Tensor a = scalarLeaf(3);
    a.backward();
    assertEquals(1, a.grad().item());
  }

  @Test
  void leavesDoNotShareTheirGradients() {
    Tensor a = scalarLeaf(1);
    Tensor b = scalarLeaf(2);
    Tensor gradient = Tensor.scalar(DType.FLOAT64, 1);
    a.add(b).backward(gradient);
    a.grad().mulInPlace(5);
    assertEquals(1, b.grad().item());
    assertEquals(1, gradient.item());
  }

  @Test
  void onlyWhatNeedsAGradientIsRecorded() {
    Tensor constant = Tensor.of(new double[] {1, 2});
    assertFalse(constant.add(constant).requiresGrad());
    assertTrue(constant.add(leaf(1, 2)).requiresGrad());
    assertFalse(leaf(1, 2).gt(0).requiresGrad());
  }

  @Test
  void noGradRecordsNothingAndRestoresRecording() {
    Tensor a = scalarLeaf(2);
    assertFalse(Autograd.noGrad(() -> a.mul(a)).requiresGrad());
    assertThrows(
        IllegalStateException.class,
        () ->
            Autograd.noGrad(
                (Runnable)
                    () -> {
                      throw new IllegalStateException("within");
                    }));
    assertTrue(Autograd.isGradEnabled());
    Autograd.noGrad(
        () -> {
          Autograd.noGrad(() -> {});
          assertFalse(Autograd.isGradEnabled());
        });
    assertTrue(a.mul(a).requiresGrad());
  }

  @Test
  void recordingIsSwitchedForOneThreadOnly() throws InterruptedException {
    boolean[] enabledElsewhere = new boolean[1];
    Thread other = new Thread(() -> enabledElsewhere[0] = Autograd.isGradEnabled());
    Autograd.noGrad(
        () -> {
          other.start();
          try {
            other.join();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
    other.join();
    assertTrue(enabledElsewhere[0]);
  }

  @Test
  void detachCutsTheGraphAndSharesTheNumbers() {
    Tensor a = scalarLeaf(3);
    Tensor cut = a.mul(2).detach();
    assertTrue(cut.isLeaf());
    assertFalse(cut.requiresGrad());
    a.mul(cut).backward();
    assertEquals(6, a.grad().item());
    Tensor shared = a.detach();
    shared.addInPlace(1);
    assertEquals(4, a.item());
  }

  @Test
  void aRetainedGraphCanBeUsedAgain() {
    Tensor a = scalarLeaf(3);
    Tensor y = a.mul(a);
    y.backward(RETAIN_GRAPH);
    y.backward();
    assertEquals(12, a.grad().item());
  }

  @Test
  void recordingCanBeSwitchedOnWithinNoGrad() {
    Tensor x = scalarLeaf(3);
    Tensor y =
        Autograd.noGrad(
            () -> {
              assertFalse(x.mul(x).requiresGrad());
              Tensor inner = Autograd.enableGrad(() -> x.mul(x));
              assertFalse(Autograd.isGradEnabled());
              return inner;
            });
    assertEquals(6, Autograd.grad(y, x).item());
    Autograd.noGrad(() -> Autograd.enableGrad(() -> x.mul(5).backward()));
    assertEquals(5, x.grad().item());
  }

  @Test
  void aRecordedBackwardPassCanBeDifferentiatedAgain() {
    // x^4 - x: derivatives 4 x^3 - 1, 12 x^2, 24 x
    Tensor x = scalarLeaf(2);
    Tensor first = Autograd.grad(x.pow(4).sub(x), x, CREATE_GRAPH);
    Tensor second = Autograd.grad(first, x, CREATE_GRAPH);
    Tensor third = Autograd.grad(second, x);
    assertEquals(31, first.item());
    assertEquals(48, second.item());
    assertEquals(48, third.item());
    assertFalse(third.requiresGrad());
    assertFalse(x.hasGrad());
  }

  @Test
  void whatIsLinearHasSecondDerivativesOfZero() {
    assertHigherDerivatives(x -> x.mul(3), 3);
    assertHigherDerivatives(x -> x, 1);
    assertHigherDerivatives(Tensor::relu, 1);
    assertHigherDerivatives(Tensor::abs, 1);
    assertHigherDerivatives(x -> x.pow(0), 0);
    assertHigherDerivatives(x -> x.pow(1), 1);
    assertHigherDerivatives(x -> x.maximum(1), 1);
    assertHigherDerivatives(x -> x.reshape(1).max(0).sub(4), 1);
    assertHigherDerivatives(x -> x.mul(x.detach()), 2);
  }

  /** The first derivative at 2, and zeros for those after it. */
  private static void assertHigherDerivatives(UnaryOperator<Tensor> function, double first) {
    Tensor x = scalarLeaf(2);
    Tensor derivative = Autograd.grad(function.apply(x), x, CREATE_GRAPH);
    assertEquals(first, derivative.item());
    for (int order = 2; order < 5; order++) {
      derivative = Autograd.grad(derivative, x, CREATE_GRAPH, ALLOW_UNUSED);
      assertEquals(0, derivative.item(), "derivative " + order);
    }
  }

  @Test
  void aGradientThatALeafKeepsHasDerivativesToo() {
    Tensor x = scalarLeaf(2);
    x.mul(3).backward(CREATE_GRAPH);
    assertEquals(3, x.grad().item());
    assertEquals(0, Autograd.grad(x.grad(), x, ALLOW_UNUSED).item());
  }

  @Test
  void theMeanOfNothingHasASecondDerivativeOfZero() {
    Tensor x = Tensor.zeros(0, 2).requiresGrad(true);
    for (Tensor mean : List.of(x.mean(), x.mean(0), x.mean(1))) {
      Tensor weights = Tensor.zerosLike(mean).requiresGrad(true);
      Tensor gradient = Autograd.grad(mean, weights, List.of(x), CREATE_GRAPH).get(0);
      Tensor second = Autograd.grad(gradient.sum(), weights, RETAIN_GRAPH);
      assertArrayEquals(new double[mean.size()], second.toDoubleArray());
    }
    assertEquals(Double.NaN, x.mean().item());
  }

  @Test
  void aPenaltyOnTheGradientReachesTheLeaf() {
    // y = x^3, penalty (dy/dx)^2 = 9 x^4, whose derivative is 36 x^3
    Tensor x = scalarLeaf(2);
    Autograd.grad(x.pow(3), x, CREATE_GRAPH).pow(2).backward();
    assertEquals(288, x.grad().item());
  }

  @Test
  void gradStopsAtTheInputsSoThatTheRestCanFollow() {
    Tensor w = scalarLeaf(3);
    Tensor h = w.mul(w);
    Tensor dh = Autograd.grad(h.mul(h), h);
    assertEquals(18, dh.item());
    h.backward(dh);
    assertEquals(18 * 6, w.grad().item());
  }

  @Test
  void gradLeavesTheOtherLeavesAlone() {
    Tensor a = scalarLeaf(2);
    Tensor b = scalarLeaf(5);
    assertEquals(5, Autograd.grad(a.mul(b), a).item());
    assertFalse(a.hasGrad());
    assertFalse(b.hasGrad());
  }

  @Test
  void gradTakesAnInputTwiceAndTheOutputItself() {
    Tensor a = scalarLeaf(2);
    Tensor y = a.mul(a);
    List<Tensor> gradients = Autograd.grad(y, List.of(a, y, a));
    assertEquals(4, gradients.get(0).item());
    assertEquals(1, gradients.get(1).item());
    assertEquals(4, gradients.get(2).item());
  }

  @Test
  void anUnusedInputGetsZerosIfAllowed() {
    Tensor a = scalarLeaf(2);
    Tensor unused = leaf(1, 2);
    List<Tensor> gradients =
        Autograd.grad(a.mul(a), List.of(a, unused), BackwardOption.ALLOW_UNUSED);
    assertArrayEquals(new double[] {0, 0}, gradients.get(1).toDoubleArray());
  }

  @Test
  void conversionsPassTheGradientBackInTheOriginalType() {
    Tensor a = Tensor.of(new float[] {1, 2}).requiresGrad(true);
    a.to(DType.FLOAT64).pow(2).sum().backward();
    assertEquals(DType.FLOAT32, a.grad().dtype());
    assertArrayEquals(new double[] {2, 4}, a.grad().toDoubleArray());
    assertSame(a, a.to(DType.FLOAT32));
  }

  @Test
  void changesInPlaceAreFineWhereTheyAreNotRecorded() {
    Tensor a = scalarLeaf(3);
    Autograd.noGrad(() -> a.subInPlace(1));
    assertEquals(2, a.item());
    Tensor buffer = Tensor.zeros(DType.FLOAT64, 2);
    buffer.addInPlace(1);
    assertArrayEquals(new double[] {1, 1}, buffer.toDoubleArray());
  }

  @Test
  void requiresGradCanBeTakenBackFromALeaf() {
    Tensor a = scalarLeaf(3).requiresGrad(false);
    assertFalse(a.requiresGrad());
    assertFalse(a.mul(2).requiresGrad());
    Tensor result = scalarLeaf(3).mul(2);
    assertSame(result, result.requiresGrad(true));
  }

  @Test
  void aLeafThatNoLongerRequiresAGradientGetsNone() {
    Tensor a = scalarLeaf(3);
    Tensor b = scalarLeaf(4);
    Tensor y = a.mul(b);
    a.requiresGrad(false);
    y.backward();
    assertFalse(a.hasGrad());
    assertEquals(3, b.grad().item());
  }

  @Test
  void aLeafThatAsksAgainIsTheSameInAnOldGraph() {
    Tensor a = scalarLeaf(2);
    Tensor y = a.mul(a);
    a.requiresGrad(false);
    assertFalse(a.mul(a).requiresGrad());
    a.requiresGrad(true);
    assertEquals(4, Autograd.grad(y, a, RETAIN_GRAPH).item());
    y.add(a.mul(3)).backward();
    assertEquals(4 + 3, a.grad().item());
  }

  @Test
  void setDataReplacesTheNumbersOfALeaf() {
    Tensor a = Tensor.of(new float[] {1, 2}).requiresGrad(true);
    a.sum().backward();
    a.setData(Tensor.of(new double[] {3, 4}));
    assertEquals(DType.FLOAT64, a.dtype());
    assertTrue(a.requiresGrad());
    assertFalse(a.hasGrad());
    a.pow(2).sum().backward();
    assertArrayEquals(new double[] {6, 8}, a.grad().toDoubleArray());
  }

  @Test
  void theTextSaysHowATensorCameAbout() {
    Tensor a = Tensor.scalar(2).requiresGrad(true);
    assertEquals("tensor(2., requiresGrad)", a.toString());
    assertEquals("tensor(4., computed by mul)", a.mul(a).toString());
    assertEquals("tensor(4.)", a.mul(a).detach().toString());
  }
}
