package arraystoadam.nn;

import static arraystoadam.nn.TensorAssert.assertTensor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import arraystoadam.tensor.Tensor;
import org.junit.jupiter.api.Test;

/** What the squared error is, and which shapes it takes. */
class MSELossTest {

  private static final MSELoss SUM = new MSELoss(Reduction.SUM);
  private static final MSELoss MEAN = new MSELoss(Reduction.MEAN);

  private final Tensor prediction = Tensor.of(new double[] {1, 5, -2, 0}, 2, 2);
  private final Tensor target = Tensor.of(new double[] {3, 4, -2, 0.5}, 2, 2);

  @Test
  void theSumIsThatOfTheSquares() {
    assertTensor(Tensor.of(new double[] {4 + 1 + 0 + 0.25}).squeeze(), loss(SUM));
  }

  @Test
  void theMeanIsThatOfTheSquares() {
    assertTensor(Tensor.of(new double[] {5.25 / 4}).squeeze(), loss(MEAN));
  }

  private Tensor loss(MSELoss loss) {
    return loss.forward(prediction, target);
  }

  @Test
  void twoScalarsHaveALoss() {
    Tensor three = Tensor.scalar(3);
    assertTensor(Tensor.scalar(4), SUM.forward(three, Tensor.scalar(5)));
    assertTensor(Tensor.scalar(4), MEAN.forward(three, Tensor.scalar(5)));
  }

  @Test
  void noElementsHaveTheSumZeroAndNoMean() {
    Tensor none = Tensor.of(new double[0], 0, 3);
    assertEquals(0, SUM.forward(none, none).item());
    assertEquals(Double.NaN, MEAN.forward(none, none).item());
  }

  @Test
  void nanAndInfinityShowInTheLoss() {
    Tensor nan = Tensor.of(new double[] {1, Double.NaN});
    Tensor infinite = Tensor.of(new double[] {1, Double.NEGATIVE_INFINITY});
    Tensor zeros = Tensor.of(new double[2]);
    assertEquals(Double.NaN, SUM.forward(nan, zeros).item());
    assertEquals(Double.POSITIVE_INFINITY, SUM.forward(infinite, zeros).item());
    assertEquals(Double.NaN, SUM.forward(infinite, infinite).item());
  }

  @Test
  void shapesThatWouldBroadcastAreRefused() {
    assertRefused(
        "MSELoss: the prediction has shape [4, 1] and the target [4], but they must be equal",
        Tensor.zeros(4, 1),
        Tensor.zeros(4));
    assertRefused(
        "MSELoss: the prediction has shape [4] and the target [4, 1], but they must be equal",
        Tensor.zeros(4),
        Tensor.zeros(4, 1));
    assertRefused(
        "MSELoss: the prediction has shape [4] and the target [], but they must be equal",
        Tensor.zeros(4),
        Tensor.scalar(0));
    assertRefused(
        "MSELoss: the prediction has shape [2, 3] and the target [3, 2], but they must be equal",
        Tensor.zeros(2, 3),
        Tensor.zeros(3, 2));
  }

  @Test
  void typesMustBeEqual() {
    assertRefused(
        "sub: dtypes float32 and float64 differ: convert one with to(DType)",
        Tensor.zeros(2, 2),
        target);
  }

  private static void assertRefused(String message, Tensor prediction, Tensor target) {
    for (MSELoss loss : new MSELoss[] {SUM, MEAN}) {
      Exception e =
          assertThrows(IllegalArgumentException.class, () -> loss.forward(prediction, target));
      assertEquals(message, e.getMessage());
    }
  }
}
