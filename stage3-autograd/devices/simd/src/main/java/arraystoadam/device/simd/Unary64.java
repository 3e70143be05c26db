package arraystoadam.device.simd;

import arraystoadam.device.UnaryOp;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Elementwise functions of one number. Each has a loop of its own, for the reasons given at {@link
 * Binary64}; a function that has none yet is computed one by one, by its definition. What is left
 * at the end is padded to a whole vector, so that the value at a number does not depend on where in
 * a tensor the number stands.
 */
final class Unary64 {

  private static final VectorSpecies<Double> SPECIES = Binary64.SPECIES;
  private static final int LANES = Binary64.LANES;

  private Unary64() {}

  /** {@code out[i] = op(in[i])} for {@code from <= i < to}. */
  static void apply(UnaryOp op, double[] in, double[] out, int from, int to) {
    int bound = from + SPECIES.loopBound(to - from);
    if (from < bound) {
      vectors(op, in, out, from, bound);
    }
    if (bound < to) {
      rest(op, in, out, bound, to);
    }
  }

  private static void rest(UnaryOp op, double[] in, double[] out, int from, int to) {
    switch (op) {
      case NEG, ABS, SQRT, RELU, SIGN -> byDefinition(op, in, out, from, to); // exact in either way
      default -> {
        double[] padded = new double[LANES];
        System.arraycopy(in, from, padded, 0, to - from);
        vectors(op, padded, padded, 0, LANES);
        System.arraycopy(padded, 0, out, from, to - from);
      }
    }
  }

  private static void vectors(UnaryOp op, double[] in, double[] out, int from, int to) {
    switch (op) {
      case NEG -> neg(in, out, from, to);
      case ABS -> abs(in, out, from, to);
      case SQRT -> sqrt(in, out, from, to);
      case SIGN -> sign(in, out, from, to);
      case RELU -> relu(in, out, from, to);
      case EXP -> Functions64.exp(in, out, from, to);
      case LOG -> Functions64.log(in, out, from, to);
      case SIN -> Functions64.sin(in, out, from, to);
      case COS -> Functions64.cos(in, out, from, to);
      case TANH -> Functions64.tanh(in, out, from, to);
      case SIGMOID -> Functions64.sigmoid(in, out, from, to);
      default -> byDefinition(op, in, out, from, to);
    }
  }

  private static void byDefinition(UnaryOp op, double[] in, double[] out, int from, int to) {
    for (int i = from; i < to; i++) {
      out[i] = op.apply(in[i]);
    }
  }

  private static void neg(double[] in, double[] out, int from, int to) {
    for (int i = from; i < to; i += LANES) {
      DoubleVector.fromArray(SPECIES, in, i).neg().intoArray(out, i);
    }
  }

  private static void abs(double[] in, double[] out, int from, int to) {
    for (int i = from; i < to; i += LANES) {
      DoubleVector.fromArray(SPECIES, in, i).abs().intoArray(out, i);
    }
  }

  private static void sqrt(double[] in, double[] out, int from, int to) {
    for (int i = from; i < to; i += LANES) {
      DoubleVector.fromArray(SPECIES, in, i).sqrt().intoArray(out, i);
    }
  }

  private static void sign(double[] in, double[] out, int from, int to) {
    for (int i = from; i < to; i += LANES) {
      DoubleVector x = DoubleVector.fromArray(SPECIES, in, i);
      DoubleVector.zero(SPECIES)
          .blend(1, x.compare(VectorOperators.GT, 0))
          .blend(-1, x.compare(VectorOperators.LT, 0))
          .intoArray(out, i);
    }
  }

  // Not max(x, 0): relu keeps -0.0 and NaN.
  private static void relu(double[] in, double[] out, int from, int to) {
    for (int i = from; i < to; i += LANES) {
      DoubleVector x = DoubleVector.fromArray(SPECIES, in, i);
      x.blend(0, x.compare(VectorOperators.LT, 0)).intoArray(out, i);
    }
  }
}
