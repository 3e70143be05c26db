package arraystoadam.tensor;

import static arraystoadam.tensor.TensorAssertions.assertTensor;
import static arraystoadam.tensor.TensorAssertions.float64;
import static arraystoadam.tensor.TensorAssertions.shape;
import static arraystoadam.tensor.TensorAssertions.vector;
import static org.junit.jupiter.api.Assertions.assertEquals;

import arraystoadam.Coverage;
import arraystoadam.device.BinaryOp;
import arraystoadam.device.DType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/** Elementwise operations on tensors of different shapes. */
class BroadcastTest {

  private static final Map<BinaryOp, BinaryOperator<Tensor>> BINARY =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(BinaryOp.ADD, Tensor::add),
              Map.entry(BinaryOp.SUB, Tensor::sub),
              Map.entry(BinaryOp.MUL, Tensor::mul),
              Map.entry(BinaryOp.DIV, Tensor::div),
              Map.entry(BinaryOp.POW, Tensor::pow),
              Map.entry(BinaryOp.MAXIMUM, Tensor::maximum),
              Map.entry(BinaryOp.EQ, Tensor::eq),
              Map.entry(BinaryOp.NE, Tensor::ne),
              Map.entry(BinaryOp.LT, Tensor::lt),
              Map.entry(BinaryOp.LE, Tensor::le),
              Map.entry(BinaryOp.GT, Tensor::gt),
              Map.entry(BinaryOp.GE, Tensor::ge)));

  @Test
  void aRowIsRepeatedDownwards() {
    Tensor matrix = float64(shape(2, 3), 1, 2, 3, 4, 5, 6);
    assertTensor(float64(shape(2, 3), 0, 0, 0, 3, 3, 3), matrix.sub(vector(1, 2, 3)));
  }

  @Test
  void aColumnIsRepeatedSideways() {
    Tensor matrix = float64(shape(2, 3), 1, 2, 3, 4, 5, 6);
    Tensor column = float64(shape(2, 1), 1, 4);
    assertTensor(float64(shape(2, 3), 0, 1, 2, 0, 1, 2), matrix.sub(column));
    assertTensor(float64(shape(2, 3), 0, -1, -2, 0, -1, -2), column.sub(matrix));
  }

  @Test
  void aColumnAndARowMakeATable() {
    Tensor column = float64(shape(3, 1), 1, 2, 3);
    assertTensor(float64(shape(3, 3), 1, 1, 1, 2, 4, 8, 3, 9, 27), column.pow(vector(1, 2, 3)));
  }

  @Test
  void everyBinaryKernelHasItsMethod() {
    Coverage.assertComplete(
        EnumSet.allOf(BinaryOp.class),
        "is a BinaryOp but has no entry in BINARY, with the method that runs it",
        BINARY.keySet(),
        "is no BinaryOp");
  }

  @Property(tries = 500, shrinking = ShrinkingMode.OFF)
  void everyOperationAgreesWithTheNaiveOne(@ForAll long seed) {
    BINARY.forEach(
        (op, method) -> {
          Samples samples = new Samples(seed);
          int[][] shapes = samples.broadcastable(4);
          for (DType dtype : DType.values()) {
            Tensor a = samples.special(dtype, shapes[0]);
            Tensor b = samples.special(dtype, shapes[1]);
            assertTensor(naive(op, a, b), method.apply(a, b));
          }
        });
  }

  /** All pairs of shapes of up to three dimensions with sizes from 0 to 2, as far as they fit. */
  @Test
  void allPairsOfSmallShapesBroadcastRight() {
    List<Shape> shapes = smallShapes();
    int fitting = 0;
    for (Shape first : shapes) {
      for (Shape second : shapes) {
        if (fits(first, second)) {
          fitting++;
          Tensor a = Tensor.linspace(DType.FLOAT64, 1, 2, first.size()).reshape(first.toArray());
          Tensor b = Tensor.linspace(DType.FLOAT64, 3, 5, second.size()).reshape(second.toArray());
          assertTensor(naive(BinaryOp.SUB, a, b), a.sub(b));
        }
      }
    }
    // Of 9 pairs of sizes, 7 fit; a missing dimension fits any of the 3 sizes.
    assertEquals(343 + 2 * 147 + 2 * 63 + 2 * 27 + 49 + 2 * 21 + 2 * 9 + 7 + 2 * 3 + 1, fitting);
  }

  private static List<Shape> smallShapes() {
    List<Shape> shapes = new ArrayList<>(List.of(Shape.SCALAR));
    for (int next = 0; shapes.get(next).rank() < 3; next++) {
      for (int size = 0; size <= 2; size++) {
        int[] sizes = shapes.get(next).toArray();
        int[] longer = Arrays.copyOf(sizes, sizes.length + 1);
        longer[sizes.length] = size;
        shapes.add(Shape.of(longer));
      }
    }
    return shapes;
  }

  private static boolean fits(Shape a, Shape b) {
    for (int back = 1; back <= Math.min(a.rank(), b.rank()); back++) {
      int first = a.dim(-back);
      int second = b.dim(-back);
      if (first != second && first != 1 && second != 1) {
        return false;
      }
    }
    return true;
  }

  private static Tensor naive(BinaryOp op, Tensor a, Tensor b) {
    Elements first = new Elements(a);
    Elements second = new Elements(b);
    int rank = Math.max(a.rank(), b.rank());
    int[] shape = new int[rank];
    for (int back = 1; back <= rank; back++) {
      int own = back > a.rank() ? 1 : a.dim(-back);
      int other = back > b.rank() ? 1 : b.dim(-back);
      shape[rank - back] = own == 1 ? other : own;
    }
    return Elements.tensor(
        a.dtype(),
        shape,
        indices -> op.apply(first.broadcastTo(indices), second.broadcastTo(indices)));
  }
}
