package arraystoadam.device;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** FLOAT32 arithmetic is that of Java's float, to the last bit, for numbers of every kind. */
class Float32ArithmeticTest {

  private interface FloatOperator {
    float apply(float a, float b);
  }

  private static final Map<BinaryOp, FloatOperator> ARITHMETIC =
      Map.of(
          BinaryOp.ADD, (a, b) -> a + b,
          BinaryOp.SUB, (a, b) -> a - b,
          BinaryOp.MUL, (a, b) -> a * b,
          BinaryOp.DIV, (a, b) -> a / b);

  /** What the comment on BinaryOp promises: rounding the double result once more is harmless. */
  @Property
  void theDefinitionRoundedToFloatIsFloatArithmetic(
      @ForAll("floats") float a, @ForAll("floats") float b) {
    ARITHMETIC.forEach(
        (op, operator) -> assertEquals(operator.apply(a, b), (float) op.apply(a, b)));
  }

  @Property
  void theKernelForTwoVectorsIsFloatArithmetic(
      @ForAll("floats") float a, @ForAll("vectors") @Size(min = 2, max = 20) float[] b) {
    float[] reversed = new float[b.length];
    for (int i = 0; i < b.length; i++) {
      reversed[i] = i == 0 ? a : b[b.length - 1 - i];
    }
    ARITHMETIC.forEach(
        (op, operator) -> {
          float[] expected = new float[b.length];
          for (int i = 0; i < b.length; i++) {
            expected[i] = operator.apply(reversed[i], b[i]);
          }
          assertArrayEquals(expected, run(op, reversed, b));
        });
  }

  @Property
  void theKernelsForAScalarAndAVectorAreFloatArithmetic(
      @ForAll("floats") float a, @ForAll("vectors") float[] b) {
    ARITHMETIC.forEach(
        (op, operator) -> {
          float[] left = new float[b.length];
          float[] right = new float[b.length];
          for (int i = 0; i < b.length; i++) {
            left[i] = operator.apply(a, b[i]);
            right[i] = operator.apply(b[i], a);
          }
          assertArrayEquals(left, run(op, new float[] {a}, b));
          assertArrayEquals(right, run(op, b, new float[] {a}));
        });
  }

  @Property
  void squareRootsAreRoundedCorrectly(@ForAll("vectors") float[] x) {
    float[] expected = new float[x.length];
    for (int i = 0; i < x.length; i++) {
      expected[i] = (float) Math.sqrt(x[i]);
    }
    Storage out = Cpu.INSTANCE.allocate(DType.FLOAT32, x.length);
    Cpu.INSTANCE.unary(UnaryOp.SQRT, storage(x), out);
    assertArrayEquals(expected, floats(out));
  }

  private static float[] run(BinaryOp op, float[] a, float[] b) {
    int n = a.length == 1 ? b.length : a.length;
    Storage out = Cpu.INSTANCE.allocate(DType.FLOAT32, n);
    Cpu.INSTANCE.binary(
        op, storage(a), new int[] {a.length}, storage(b), new int[] {b.length}, out, new int[] {n});
    return floats(out);
  }

  private static Storage storage(float[] values) {
    double[] exact = new double[values.length];
    for (int i = 0; i < exact.length; i++) {
      exact[i] = values[i];
    }
    return Cpu.INSTANCE.copyIn(DType.FLOAT32, exact);
  }

  private static float[] floats(Storage storage) {
    double[] exact = Cpu.INSTANCE.copyOut(storage);
    float[] values = new float[exact.length];
    for (int i = 0; i < exact.length; i++) {
      values[i] = (float) exact[i];
      assertEquals(values[i], exact[i]); // nothing is kept that is not a float
    }
    return values;
  }

  /** Half of them any bits at all: subnormals, infinities, NaN; half of them of similar size. */
  @Provide
  static Arbitrary<Float> floats() {
    return Arbitraries.oneOf(
        Arbitraries.integers().map(Float::intBitsToFloat),
        Arbitraries.integers().between(-(1 << 24), 1 << 24).map(i -> i / 65536f));
  }

  @Provide
  static Arbitrary<float[]> vectors() {
    return floats().array(float[].class).ofMinSize(1).ofMaxSize(20);
  }
}
