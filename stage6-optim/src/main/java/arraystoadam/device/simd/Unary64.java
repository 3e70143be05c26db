package arraystoadam.device.simd;

import arraystoadam.device.UnaryOp;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Elementwise functions of one number. Each has a loop of its own, for the reasons given at {@link
 * Binary64}. What is left at the end is padded to a whole vector, so that the value at a number
 * does not depend on where in a tensor the number stands.
 */
final class Unary64 {

  private static final VectorSpecies<Double> SPECIES = Binary64.SPECIES;
  private static final int LANES = Binary64.LANES;
  private static final DoubleVector ZEROS = DoubleVector.zero(SPECIES);
  private static final DoubleVector ONES = DoubleVector.broadcast(SPECIES, 1);

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
      case NEG, ABS, SQRT, RELU, SIGN -> {
        for (int i = from; i < to; i++) {
          out[i] = op.apply(in[i]); // exact, in whichever way
        }
      }
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
      case EXP -> exp(in, out, from, to);
      case LOG -> log(in, out, from, to);
      case SIN -> sin(in, out, from, to);
      case COS -> cos(in, out, from, to);
      case TANH -> tanh(in, out, from, to);
      case SIGMOID -> sigmoid(in, out, from, to);
    }
  }

  private static DoubleVector at(double[] in, int i) {
    return DoubleVector.fromArray(SPECIES, in, i);
  }

  private static void neg(double[] in, double[] out, int from, int to) {
    for (int i = from; i < to; i += LANES) {
      at(in, i).neg().intoArray(out, i);
    }
  }

  private static void abs(double[] in, double[] out, int from, int to) {
    for (int i = from; i < to; i += LANES) {
      at(in, i).abs().intoArray(out, i);
    }
  }

  private static void sqrt(double[] in, double[] out, int from, int to) {
    for (int i = from; i < to; i += LANES) {
      at(in, i).sqrt().intoArray(out, i);
    }
  }

  private static void sign(double[] in, double[] out, int from, int to) {
    for (int i = from; i < to; i += LANES) {
      DoubleVector x = at(in, i);
      ZEROS
          .blend(ONES, x.compare(VectorOperators.GT, ZEROS))
          .blend(ONES.neg(), x.compare(VectorOperators.LT, ZEROS))
          .intoArray(out, i);
    }
  }

  // Not max(x, 0): relu keeps -0.0 and NaN.
  private static void relu(double[] in, double[] out, int from, int to) {
    for (int i = from; i < to; i += LANES) {
      DoubleVector x = at(in, i);
      x.blend(ZEROS, x.compare(VectorOperators.LT, ZEROS)).intoArray(out, i);
    }
  }

  private static void exp(double[] in, double[] out, int from, int to) {
    for (int i = from; i < to; i += LANES) {
      Functions64.exp(at(in, i)).intoArray(out, i);
    }
  }

  private static void tanh(double[] in, double[] out, int from, int to) {
    for (int i = from; i < to; i += LANES) {
      Functions64.tanh(at(in, i)).intoArray(out, i);
    }
  }

  private static void sigmoid(double[] in, double[] out, int from, int to) {
    for (int i = from; i < to; i += LANES) {
      Functions64.sigmoid(at(in, i)).intoArray(out, i);
    }
  }

  private static void log(double[] in, double[] out, int from, int to) {
    for (int i = from; i < to; i += LANES) {
      DoubleVector x = at(in, i);
      Functions64.log(x).intoArray(out, i);
      if (!Functions64.hasLog(x).allTrue()) {
        Functions64.repair(UnaryOp.LOG, x.toArray(), out, i);
      }
    }
  }

  private static void sin(double[] in, double[] out, int from, int to) {
    for (int i = from; i < to; i += LANES) {
      DoubleVector x = at(in, i);
      Functions64.sin(x).intoArray(out, i);
      if (Functions64.isLarge(x).anyTrue()) {
        Functions64.repair(UnaryOp.SIN, x.toArray(), out, i);
      }
    }
  }

  private static void cos(double[] in, double[] out, int from, int to) {
    for (int i = from; i < to; i += LANES) {
      DoubleVector x = at(in, i);
      Functions64.cos(x).intoArray(out, i);
      if (Functions64.isLarge(x).anyTrue()) {
        Functions64.repair(UnaryOp.COS, x.toArray(), out, i);
      }
    }
  }
}
