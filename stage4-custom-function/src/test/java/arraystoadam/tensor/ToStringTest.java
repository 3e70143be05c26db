package arraystoadam.tensor;

import static arraystoadam.tensor.TensorAssertions.float64;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.device.DType;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ToStringTest {

  private static final float NAN = Float.NaN;
  private static final float INF = Float.POSITIVE_INFINITY;

  @Test
  void aScalarIsItsNumber() {
    assertText("tensor(2.)", Tensor.scalar(2));
    assertText("tensor(0.5000)", Tensor.scalar(0.5));
    assertText("tensor(-0.)", Tensor.scalar(-0.0));
    assertText("tensor(nan)", Tensor.scalar(NAN));
    assertText("tensor(-inf)", Tensor.scalar(-INF));
  }

  @Test
  void aVectorIsInBrackets() {
    assertText("tensor([1., 2., 3.])", vector(1, 2, 3));
    assertText("tensor([ 1.0000, -2.5000])", vector(1, -2.5f));
    assertText("tensor([7.])", vector(7));
  }

  @Test
  void matrixColumnsAreAligned() {
    assertText(
        """
        tensor([[  1.,  -2.],
                [ 30., 400.]])""",
        Tensor.of(new float[] {1, -2, 30, 400}, 2, 2));
    assertText(
        """
        tensor([[1.],
                [2.]])""",
        Tensor.of(new float[] {1, 2}, 2, 1));
  }

  @Test
  void blocksOfThreeDimensionsAreSetApart() {
    assertText(
        """
        tensor([[[1., 2.],
                 [3., 4.]],

                [[5., 6.],
                 [7., 8.]]])""",
        Tensor.of(new float[] {1, 2, 3, 4, 5, 6, 7, 8}, 2, 2, 2));
  }

  @Test
  void anEmptyTensorNamesItsShape() {
    assertText("tensor([])", Tensor.zeros(0));
    assertText("tensor([], shape=[0, 3])", Tensor.zeros(0, 3));
    assertText("tensor([], shape=[2, 0], dtype=float64)", Tensor.zeros(DType.FLOAT64, 2, 0));
  }

  /** A loop over the sizes before the 0 would take for ever. */
  @Test
  void nothingOfAGiantShapeHasAShortText() {
    int giant = (1 << 30) - 1;
    Tensor nothing = Tensor.zeros(0, giant, giant).transpose(0, 2);
    Supplier<String> text =
        () -> assertTimeoutPreemptively(Duration.ofSeconds(2), nothing::toString);
    assertEquals("tensor([], shape=[1073741823, 1073741823, 0])", text.get());
  }

  @Test
  void nanAndInfinitiesAreAlignedWithTheNumbers() {
    assertText("tensor([  1.,  nan,  inf, -inf])", vector(1, NAN, INF, -INF));
    assertText("tensor([0.5000,    nan])", vector(0.5f, NAN));
    assertText("tensor([nan, nan])", vector(NAN, NAN));
  }

  @Test
  void mixedMagnitudesAreWrittenWithPowersOfTen() {
    assertText("tensor([1.0000e+00, 1.5005e+03])", vector(1, 1500.5f));
    assertText("tensor([ 5.0000e-05, -1.0000e+00])", vector(5e-5f, -1));
    assertText("tensor([1.2346e+05])", vector(123456.5f));
    assertText("tensor([0.0000e+00, 1.0000e-06,        inf])", vector(0, 1e-6f, INF));
  }

  @Test
  void moderateMagnitudesAreWrittenWithFourDecimals() {
    assertText("tensor([  0.5000, 500.0000])", vector(0.5f, 500));
    assertText("tensor([0.0000, 0.0001])", vector(0, 1.0001e-4f));
  }

  @Test
  void wholeNumbersHaveUpToEightDigits() {
    assertText("tensor([       1., 99999992.])", vector(1, 99999992));
    assertText("tensor([1.0000e+08])", vector(1e8f));
  }

  @Test
  void powersOfTenAreForWhatFourDecimalsDoNotShow() {
    assertText("tensor([99999.5000,   999.5000])", vector(99999.5f, 999.5f));
    assertText("tensor([1.0000e+05, 5.0050e+02])", vector(100_000, 500.5f));
    assertText("tensor([0.0001, 0.0500], dtype=float64)", float64(new int[] {2}, 1e-4, 0.05));
    assertText("tensor([9.9000e-05, 5.0000e-02])", vector(9.9e-5f, 0.05f));
    assertText("tensor([  0.5000, 500.0000])", vector(0.5f, 500));
    assertText("tensor([5.0000e-01, 5.0100e+02])", vector(0.5f, 501));
  }

  @Test
  void theTypeIsNamedUnlessItIsFloat32() {
    assertText("tensor(1., dtype=float64)", Tensor.scalar(DType.FLOAT64, 1));
    assertText("tensor([0.1000, 2.0000], dtype=float64)", float64(new int[] {2}, 0.1, 2));
  }

  @Test
  void aLongVectorShowsItsEnds() {
    assertText("tensor([   0.,    1.,    2., ..., 1997., 1998., 1999.])", Tensor.arange(2000));
  }

  @Test
  void aLargeMatrixShowsItsCorners() {
    assertText(
        """
        tensor([[   0.,    1.,    2., ...,   97.,   98.,   99.],
                [ 100.,  101.,  102., ...,  197.,  198.,  199.],
                [ 200.,  201.,  202., ...,  297.,  298.,  299.],
                ...,
                [9700., 9701., 9702., ..., 9797., 9798., 9799.],
                [9800., 9801., 9802., ..., 9897., 9898., 9899.],
                [9900., 9901., 9902., ..., 9997., 9998., 9999.]])""",
        Tensor.arange(10_000).reshape(100, 100));
  }

  @Test
  void aShortDimensionOfALargeTensorIsShownInFull() {
    assertText(
        """
        tensor([[   0.,    1.,    2., ...,  997.,  998.,  999.],
                [1000., 1001., 1002., ..., 1997., 1998., 1999.]])""",
        Tensor.arange(2000).reshape(2, 1000));
  }

  @Test
  void sixRowsAreShownInFullButNotSeven() {
    assertEquals(6, Tensor.zeros(6, 200).toString().lines().count());
    assertFalse(Tensor.zeros(200, 6).toString().contains("0., ..."));
    assertEquals("...,", Tensor.zeros(7, 200).toString().lines().toList().get(3).strip());
    assertTrue(Tensor.zeros(200, 7).toString().contains("0., ..., 0."));
  }

  @Test
  void whatIsNotShownDoesNotChangeTheFormat() {
    Tensor x = Tensor.ones(2000).indexAdd(0, new int[] {1000}, vector(0.5f));
    assertText("tensor([1., 1., 1., ..., 1., 1., 1.])", x);
  }

  @Test
  void aThousandElementsAreShownInFull() {
    assertFalse(Tensor.arange(1000).toString().contains("..."));
    assertEquals(1000, Tensor.arange(1000).toString().split(",").length);
    assertText("tensor([   0.,    1.,    2., ...,  998.,  999., 1000.])", Tensor.arange(1001));
  }

  @Test
  void theTextIsTheSameInEveryLocale() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      assertText("tensor([0.5000, 1.0000])", vector(0.5f, 1));
    } finally {
      Locale.setDefault(before);
    }
  }

  private static Tensor vector(float... values) {
    return Tensor.of(values);
  }

  private static void assertText(String expected, Tensor tensor) {
    assertEquals(expected, tensor.toString());
  }
}
