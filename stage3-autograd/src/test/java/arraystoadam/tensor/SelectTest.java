package arraystoadam.tensor;

import static arraystoadam.tensor.TensorAssertions.assertRefused;
import static arraystoadam.tensor.TensorAssertions.assertScalar;
import static arraystoadam.tensor.TensorAssertions.assertTensor;
import static arraystoadam.tensor.TensorAssertions.assertVector;
import static arraystoadam.tensor.TensorAssertions.float64;
import static arraystoadam.tensor.TensorAssertions.shape;
import static arraystoadam.tensor.TensorAssertions.vector;
import static org.junit.jupiter.api.Assertions.assertEquals;

import arraystoadam.device.DType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/** Taking parts of a tensor, adding to parts, and joining parts. */
class SelectTest {

  private static final Tensor MATRIX = float64(shape(2, 3), 1, 2, 3, 4, 5, 6);

  @Test
  void selectTakesOneEntryOfADimension() {
    assertVector(MATRIX.select(0, 1), 4, 5, 6);
    assertVector(MATRIX.select(1, 0), 1, 4);
    assertVector(MATRIX.select(-1, 2), 3, 6);
    assertScalar(5, MATRIX.select(0, 1).select(0, 1));
  }

  @Test
  void narrowTakesARangeOfADimension() {
    assertTensor(float64(shape(2, 2), 2, 3, 5, 6), MATRIX.narrow(1, 1, 2));
    assertTensor(float64(shape(1, 3), 4, 5, 6), MATRIX.narrow(0, 1, 1));
    assertTensor(MATRIX, MATRIX.narrow(-2, 0, 2));
  }

  @Test
  void aNegativePositionCountsFromTheEnd() {
    assertVector(MATRIX.select(1, -1), 3, 6);
    assertVector(MATRIX.select(0, -2), 1, 2, 3);
    assertTensor(float64(shape(2, 2), 2, 3, 5, 6), MATRIX.narrow(1, -2, 2));
    assertEquals(Shape.of(2, 0), MATRIX.narrow(1, -1, 0).shape());
  }

  @Test
  void narrowOutsideOfTheDimensionIsRefused() {
    assertRefused(() -> MATRIX.narrow(1, 2, 2), "narrow: 2 entries from 2 on", "shape [2, 3]");
    assertRefused(() -> MATRIX.narrow(1, -1, 2), "narrow: 2 entries from -1 on");
    assertRefused(() -> MATRIX.narrow(1, -4, 1), "narrow: 1 entries from -4 on");
    assertRefused(() -> MATRIX.narrow(1, 0, -1), "narrow: -1 entries from 0 on");
    assertRefused(() -> MATRIX.narrow(1, 1, Integer.MAX_VALUE), "narrow: 2147483647 entries");
    assertRefused(() -> Tensor.scalar(1).narrow(0, 0, 1), "narrow: dimension 0", "no dimensions");
  }

  @Test
  void indexSelectTakesEntriesInAnyOrder() {
    assertTensor(float64(shape(2, 3), 3, 1, 3, 6, 4, 6), MATRIX.indexSelect(1, 2, 0, 2));
    assertTensor(float64(shape(1, 3), 4, 5, 6), MATRIX.indexSelect(0, 1));
  }

  @Test
  void anIndexOutOfRangeIsRefused() {
    String range = "is out of range for dimension 1 of shape [2, 3], which has size 3";
    assertRefused(() -> MATRIX.indexSelect(1, 0, 3), "indexSelect: index 3 " + range);
    assertRefused(() -> MATRIX.indexSelect(1, -1), "indexSelect: index -1 " + range);
    assertRefused(() -> MATRIX.select(1, 3), "select: index 3 " + range);
    assertRefused(() -> MATRIX.select(1, -4), "select: index -4 " + range);
    assertRefused(() -> MATRIX.select(1, Integer.MIN_VALUE), "select: index -2147483648 " + range);
    assertRefused(
        () -> MATRIX.indexAdd(1, new int[] {3}, Tensor.zeros(DType.FLOAT64, 2, 1)),
        "indexAdd: index 3 " + range);
    assertRefused(() -> Tensor.zeros(0).select(0, 0), "select: index 0", "which has size 0");
  }

  @Test
  void indexAddAddsEachEntryToItsPlace() {
    Tensor source = float64(shape(2, 3), 10, 20, 30, 40, 50, 60);
    // Column 0 of the source goes to column 1, column 1 to column 2, and column 2 to 1 again.
    assertTensor(
        float64(shape(2, 3), 1, 42, 23, 4, 105, 56),
        MATRIX.indexAdd(1, new int[] {1, 2, 1}, source));
  }

  @Test
  void indexAddChecksItsSource() {
    Tensor source = Tensor.zeros(DType.FLOAT64, 2, 2);
    assertRefused(
        () -> MATRIX.indexAdd(1, new int[] {0}, source),
        "indexAdd: the source must have shape [2, 1] for 1 indices along dimension 1 of [2, 3]",
        "not [2, 2]");
    assertRefused(
        () -> MATRIX.indexAdd(1, new int[] {0}, Tensor.zeros(2, 1)),
        "indexAdd: dtypes float64 and float32 differ");
  }

  @Test
  void indexAddLeavesItsOperandsAlone() {
    Tensor x = vector(1, 2);
    Tensor source = vector(5);
    assertVector(x.indexAdd(0, new int[] {1}, source), 1, 7);
    assertVector(x, 1, 2);
    assertVector(source, 5);
  }

  @Test
  void catJoinsAlongADimension() {
    Tensor row = float64(shape(1, 3), 7, 8, 9);
    assertTensor(
        float64(shape(3, 3), 1, 2, 3, 4, 5, 6, 7, 8, 9), Tensor.cat(List.of(MATRIX, row), 0));
    Tensor column = float64(shape(2, 1), 7, 8);
    assertTensor(
        float64(shape(2, 4), 7, 1, 2, 3, 8, 4, 5, 6), Tensor.cat(List.of(column, MATRIX), -1));
    assertTensor(MATRIX, Tensor.cat(List.of(MATRIX), 1));
  }

  @Test
  void catOfPartsThatDoNotFitIsRefused() {
    assertRefused(
        () -> Tensor.cat(List.of(Tensor.zeros(2, 3), Tensor.zeros(2, 4)), 0),
        "cat: shapes [2, 3] and [2, 4] differ beyond dimension 0");
    assertRefused(
        () -> Tensor.cat(List.of(Tensor.zeros(2, 3), Tensor.zeros(2)), 0),
        "cat: shapes [2, 3] and [2] differ");
    assertRefused(() -> Tensor.cat(List.of(), 0), "cat: 0 tensors, but there must be at least one");
    assertRefused(
        () -> Tensor.cat(List.of(MATRIX, Tensor.zeros(2, 3)), 0),
        "cat: dtypes float64 and float32 differ");
    assertRefused(() -> Tensor.cat(List.of(MATRIX), 2), "cat: dimension 2 of shape [2, 3]");
    assertRefused(() -> Tensor.cat(List.of(Tensor.scalar(1)), 0), "cat:", "no dimensions");
  }

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void indexSelectAgreesWithTheNaiveOne(@ForAll long seed) {
    Samples samples = new Samples(seed);
    Tensor x = samples.normal(samples.dtype(), samples.shape(1, 4));
    int[] shape = x.shape().toArray();
    int dim = samples.between(0, shape.length - 1);
    int[] index = samples.indices(shape[dim]);
    shape[dim] = index.length;
    Elements elements = new Elements(x);
    assertTensor(
        Elements.tensor(
            x.dtype(), shape, indices -> elements.at(with(indices, dim, index[indices[dim]]))),
        x.indexSelect(dim - x.rank(), index));
  }

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void selectAndNarrowAreKindsOfIndexSelect(@ForAll long seed) {
    Samples samples = new Samples(seed);
    Tensor x = samples.normal(samples.dtype(), samples.fullShape(1, 4));
    int dim = samples.between(0, x.rank() - 1);
    int start = samples.between(0, x.dim(dim) - 1);
    int length = samples.between(0, x.dim(dim) - start);
    int[] range = IntStream.range(start, start + length).toArray();
    assertTensor(x.indexSelect(dim, range), x.narrow(dim, start, length));
    assertTensor(x.indexSelect(dim, start).squeeze(dim), x.select(dim, start));
  }

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void indexAddAgreesWithAddingOneEntryAfterTheOther(@ForAll long seed) {
    Samples samples = new Samples(seed);
    DType dtype = samples.dtype();
    Tensor x = samples.normal(dtype, samples.shape(1, 4));
    int[] shape = x.shape().toArray();
    int dim = samples.between(0, shape.length - 1);
    int[] index = samples.indices(shape[dim]);
    Tensor source = samples.normal(dtype, with(shape, dim, index.length));
    Elements added = new Elements(source);
    Elements elements = new Elements(x);
    Tensor expected =
        Elements.tensor(
            dtype,
            shape,
            indices -> {
              double sum = elements.at(indices);
              for (int i = 0; i < index.length; i++) {
                if (index[i] == indices[dim]) {
                  sum += added.at(with(indices, dim, i));
                  sum = dtype == DType.FLOAT32 ? (float) sum : sum;
                }
              }
              return sum;
            });
    assertTensor(expected, x.indexAdd(dim, index, source));
  }

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void catPutsBackWhatNarrowTookApart(@ForAll long seed) {
    Samples samples = new Samples(seed);
    Tensor x = samples.normal(samples.dtype(), samples.shape(1, 4));
    int dim = samples.between(0, x.rank() - 1);
    List<Tensor> parts = new ArrayList<>();
    int start = 0;
    while (start < x.dim(dim) || parts.isEmpty()) {
      int length = samples.between(0, x.dim(dim) - start);
      parts.add(x.narrow(dim, start, length));
      start += length;
    }
    assertTensor(x, Tensor.cat(parts, dim));
    assertTensor(x, Tensor.cat(parts, dim - x.rank()));
  }

  private static int[] with(int[] indices, int dim, int index) {
    int[] result = indices.clone();
    result[dim] = index;
    return result;
  }
}
