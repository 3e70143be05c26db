package arraystoadam.device.simd;

import arraystoadam.device.UnaryOp;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Elementwise functions of one number. Each has a loop of its own, for the reasons given at {@link
 * Binary32}; a function that has none yet is computed one by one, by its definition. What is left
 * at the end is padded to a whole vector, so that the value at a number does not depend on where in
 * a tensor the number stands.
 */
final class Unary32 {

  private static final VectorSpecies<Float> SPECIES = Binary32.SPECIES;
  private static final int LANES = Binary32.LANES;

  private Unary32() {}

  /** {@code out[i] = op(in[i])} for {@code from <= i < to}. */
  static void apply(UnaryOp op, float[] in, float[] out, int from, int to) {
    int bound = from + SPECIES.loopBound(to - from);
    if (from < bound) {
      vectors(op, in, out, from, bound);
    }
    if (bound < to) {
      rest(op, in, out, bound, to);
    }
  }

  private static void rest(UnaryOp op, float[] in, float[] out, int from, int to) {
    switch (op) {
      case NEG, ABS, SQRT, RELU, SIGN -> byDefinition(op, in, out, from, to); // exact in either way
      default -> {
        float[] padded = new float[LANES];
        System.arraycopy(in, from, padded, 0, to - from);
        vectors(op, padded, padded, 0, LANES);
        System.arraycopy(padded, 0, out, from, to - from);
      }
    }
  }

  private static void vectors(UnaryOp op, float[] in, float[] out, int from, int to) {
    switch (op) {
      case NEG -> neg(in, out, from, to);
      case ABS -> abs(in, out, from, to);
      case SQRT -> sqrt(in, out, from, to);
      case SIGN -> sign(in, out, from, to);
      case RELU -> relu(in, out, from, to);
      case EXP -> Functions32.exp(in, out, from, to);
      case LOG -> Functions32.log(in, out, from, to);
      case SIN -> Functions32.sin(in, out, from, to);
      case COS -> Functions32.cos(in, out, from, to);
      case TANH -> Functions32.tanh(in, out, from, to);
      case SIGMOID -> Functions32.sigmoid(in, out, from, to);
      default -> byDefinition(op, in, out, from, to);
    }
  }

  private static void byDefinition(UnaryOp op, float[] in, float[] out, int from, int to) {
    for (int i = from; i < to; i++) {
      out[i] = (float) op.apply(in[i]);
    }
  }

  private static void neg(float[] in, float[] out, int from, int to) {
    for (int i = from; i < to; i += LANES) {
      FloatVector.fromArray(SPECIES, in, i).neg().intoArray(out, i);
    }
  }

  private static void abs(float[] in, float[] out, int from, int to) {
    for (int i = from; i < to; i += LANES) {
      FloatVector.fromArray(SPECIES, in, i).abs().intoArray(out, i);
    }
  }

  private static void sqrt(float[] in, float[] out, int from, int to) {
    for (int i = from; i < to; i += LANES) {
      FloatVector.fromArray(SPECIES, in, i).sqrt().intoArray(out, i);
    }
  }

  private static void sign(float[] in, float[] out, int from, int to) {
    for (int i = from; i < to; i += LANES) {
      FloatVector x = FloatVector.fromArray(SPECIES, in, i);
      FloatVector.zero(SPECIES)
          .blend(1, x.compare(VectorOperators.GT, 0))
          .blend(-1, x.compare(VectorOperators.LT, 0))
          .intoArray(out, i);
    }
  }

  // Not max(x, 0): relu keeps -0.0 and NaN.
  private static void relu(float[] in, float[] out, int from, int to) {
    for (int i = from; i < to; i += LANES) {
      FloatVector x = FloatVector.fromArray(SPECIES, in, i);
      x.blend(0, x.compare(VectorOperators.LT, 0)).intoArray(out, i);
    }
  }
}
