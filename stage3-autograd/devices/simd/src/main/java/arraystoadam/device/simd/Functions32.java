package arraystoadam.device.simd;

import arraystoadam.device.UnaryOp;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The loops of exp, log, sin, cos, tanh and sigmoid over whole vectors. Each is computed as in Cody
 * and Waite, "Software Manual for the Elementary Functions" (1980): what is periodic in the
 * function is split off, so that a small number remains, and there a polynomial is as good as the
 * function. The coefficients were found by interpolation at Chebyshev nodes.
 *
 * <p>The Vector API has such functions too, and they are as fast. But they give one value while a
 * program warms up and another when it is compiled, so that two runs differ. What is used here
 * gives the same bits always and everywhere: additions, products, and fused multiply-adds, which
 * are defined to the last bit. (A processor without such an instruction, older than 2013, is very
 * slow.)
 *
 * <p>The loops repeat some lines of each other. If these were methods, the JIT compiler would not
 * always inline them, and once called, a method must take its vectors out of objects and put its
 * result into one, which makes it fifty times slower.
 *
 * <p>Compared with the true value, exp and log are off by less than 1.5 units in the last place,
 * sin and cos by less than 2, and sigmoid and tanh by less than 2.5.
 */
final class Functions32 {

  private static final VectorSpecies<Float> SPECIES = Binary32.SPECIES;
  private static final int LANES = Binary32.LANES;

  /**
   * Adding and subtracting this rounds to a whole number, because there is no room for anything
   * behind the point. The whole number itself is in the lowest bits after the addition.
   */
  private static final float MAGIC = 0x1.8p23f;

  private static final int MAGIC_BITS = 0x4B400000;

  /** Where the exponent begins among the bits of a number, and what is added to it. */
  private static final int SHIFT = 23;

  private static final int BIAS = 127;

  private static final int ONE_BITS = BIAS << SHIFT;
  private static final int SQRT_HALF_BITS = 0x3F3504F3;

  /** Log 2 and pi in parts; each continues where the precision of the one before ends. */
  private static final float LN2_HIGH = 0.6931472f;

  private static final float LN2_LOW = -1.9046542e-9f;
  private static final float PI_HIGH = 3.1415927f;
  private static final float PI_MIDDLE = -8.742278e-8f;
  private static final float PI_LOW = -3.430249e-15f;

  /** Up to this size of x, e^x is neither infinite nor too small to be normal. */
  private static final float ORDINARY = 87;

  /** Beyond this, e^x is infinite. */
  private static final float LARGEST_EXPONENT = 88.72283f;

  /** Below this, e^x is not normal. */
  private static final float SMALLEST_NORMAL_EXPONENT = -87.336544f;

  /** Below this, e^x is 0. */
  private static final float SMALLEST_EXPONENT = -104;

  /** Beyond this, three parts of pi are not enough. */
  private static final float LARGEST_ANGLE = 30_000;

  private Functions32() {}

  /** Adds n to the exponent of a number near 1, which multiplies it by 2^n. */
  static void exp(float[] in, float[] out, int from, int to) {
    for (int i = from; i < to; i += LANES) {
      FloatVector x = FloatVector.fromArray(SPECIES, in, i);
      FloatVector steps =
          x.fma(FloatVector.broadcast(SPECIES, 1.442695f), FloatVector.broadcast(SPECIES, MAGIC));
      FloatVector n = steps.sub(MAGIC);
      FloatVector r =
          n.fma(
              FloatVector.broadcast(SPECIES, -LN2_LOW),
              n.fma(FloatVector.broadcast(SPECIES, -LN2_HIGH), x));
      FloatVector q = FloatVector.broadcast(SPECIES, 0.0013926184f);
      q = q.fma(r, FloatVector.broadcast(SPECIES, 0.008363179f));
      q = q.fma(r, FloatVector.broadcast(SPECIES, 0.041666556f));
      q = q.fma(r, FloatVector.broadcast(SPECIES, 0.16666576f));
      q = q.fma(r, FloatVector.broadcast(SPECIES, 0.5f));
      FloatVector power = q.fma(r.mul(r), r).add(1);
      IntVector exponent = steps.reinterpretAsInts().lanewise(VectorOperators.LSHL, SHIFT);
      power.reinterpretAsInts().add(exponent).reinterpretAsFloats().intoArray(out, i);
      if (!x.abs().compare(VectorOperators.LE, ORDINARY).allTrue()) {
        extraordinaryExp(x.toArray(), out, i);
      }
    }
  }

  private static void extraordinaryExp(float[] in, float[] out, int o) {
    FloatVector x = FloatVector.fromArray(SPECIES, in, 0);
    FloatVector.fromArray(SPECIES, out, o)
        .blend(Float.POSITIVE_INFINITY, x.compare(VectorOperators.GT, LARGEST_EXPONENT))
        .blend(0, x.compare(VectorOperators.LT, SMALLEST_EXPONENT))
        .blend(x, x.compare(VectorOperators.NE, x))
        .intoArray(out, o);
    VectorMask<Float> isSmall = x.compare(VectorOperators.LT, SMALLEST_NORMAL_EXPONENT);
    if (isSmall.and(x.compare(VectorOperators.GE, SMALLEST_EXPONENT)).anyTrue()) {
      byDefinition(UnaryOp.EXP, SMALLEST_EXPONENT, SMALLEST_NORMAL_EXPONENT, in, out, o);
    }
  }

  /** With e = e^-|x|, which cannot overflow: 1 / (1 + e), or e / (1 + e) for negative x. */
  static void sigmoid(float[] in, float[] out, int from, int to) {
    for (int i = from; i < to; i += LANES) {
      FloatVector x = FloatVector.fromArray(SPECIES, in, i);
      FloatVector y = x.abs().neg();
      y = y.blend(-104, y.compare(VectorOperators.LT, -104));
      FloatVector steps =
          y.fma(FloatVector.broadcast(SPECIES, 1.442695f), FloatVector.broadcast(SPECIES, MAGIC));
      FloatVector n = steps.sub(MAGIC);
      FloatVector r =
          n.fma(
              FloatVector.broadcast(SPECIES, -LN2_LOW),
              n.fma(FloatVector.broadcast(SPECIES, -LN2_HIGH), y));
      FloatVector q = FloatVector.broadcast(SPECIES, 0.0013926184f);
      q = q.fma(r, FloatVector.broadcast(SPECIES, 0.008363179f));
      q = q.fma(r, FloatVector.broadcast(SPECIES, 0.041666556f));
      q = q.fma(r, FloatVector.broadcast(SPECIES, 0.16666576f));
      q = q.fma(r, FloatVector.broadcast(SPECIES, 0.5f));
      FloatVector power = q.fma(r.mul(r), r).add(1);
      IntVector whole = steps.reinterpretAsInts().sub(MAGIC_BITS);
      IntVector half = whole.add(16 * BIAS).lanewise(VectorOperators.LSHR, 1).sub(8 * BIAS);
      IntVector rest = whole.sub(half);
      FloatVector e =
          power
              .mul(half.add(BIAS).lanewise(VectorOperators.LSHL, SHIFT).reinterpretAsFloats())
              .mul(rest.add(BIAS).lanewise(VectorOperators.LSHL, SHIFT).reinterpretAsFloats());
      FloatVector numerator =
          FloatVector.broadcast(SPECIES, 1).blend(e, x.compare(VectorOperators.LT, 0));
      numerator.div(e.add(1)).intoArray(out, i);
    }
  }

  /** t / (t + 2) with t = e^(2|x|) - 1, and the sign of x. */
  static void tanh(float[] in, float[] out, int from, int to) {
    for (int i = from; i < to; i += LANES) {
      FloatVector x = FloatVector.fromArray(SPECIES, in, i);
      FloatVector y = x.abs().mul(2);
      y = y.blend(20, y.compare(VectorOperators.GT, 20)); // from here on it is 1
      FloatVector steps =
          y.fma(FloatVector.broadcast(SPECIES, 1.442695f), FloatVector.broadcast(SPECIES, MAGIC));
      FloatVector n = steps.sub(MAGIC);
      FloatVector r =
          n.fma(
              FloatVector.broadcast(SPECIES, -LN2_LOW),
              n.fma(FloatVector.broadcast(SPECIES, -LN2_HIGH), y));
      FloatVector q = FloatVector.broadcast(SPECIES, 0.0013926184f);
      q = q.fma(r, FloatVector.broadcast(SPECIES, 0.008363179f));
      q = q.fma(r, FloatVector.broadcast(SPECIES, 0.041666556f));
      q = q.fma(r, FloatVector.broadcast(SPECIES, 0.16666576f));
      q = q.fma(r, FloatVector.broadcast(SPECIES, 0.5f));
      IntVector exponent =
          steps.reinterpretAsInts().add(BIAS).lanewise(VectorOperators.LSHL, SHIFT);
      FloatVector power = exponent.reinterpretAsFloats(); // the bits of MAGIC have been shifted out
      FloatVector t = q.fma(r.mul(r), r).fma(power, power.sub(1));
      IntVector sign = x.reinterpretAsInts().and(1 << 31);
      t.div(t.add(2)).reinterpretAsInts().or(sign).reinterpretAsFloats().intoArray(out, i);
    }
  }

  /** x = 2^k m, with m from sqrt(1/2) to sqrt(2), so that log x = k log 2 + log m. */
  static void log(float[] in, float[] out, int from, int to) {
    for (int i = from; i < to; i += LANES) {
      FloatVector x = FloatVector.fromArray(SPECIES, in, i);
      IntVector bits = x.reinterpretAsInts();
      IntVector biased = bits.add(ONE_BITS - SQRT_HALF_BITS).lanewise(VectorOperators.LSHR, SHIFT);
      FloatVector k = biased.add(MAGIC_BITS).reinterpretAsFloats().sub(MAGIC + BIAS);
      IntVector exponent = biased.sub(BIAS).lanewise(VectorOperators.LSHL, SHIFT);
      FloatVector f = bits.sub(exponent).reinterpretAsFloats().sub(1);
      // log(1 + f) = f - f^2 / 2 + u (f^2 / 2 + u^2 p(u^2)), with u = f / (2 + f).
      FloatVector u = f.div(f.add(2));
      FloatVector z = u.mul(u);
      FloatVector p = FloatVector.broadcast(SPECIES, 0.29582024f);
      p = p.fma(z, FloatVector.broadcast(SPECIES, 0.39988735f));
      p = p.fma(z, FloatVector.broadcast(SPECIES, 0.66666687f));
      FloatVector square = f.mul(f).mul(0.5f);
      FloatVector small = k.fma(FloatVector.broadcast(SPECIES, LN2_LOW), u.mul(p.fma(z, square)));
      k.fma(FloatVector.broadcast(SPECIES, LN2_HIGH), f.sub(square.sub(small))).intoArray(out, i);
      VectorMask<Float> normal = x.compare(VectorOperators.GE, Float.MIN_NORMAL);
      if (!normal.and(x.compare(VectorOperators.LE, Float.MAX_VALUE)).allTrue()) {
        extraordinaryLog(x.toArray(), out, i);
      }
    }
  }

  private static void extraordinaryLog(float[] in, float[] out, int o) {
    FloatVector x = FloatVector.fromArray(SPECIES, in, 0);
    FloatVector.fromArray(SPECIES, out, o)
        .blend(Float.POSITIVE_INFINITY, x.compare(VectorOperators.EQ, Float.POSITIVE_INFINITY))
        .blend(Float.NEGATIVE_INFINITY, x.compare(VectorOperators.EQ, 0))
        .blend(Float.NaN, x.compare(VectorOperators.GE, 0).not())
        .intoArray(out, o);
    VectorMask<Float> isSmall = x.compare(VectorOperators.LT, Float.MIN_NORMAL);
    if (isSmall.and(x.compare(VectorOperators.GT, 0)).anyTrue()) {
      byDefinition(UnaryOp.LOG, Float.MIN_VALUE, Float.MIN_NORMAL, in, out, o);
    }
  }

  static void sin(float[] in, float[] out, int from, int to) {
    sine(UnaryOp.SIN, 0, -0.0f, in, out, from, to);
  }

  static void cos(float[] in, float[] out, int from, int to) {
    sine(UnaryOp.COS, 1, 1, in, out, from, to);
  }

  /** sin(x + quarters pi / 2), computed as sin(x - n pi) with the sign that n gives. */
  private static void sine(
      UnaryOp op, int quarters, float atZero, float[] in, float[] out, int from, int to) {
    float half = quarters * 0.5f;
    for (int i = from; i < to; i += LANES) {
      FloatVector x = FloatVector.fromArray(SPECIES, in, i);
      FloatVector steps =
          x.fma(FloatVector.broadcast(SPECIES, 0.31830987f), FloatVector.broadcast(SPECIES, -half))
              .add(MAGIC);
      FloatVector n = steps.sub(MAGIC).add(half);
      FloatVector r = n.fma(FloatVector.broadcast(SPECIES, -PI_HIGH), x);
      r =
          n.fma(
              FloatVector.broadcast(SPECIES, -PI_LOW),
              n.fma(FloatVector.broadcast(SPECIES, -PI_MIDDLE), r));
      FloatVector z = r.mul(r);
      FloatVector s = FloatVector.broadcast(SPECIES, -2.4075328e-8f);
      s = s.fma(z, FloatVector.broadcast(SPECIES, 2.7536253e-6f));
      s = s.fma(z, FloatVector.broadcast(SPECIES, -1.9841084e-4f));
      s = s.fma(z, FloatVector.broadcast(SPECIES, 0.008333333f));
      s = s.fma(z, FloatVector.broadcast(SPECIES, -0.16666667f));
      IntVector halfTurns = steps.reinterpretAsInts().add(quarters);
      IntVector sign = halfTurns.lanewise(VectorOperators.LSHL, 31);
      IntVector sine = s.fma(z.mul(r), r).reinterpretAsInts();
      FloatVector result = sine.lanewise(VectorOperators.XOR, sign).reinterpretAsFloats();
      result.blend(x.add(atZero), x.compare(VectorOperators.EQ, 0)).intoArray(out, i);
      if (x.abs().compare(VectorOperators.GT, LARGEST_ANGLE).anyTrue()) {
        largeAngles(op, x.toArray(), out, i);
      }
    }
  }

  /** Computes those of a few numbers that are from {@code from} to below {@code to} as on cpu. */
  private static void byDefinition(
      UnaryOp op, float from, float to, float[] in, float[] out, int o) {
    for (int lane = 0; lane < in.length; lane++) {
      if (in[lane] >= from && in[lane] < to) {
        out[o + lane] = (float) op.apply(in[lane]);
      }
    }
  }

  private static void largeAngles(UnaryOp op, float[] in, float[] out, int o) {
    for (int lane = 0; lane < in.length; lane++) {
      if (Math.abs(in[lane]) > LARGEST_ANGLE) {
        out[o + lane] = (float) op.apply(in[lane]);
      }
    }
  }
}
