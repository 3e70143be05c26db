package arraystoadam.device.simd;

import arraystoadam.device.UnaryOp;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Elementwise functions of one number. Each has a loop of its own, for the reasons given at {@link
 * Binary32}. What is left at the end is padded to a whole vector, so that the value at a number
 * does not depend on where in a tensor the number stands.
 */
final class Unary32 {

  private static final VectorSpecies<Float> SPECIES = Binary32.SPECIES;
  private static final int LANES = Binary32.LANES;
  private static final FloatVector ZEROS = FloatVector.zero(SPECIES);
  private static final FloatVector ONES = FloatVector.broadcast(SPECIES, 1);

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
      case NEG, ABS, SQRT, RELU, SIGN -> {
        for (int i = from; i < to; i++) {
          out[i] = (float) op.apply(in[i]); // exact, in whichever way
        }
      }
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
      case EXP -> exp(in, out, from, to);
      case LOG -> log(in, out, from, to);
      case SIN -> sin(in, out, from, to);
      case COS -> cos(in, out, from, to);
      case TANH -> tanh(in, out, from, to);
      case SIGMOID -> sigmoid(in, out, from, to);
    }
  }

  private static FloatVector at(float[] in, int i) {
    return FloatVector.fromArray(SPECIES, in, i);
  }

  private static void neg(float[] in, float[] out, int from, int to) {
    for (int i = from; i < to; i += LANES) {
      at(in, i).neg().intoArray(out, i);
    }
  }

  private static void abs(float[] in, float[] out, int from, int to) {
    for (int i = from; i < to; i += LANES) {
      at(in, i).abs().intoArray(out, i);
    }
  }

  private static void sqrt(float[] in, float[] out, int from, int to) {
    for (int i = from; i < to; i += LANES) {
      at(in, i).sqrt().intoArray(out, i);
    }
  }

  private static void sign(float[] in, float[] out, int from, int to) {
    for (int i = from; i < to; i += LANES) {
      FloatVector x = at(in, i);
      ZEROS
          .blend(ONES, x.compare(VectorOperators.GT, ZEROS))
          .blend(ONES.neg(), x.compare(VectorOperators.LT, ZEROS))
          .intoArray(out, i);
    }
  }

  // Not max(x, 0): relu keeps -0.0 and NaN.
  private static void relu(float[] in, float[] out, int from, int to) {
    for (int i = from; i < to; i += LANES) {
      FloatVector x = at(in, i);
      x.blend(ZEROS, x.compare(VectorOperators.LT, ZEROS)).intoArray(out, i);
    }
  }

  private static void exp(float[] in, float[] out, int from, int to) {
    for (int i = from; i < to; i += LANES) {
      Functions32.exp(at(in, i)).intoArray(out, i);
    }
  }

  private static void tanh(float[] in, float[] out, int from, int to) {
    for (int i = from; i < to; i += LANES) {
      Functions32.tanh(at(in, i)).intoArray(out, i);
    }
  }

  private static void sigmoid(float[] in, float[] out, int from, int to) {
    for (int i = from; i < to; i += LANES) {
      Functions32.sigmoid(at(in, i)).intoArray(out, i);
    }
  }

  private static void log(float[] in, float[] out, int from, int to) {
    for (int i = from; i < to; i += LANES) {
      FloatVector x = at(in, i);
      Functions32.log(x).intoArray(out, i);
      if (!Functions32.hasLog(x).allTrue()) {
        Functions32.repair(UnaryOp.LOG, x.toArray(), out, i);
      }
    }
  }

  private static void sin(float[] in, float[] out, int from, int to) {
    for (int i = from; i < to; i += LANES) {
      FloatVector x = at(in, i);
      Functions32.sin(x).intoArray(out, i);
      if (Functions32.isLarge(x).anyTrue()) {
        Functions32.repair(UnaryOp.SIN, x.toArray(), out, i);
      }
    }
  }

  private static void cos(float[] in, float[] out, int from, int to) {
    for (int i = from; i < to; i += LANES) {
      FloatVector x = at(in, i);
      Functions32.cos(x).intoArray(out, i);
      if (Functions32.isLarge(x).anyTrue()) {
        Functions32.repair(UnaryOp.COS, x.toArray(), out, i);
      }
    }
  }
}
