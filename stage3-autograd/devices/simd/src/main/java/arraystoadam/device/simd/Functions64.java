package arraystoadam.device.simd;

import arraystoadam.device.UnaryOp;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
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
final class Functions64 {

  private static final VectorSpecies<Double> SPECIES = Binary64.SPECIES;
  private static final int LANES = Binary64.LANES;

  /**
   * Adding and subtracting this rounds to a whole number, because there is no room for anything
   * behind the point. The whole number itself is in the lowest bits after the addition.
   */
  private static final double MAGIC = 0x1.8p52;

  private static final long MAGIC_BITS = 0x4338000000000000L;

  /** Where the exponent begins among the bits of a number, and what is added to it. */
  private static final int SHIFT = 52;

  private static final int BIAS = 1023;

  private static final long ONE_BITS = (long) BIAS << SHIFT;
  private static final long SQRT_HALF_BITS = 0x3FE6A09E667F3BCDL;

  /** Log 2 and pi in parts; each continues where the precision of the one before ends. */
  private static final double LN2_HIGH = 0.6931471805599453;

  private static final double LN2_LOW = 2.3190468138462996e-17;
  private static final double PI_HIGH = 3.141592653589793;
  private static final double PI_MIDDLE = 1.2246467991473532e-16;
  private static final double PI_LOW = -2.9947698097183397e-33;

  /** Up to this size of x, e^x is neither infinite nor too small to be normal. */
  private static final double ORDINARY = 708;

  /** Beyond this, e^x is infinite. */
  private static final double LARGEST_EXPONENT = 709.782712893384;

  /** Below this, e^x is not normal. */
  private static final double SMALLEST_NORMAL_EXPONENT = -708.3964185322641;

  /** Below this, e^x is 0. */
  private static final double SMALLEST_EXPONENT = -746;

  /** Beyond this, three parts of pi are not enough. */
  private static final double LARGEST_ANGLE = 1e9;

  private Functions64() {}

  /** Adds n to the exponent of a number near 1, which multiplies it by 2^n. */
  static void exp(double[] in, double[] out, int from, int to) {
    for (int i = from; i < to; i += LANES) {
      DoubleVector x = DoubleVector.fromArray(SPECIES, in, i);
      DoubleVector steps =
          x.fma(
              DoubleVector.broadcast(SPECIES, 1.4426950408889634),
              DoubleVector.broadcast(SPECIES, MAGIC));
      DoubleVector n = steps.sub(MAGIC);
      DoubleVector r =
          n.fma(
              DoubleVector.broadcast(SPECIES, -LN2_LOW),
              n.fma(DoubleVector.broadcast(SPECIES, -LN2_HIGH), x));
      DoubleVector q = DoubleVector.broadcast(SPECIES, 2.0914686968086876e-9);
      q = q.fma(r, DoubleVector.broadcast(SPECIES, 2.5105217004720745e-8));
      q = q.fma(r, DoubleVector.broadcast(SPECIES, 2.75572736431103e-7));
      q = q.fma(r, DoubleVector.broadcast(SPECIES, 2.7557255400206422e-6));
      q = q.fma(r, DoubleVector.broadcast(SPECIES, 2.4801587325547743e-5));
      q = q.fma(r, DoubleVector.broadcast(SPECIES, 0.00019841269874820627));
      q = q.fma(r, DoubleVector.broadcast(SPECIES, 0.0013888888888883748));
      q = q.fma(r, DoubleVector.broadcast(SPECIES, 0.008333333333326136));
      q = q.fma(r, DoubleVector.broadcast(SPECIES, 0.04166666666666667));
      q = q.fma(r, DoubleVector.broadcast(SPECIES, 0.1666666666666667));
      q = q.fma(r, DoubleVector.broadcast(SPECIES, 0.5));
      DoubleVector power = q.fma(r.mul(r), r).add(1);
      LongVector exponent = steps.reinterpretAsLongs().lanewise(VectorOperators.LSHL, SHIFT);
      power.reinterpretAsLongs().add(exponent).reinterpretAsDoubles().intoArray(out, i);
      if (!x.abs().compare(VectorOperators.LE, ORDINARY).allTrue()) {
        extraordinaryExp(x.toArray(), out, i);
      }
    }
  }

  private static void extraordinaryExp(double[] in, double[] out, int o) {
    DoubleVector x = DoubleVector.fromArray(SPECIES, in, 0);
    DoubleVector.fromArray(SPECIES, out, o)
        .blend(Double.POSITIVE_INFINITY, x.compare(VectorOperators.GT, LARGEST_EXPONENT))
        .blend(0, x.compare(VectorOperators.LT, SMALLEST_EXPONENT))
        .blend(x, x.compare(VectorOperators.NE, x))
        .intoArray(out, o);
    VectorMask<Double> isSmall = x.compare(VectorOperators.LT, SMALLEST_NORMAL_EXPONENT);
    if (isSmall.and(x.compare(VectorOperators.GE, SMALLEST_EXPONENT)).anyTrue()) {
      byDefinition(UnaryOp.EXP, SMALLEST_EXPONENT, SMALLEST_NORMAL_EXPONENT, in, out, o);
    }
  }

  /** With e = e^-|x|, which cannot overflow: 1 / (1 + e), or e / (1 + e) for negative x. */
  static void sigmoid(double[] in, double[] out, int from, int to) {
    for (int i = from; i < to; i += LANES) {
      DoubleVector x = DoubleVector.fromArray(SPECIES, in, i);
      DoubleVector y = x.abs().neg();
      y = y.blend(-746, y.compare(VectorOperators.LT, -746));
      DoubleVector steps =
          y.fma(
              DoubleVector.broadcast(SPECIES, 1.4426950408889634),
              DoubleVector.broadcast(SPECIES, MAGIC));
      DoubleVector n = steps.sub(MAGIC);
      DoubleVector r =
          n.fma(
              DoubleVector.broadcast(SPECIES, -LN2_LOW),
              n.fma(DoubleVector.broadcast(SPECIES, -LN2_HIGH), y));
      DoubleVector q = DoubleVector.broadcast(SPECIES, 2.0914686968086876e-9);
      q = q.fma(r, DoubleVector.broadcast(SPECIES, 2.5105217004720745e-8));
      q = q.fma(r, DoubleVector.broadcast(SPECIES, 2.75572736431103e-7));
      q = q.fma(r, DoubleVector.broadcast(SPECIES, 2.7557255400206422e-6));
      q = q.fma(r, DoubleVector.broadcast(SPECIES, 2.4801587325547743e-5));
      q = q.fma(r, DoubleVector.broadcast(SPECIES, 0.00019841269874820627));
      q = q.fma(r, DoubleVector.broadcast(SPECIES, 0.0013888888888883748));
      q = q.fma(r, DoubleVector.broadcast(SPECIES, 0.008333333333326136));
      q = q.fma(r, DoubleVector.broadcast(SPECIES, 0.04166666666666667));
      q = q.fma(r, DoubleVector.broadcast(SPECIES, 0.1666666666666667));
      q = q.fma(r, DoubleVector.broadcast(SPECIES, 0.5));
      DoubleVector power = q.fma(r.mul(r), r).add(1);
      LongVector whole = steps.reinterpretAsLongs().sub(MAGIC_BITS);
      LongVector half = whole.add(16 * BIAS).lanewise(VectorOperators.LSHR, 1).sub(8 * BIAS);
      LongVector rest = whole.sub(half);
      DoubleVector e =
          power
              .mul(half.add(BIAS).lanewise(VectorOperators.LSHL, SHIFT).reinterpretAsDoubles())
              .mul(rest.add(BIAS).lanewise(VectorOperators.LSHL, SHIFT).reinterpretAsDoubles());
      DoubleVector numerator =
          DoubleVector.broadcast(SPECIES, 1).blend(e, x.compare(VectorOperators.LT, 0));
      numerator.div(e.add(1)).intoArray(out, i);
    }
  }

  /** t / (t + 2) with t = e^(2|x|) - 1, and the sign of x. */
  static void tanh(double[] in, double[] out, int from, int to) {
    for (int i = from; i < to; i += LANES) {
      DoubleVector x = DoubleVector.fromArray(SPECIES, in, i);
      DoubleVector y = x.abs().mul(2);
      y = y.blend(40, y.compare(VectorOperators.GT, 40)); // from here on it is 1
      DoubleVector steps =
          y.fma(
              DoubleVector.broadcast(SPECIES, 1.4426950408889634),
              DoubleVector.broadcast(SPECIES, MAGIC));
      DoubleVector n = steps.sub(MAGIC);
      DoubleVector r =
          n.fma(
              DoubleVector.broadcast(SPECIES, -LN2_LOW),
              n.fma(DoubleVector.broadcast(SPECIES, -LN2_HIGH), y));
      DoubleVector q = DoubleVector.broadcast(SPECIES, 2.0914686968086876e-9);
      q = q.fma(r, DoubleVector.broadcast(SPECIES, 2.5105217004720745e-8));
      q = q.fma(r, DoubleVector.broadcast(SPECIES, 2.75572736431103e-7));
      q = q.fma(r, DoubleVector.broadcast(SPECIES, 2.7557255400206422e-6));
      q = q.fma(r, DoubleVector.broadcast(SPECIES, 2.4801587325547743e-5));
      q = q.fma(r, DoubleVector.broadcast(SPECIES, 0.00019841269874820627));
      q = q.fma(r, DoubleVector.broadcast(SPECIES, 0.0013888888888883748));
      q = q.fma(r, DoubleVector.broadcast(SPECIES, 0.008333333333326136));
      q = q.fma(r, DoubleVector.broadcast(SPECIES, 0.04166666666666667));
      q = q.fma(r, DoubleVector.broadcast(SPECIES, 0.1666666666666667));
      q = q.fma(r, DoubleVector.broadcast(SPECIES, 0.5));
      LongVector exponent =
          steps.reinterpretAsLongs().add(BIAS).lanewise(VectorOperators.LSHL, SHIFT);
      DoubleVector power =
          exponent.reinterpretAsDoubles(); // the bits of MAGIC have been shifted out
      DoubleVector t = q.fma(r.mul(r), r).fma(power, power.sub(1));
      LongVector sign = x.reinterpretAsLongs().and(1L << 63);
      t.div(t.add(2)).reinterpretAsLongs().or(sign).reinterpretAsDoubles().intoArray(out, i);
    }
  }

  /** x = 2^k m, with m from sqrt(1/2) to sqrt(2), so that log x = k log 2 + log m. */
  static void log(double[] in, double[] out, int from, int to) {
    for (int i = from; i < to; i += LANES) {
      DoubleVector x = DoubleVector.fromArray(SPECIES, in, i);
      LongVector bits = x.reinterpretAsLongs();
      LongVector biased = bits.add(ONE_BITS - SQRT_HALF_BITS).lanewise(VectorOperators.LSHR, SHIFT);
      DoubleVector k = biased.add(MAGIC_BITS).reinterpretAsDoubles().sub(MAGIC + BIAS);
      LongVector exponent = biased.sub(BIAS).lanewise(VectorOperators.LSHL, SHIFT);
      DoubleVector f = bits.sub(exponent).reinterpretAsDoubles().sub(1);
      // log(1 + f) = f - f^2 / 2 + u (f^2 / 2 + u^2 p(u^2)), with u = f / (2 + f).
      DoubleVector u = f.div(f.add(2));
      DoubleVector z = u.mul(u);
      DoubleVector p = DoubleVector.broadcast(SPECIES, 0.1461916613488797);
      p = p.fma(z, DoubleVector.broadcast(SPECIES, 0.1533150161114533));
      p = p.fma(z, DoubleVector.broadcast(SPECIES, 0.18182895750119193));
      p = p.fma(z, DoubleVector.broadcast(SPECIES, 0.22222211043776857));
      p = p.fma(z, DoubleVector.broadcast(SPECIES, 0.2857142862653362));
      p = p.fma(z, DoubleVector.broadcast(SPECIES, 0.3999999999989827));
      p = p.fma(z, DoubleVector.broadcast(SPECIES, 0.666666666666667));
      DoubleVector square = f.mul(f).mul(0.5f);
      DoubleVector small = k.fma(DoubleVector.broadcast(SPECIES, LN2_LOW), u.mul(p.fma(z, square)));
      k.fma(DoubleVector.broadcast(SPECIES, LN2_HIGH), f.sub(square.sub(small))).intoArray(out, i);
      VectorMask<Double> normal = x.compare(VectorOperators.GE, Double.MIN_NORMAL);
      if (!normal.and(x.compare(VectorOperators.LE, Double.MAX_VALUE)).allTrue()) {
        extraordinaryLog(x.toArray(), out, i);
      }
    }
  }

  private static void extraordinaryLog(double[] in, double[] out, int o) {
    DoubleVector x = DoubleVector.fromArray(SPECIES, in, 0);
    DoubleVector.fromArray(SPECIES, out, o)
        .blend(Double.POSITIVE_INFINITY, x.compare(VectorOperators.EQ, Double.POSITIVE_INFINITY))
        .blend(Double.NEGATIVE_INFINITY, x.compare(VectorOperators.EQ, 0))
        .blend(Double.NaN, x.compare(VectorOperators.GE, 0).not())
        .intoArray(out, o);
    VectorMask<Double> isSmall = x.compare(VectorOperators.LT, Double.MIN_NORMAL);
    if (isSmall.and(x.compare(VectorOperators.GT, 0)).anyTrue()) {
      byDefinition(UnaryOp.LOG, Double.MIN_VALUE, Double.MIN_NORMAL, in, out, o);
    }
  }

  static void sin(double[] in, double[] out, int from, int to) {
    sine(UnaryOp.SIN, 0, -0.0f, in, out, from, to);
  }

  static void cos(double[] in, double[] out, int from, int to) {
    sine(UnaryOp.COS, 1, 1, in, out, from, to);
  }

  /** sin(x + quarters pi / 2), computed as sin(x - n pi) with the sign that n gives. */
  private static void sine(
      UnaryOp op, int quarters, double atZero, double[] in, double[] out, int from, int to) {
    double half = quarters * 0.5f;
    for (int i = from; i < to; i += LANES) {
      DoubleVector x = DoubleVector.fromArray(SPECIES, in, i);
      DoubleVector steps =
          x.fma(
                  DoubleVector.broadcast(SPECIES, 0.3183098861837907),
                  DoubleVector.broadcast(SPECIES, -half))
              .add(MAGIC);
      DoubleVector n = steps.sub(MAGIC).add(half);
      DoubleVector r = n.fma(DoubleVector.broadcast(SPECIES, -PI_HIGH), x);
      r =
          n.fma(
              DoubleVector.broadcast(SPECIES, -PI_LOW),
              n.fma(DoubleVector.broadcast(SPECIES, -PI_MIDDLE), r));
      DoubleVector z = r.mul(r);
      DoubleVector s = DoubleVector.broadcast(SPECIES, 2.73104244657745e-15);
      s = s.fma(z, DoubleVector.broadcast(SPECIES, -7.643937948579562e-13));
      s = s.fma(z, DoubleVector.broadcast(SPECIES, 1.6058976296694807e-10));
      s = s.fma(z, DoubleVector.broadcast(SPECIES, -2.505210760128928e-8));
      s = s.fma(z, DoubleVector.broadcast(SPECIES, 2.7557319219039584e-6));
      s = s.fma(z, DoubleVector.broadcast(SPECIES, -0.00019841269841254516));
      s = s.fma(z, DoubleVector.broadcast(SPECIES, 0.008333333333333316));
      s = s.fma(z, DoubleVector.broadcast(SPECIES, -0.16666666666666666));
      LongVector halfTurns = steps.reinterpretAsLongs().add(quarters);
      LongVector sign = halfTurns.lanewise(VectorOperators.LSHL, 63);
      LongVector sine = s.fma(z.mul(r), r).reinterpretAsLongs();
      DoubleVector result = sine.lanewise(VectorOperators.XOR, sign).reinterpretAsDoubles();
      result.blend(x.add(atZero), x.compare(VectorOperators.EQ, 0)).intoArray(out, i);
      if (x.abs().compare(VectorOperators.GT, LARGEST_ANGLE).anyTrue()) {
        largeAngles(op, x.toArray(), out, i);
      }
    }
  }

  /** Computes those of a few numbers that are from {@code from} to below {@code to} as on cpu. */
  private static void byDefinition(
      UnaryOp op, double from, double to, double[] in, double[] out, int o) {
    for (int lane = 0; lane < in.length; lane++) {
      if (in[lane] >= from && in[lane] < to) {
        out[o + lane] = op.apply(in[lane]);
      }
    }
  }

  private static void largeAngles(UnaryOp op, double[] in, double[] out, int o) {
    for (int lane = 0; lane < in.length; lane++) {
      if (Math.abs(in[lane]) > LARGEST_ANGLE) {
        out[o + lane] = op.apply(in[lane]);
      }
    }
  }
}
