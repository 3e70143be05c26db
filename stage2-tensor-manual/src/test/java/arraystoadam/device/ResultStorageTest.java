package arraystoadam.device;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A kernel overwrites all of its result, whatever that held before. */
class ResultStorageTest {

  private static final Cpu CPU = Cpu.INSTANCE;
  private static final int[] SHAPE = {2, 2};

  private final Storage a = CPU.copyIn(DType.FLOAT64, new double[] {1, 2, 3, 4});
  private final Storage b = CPU.copyIn(DType.FLOAT64, new double[] {5, 6, 7, 8});

  @Test
  void fillOverwritesTheResult() {
    assertResult(out -> CPU.fill(out, 3), 3, 3, 3, 3);
  }

  @Test
  void unaryOverwritesTheResult() {
    assertResult(out -> CPU.unary(UnaryOp.NEG, a, out), -1, -2, -3, -4);
  }

  @Test
  void binaryOverwritesTheResult() {
    assertResult(out -> CPU.binary(BinaryOp.ADD, a, SHAPE, b, SHAPE, out, SHAPE), 6, 8, 10, 12);
  }

  @Test
  void whereOverwritesTheResult() {
    Storage condition = CPU.copyIn(DType.FLOAT64, new double[] {1, 0, 0, 1});
    assertResult(out -> CPU.where(condition, a, b, out), 1, 6, 7, 4);
  }

  @Test
  void reduceOverwritesTheResult() {
    assertResult(out -> CPU.reduce(ReduceOp.SUM, a, out, 2, 2, 1), 3, 7);
    assertResult(out -> CPU.reduce(ReduceOp.MAX, a, out, 1, 2, 2), 3, 4);
    assertResult(out -> CPU.reduce(ReduceOp.ARGMAX, a, out, 1, 4, 1), 3);
    assertResult(out -> CPU.reduce(ReduceOp.SUM, a, out, 2, 0, 1), 0, 0);
  }

  @Test
  void matmulOverwritesTheResult() {
    assertResult(out -> CPU.matmul(a, b, out, 2, 2, 2), 19, 22, 43, 50);
    assertResult(out -> CPU.matmul(a, b, out, 2, 0, 1), 0, 0);
  }

  @Test
  void indexSelectOverwritesTheResult() {
    assertResult(out -> CPU.indexSelect(a, new int[] {1, 0}, out, 1, 2, 2), 3, 4, 1, 2);
  }

  @Test
  void anOperandMayBeTheResult() {
    CPU.unary(UnaryOp.NEG, a, a);
    assertArrayEquals(new double[] {-1, -2, -3, -4}, CPU.copyOut(a));
    CPU.binary(BinaryOp.SUB, b, SHAPE, a, SHAPE, a, SHAPE);
    assertArrayEquals(new double[] {6, 8, 10, 12}, CPU.copyOut(a));
  }

  /** Runs a kernel on a result full of NaN. */
  private static void assertResult(Consumer<Storage> kernel, double... expected) {
    Storage out = CPU.allocate(DType.FLOAT64, expected.length);
    CPU.fill(out, Double.NaN);
    kernel.accept(out);
    assertArrayEquals(expected, CPU.copyOut(out));
  }
}
