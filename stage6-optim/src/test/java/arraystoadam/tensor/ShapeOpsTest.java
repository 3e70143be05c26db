package arraystoadam.tensor;

import static arraystoadam.tensor.TensorAssertions.assertRefused;
import static arraystoadam.tensor.TensorAssertions.assertTensor;
import static arraystoadam.tensor.TensorAssertions.assertVector;
import static arraystoadam.tensor.TensorAssertions.float64;
import static arraystoadam.tensor.TensorAssertions.shape;
import static arraystoadam.tensor.TensorAssertions.vector;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import arraystoadam.device.DType;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

class ShapeOpsTest {

  private static final Tensor MATRIX = float64(shape(2, 3), 1, 2, 3, 4, 5, 6);

  @Test
  void reshapeKeepsTheOrderOfTheElements() {
    assertTensor(float64(shape(3, 2), 1, 2, 3, 4, 5, 6), MATRIX.reshape(3, 2));
    assertVector(MATRIX.reshape(6), 1, 2, 3, 4, 5, 6);
    assertEquals(Shape.SCALAR, Tensor.zeros(1, 1).reshape().shape());
    assertEquals(Shape.of(1, 1), Tensor.scalar(1).reshape(1, 1).shape());
  }

  @Test
  void reshapeFillsInOneSize() {
    assertEquals(Shape.of(3, 2), MATRIX.reshape(-1, 2).shape());
    assertEquals(Shape.of(2, 3), MATRIX.reshape(2, -1).shape());
    assertEquals(Shape.of(6), MATRIX.reshape(-1).shape());
    assertEquals(Shape.of(1), Tensor.scalar(1).reshape(-1).shape());
  }

  @Test
  void theSizesThatAreGivenAreLeftAlone() {
    int[] sizes = {-1, 3};
    MATRIX.reshape(sizes);
    MATRIX.expand(sizes);
    assertArrayEquals(new int[] {-1, 3}, sizes);
  }

  @Test
  void reshapeToAnotherNumberOfElementsIsRefused() {
    assertRefused(
        () -> MATRIX.reshape(4, 2), "reshape: shape [2, 3] with 6 elements", "[4, 2] with 8");
    assertRefused(() -> MATRIX.reshape(4, -1), "reshape: no size", "[2, 3]", "[4, -1]");
    assertRefused(() -> MATRIX.reshape(-1, -1), "reshape: sizes must be at least 0, not [-1, -1]");
    assertRefused(() -> MATRIX.reshape(-6), "reshape: sizes must be at least 0, not [-6]");
    // Any size would do in the place of -1.
    assertRefused(() -> Tensor.zeros(0).reshape(0, -1), "reshape: no size", "[0, -1]");
  }

  @Test
  void flattenMakesAVector() {
    assertVector(MATRIX.flatten(), 1, 2, 3, 4, 5, 6);
    assertEquals(Shape.of(1), Tensor.scalar(1).flatten().shape());
  }

  @Test
  void flattenJoinsARangeOfDimensions() {
    Tensor x = Tensor.zeros(2, 3, 4, 5);
    assertEquals(Shape.of(6, 4, 5), x.flatten(0, 1).shape());
    assertEquals(Shape.of(2, 12, 5), x.flatten(1, 2).shape());
    assertEquals(Shape.of(2, 60), x.flatten(1, -1).shape());
    assertEquals(Shape.of(120), x.flatten(0, -1).shape());
    assertEquals(Shape.of(2, 3, 4, 5), x.flatten(2, 2).shape());
    assertEquals(Shape.of(1), Tensor.scalar(1).flatten(0, -1).shape());
  }

  @Test
  void flattenOfAReversedRangeIsRefused() {
    assertRefused(
        () -> MATRIX.flatten(1, 0), "flatten: startDim 1 comes after endDim 0 in shape [2, 3]");
  }

  @Test
  void squeezeRemovesSizesOfOne() {
    assertEquals(Shape.of(2, 3), Tensor.zeros(1, 2, 1, 3, 1).squeeze().shape());
    assertEquals(Shape.SCALAR, Tensor.zeros(1, 1).squeeze().shape());
    assertEquals(Shape.of(2, 3), MATRIX.squeeze().shape());
  }

  @Test
  void squeezeOfOneDimensionRemovesItOnlyIfItsSizeIsOne() {
    Tensor x = Tensor.zeros(1, 2, 1);
    assertEquals(Shape.of(2, 1), x.squeeze(0).shape());
    assertEquals(Shape.of(1, 2), x.squeeze(-1).shape());
    assertEquals(Shape.of(1, 2, 1), x.squeeze(1).shape());
    assertEquals(Shape.SCALAR, Tensor.scalar(1).squeeze(0).shape());
    assertRefused(() -> x.squeeze(3), "squeeze: dimension 3 of shape [1, 2, 1]");
  }

  @Test
  void unsqueezeInsertsASizeOfOne() {
    assertTensor(float64(shape(1, 3), 1, 2, 3), vector(1, 2, 3).unsqueeze(0));
    assertTensor(float64(shape(3, 1), 1, 2, 3), vector(1, 2, 3).unsqueeze(1));
    assertTensor(float64(shape(3, 1), 1, 2, 3), vector(1, 2, 3).unsqueeze(-1));
    assertTensor(float64(shape(1, 3), 1, 2, 3), vector(1, 2, 3).unsqueeze(-2));
    assertEquals(Shape.of(2, 1, 3), MATRIX.unsqueeze(1).shape());
    assertEquals(Shape.of(1), Tensor.scalar(1).unsqueeze(0).shape());
    assertRefused(() -> MATRIX.unsqueeze(3), "unsqueeze: dimension 3", "must be from -3 to 2");
  }

  @Test
  void transposeExchangesTwoDimensions() {
    assertTensor(float64(shape(3, 2), 1, 4, 2, 5, 3, 6), MATRIX.transpose(0, 1));
    assertTensor(float64(shape(3, 2), 1, 4, 2, 5, 3, 6), MATRIX.transpose(-1, -2));
    assertTensor(float64(shape(3, 2), 1, 4, 2, 5, 3, 6), MATRIX.t());
    assertTensor(MATRIX, MATRIX.transpose(1, 1));
  }

  @Test
  void tTakesMatricesOnly() {
    assertRefused(() -> vector(1, 2).t(), "t: shape [2] must have 2 dimensions");
    assertRefused(() -> Tensor.zeros(1, 2, 3).t(), "t: shape [1, 2, 3]");
    assertRefused(() -> Tensor.scalar(1).transpose(0, 0), "transpose:", "no dimensions");
  }

  @Test
  void expandRepeatsElements() {
    assertTensor(float64(shape(2, 3), 1, 2, 3, 1, 2, 3), vector(1, 2, 3).expand(2, 3));
    Tensor column = float64(shape(2, 1), 1, 2);
    assertTensor(float64(shape(2, 2), 1, 1, 2, 2), column.expand(2, 2));
    assertTensor(float64(shape(2, 2), 1, 1, 2, 2), column.expand(-1, 2));
    assertVector(Tensor.scalar(DType.FLOAT64, 7).expand(3), 7, 7, 7);
  }

  @Test
  void expandToAShapeThatDoesNotFitIsRefused() {
    assertRefused(() -> MATRIX.expand(2, 4), "expand:", "[2, 3]", "[2, 4]");
    assertRefused(() -> MATRIX.expand(3), "expand: shape [2, 3] does not broadcast to [3]");
    assertRefused(() -> MATRIX.expand(1, 3), "expand: shape [2, 3] does not broadcast to [1, 3]");
    // There is no size to keep in a dimension that is new.
    assertRefused(() -> vector(1, 2).expand(-1, 2), "expand: sizes", "[-1, 2]");
  }

  @Test
  void viewsShareTheirNumbers() {
    Tensor x = Tensor.zeros(DType.FLOAT64, 1, 2);
    Tensor[] views = {
      x.reshape(2, 1),
      x.flatten(),
      x.flatten(0, 1),
      x.squeeze(),
      x.squeeze(0),
      x.squeeze(1),
      x.unsqueeze(0)
    };
    x.addInPlace(vector(3, 4));
    for (Tensor view : views) {
      assertVector(view.reshape(2), 3, 4);
    }
    views[0].mulInPlace(2);
    assertVector(x.reshape(2), 6, 8);
  }

  @Test
  void copiesDoNotShareTheirNumbers() {
    Tensor x = Tensor.zeros(DType.FLOAT64, 2, 2);
    Tensor[] copies = {
      x.copy(),
      x.expand(2, 2),
      x.transpose(0, 0),
      x.t(),
      x.narrow(0, 0, 2),
      x.indexSelect(0, 0, 1),
      Tensor.cat(List.of(x), 0),
      x.add(0),
      Tensor.where(x, x, x),
      x.to(DType.FLOAT32).to(DType.FLOAT64)
    };
    x.addInPlace(1);
    for (Tensor copy : copies) {
      assertTensor(Tensor.zeros(DType.FLOAT64, 2, 2), copy);
      copy.fillInPlace(7);
    }
    assertTensor(Tensor.ones(DType.FLOAT64, 2, 2), x);
  }

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void transposeAgreesWithTheNaiveOne(@ForAll long seed) {
    Samples samples = new Samples(seed);
    Tensor x = samples.normal(samples.dtype(), samples.shape(1, 4));
    int[] shape = x.shape().toArray();
    int first = samples.between(0, shape.length - 1);
    int second = samples.between(0, shape.length - 1);
    Elements elements = new Elements(x);
    Tensor expected =
        Elements.tensor(
            x.dtype(),
            swapped(shape, first, second),
            indices -> elements.at(swapped(indices, first, second)));
    assertTensor(expected, x.transpose(first, second));
    assertTensor(expected, x.transpose(second - shape.length, first));
    assertTensor(x, expected.transpose(first, second));
  }

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void expandAgreesWithTheNaiveOne(@ForAll long seed) {
    Samples samples = new Samples(seed);
    int[] target = samples.shape(0, 4);
    Tensor x = samples.normal(samples.dtype(), samples.repeatable(target));
    Elements elements = new Elements(x);
    assertTensor(Elements.tensor(x.dtype(), target, elements::broadcastTo), x.expand(target));
  }

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void unsqueezeAndSqueezeAreInverse(@ForAll long seed) {
    Samples samples = new Samples(seed);
    Tensor x = samples.normal(samples.dtype(), samples.shape(0, 4));
    int dim = samples.between(-x.rank() - 1, x.rank());
    Tensor unsqueezed = x.unsqueeze(dim);
    assertEquals(1, unsqueezed.dim(dim));
    assertTensor(x, unsqueezed.squeeze(dim));
  }

  private static int[] swapped(int[] values, int i, int j) {
    int[] result = values.clone();
    result[i] = values[j];
    result[j] = values[i];
    return result;
  }
}
