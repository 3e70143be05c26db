package arraystoadam.device.simd;

import arraystoadam.device.UnaryOp;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * exp, log, sin, cos, tanh and sigmoid of a whole vector. Each is computed as in Cody and Waite,
 * "Software Manual for the Elementary Functions" (1980): what is periodic in the function is split
 * off, so that a small number remains, and there a polynomial is as good as the function. The
 * coefficients were found by interpolation at Chebyshev nodes.
 *
 * <p>The Vector API has such functions too, and they are as fast. But they give one value while a
 * program warms up and another when it is compiled, so that two runs differ. What is used here
 * gives the same bits always and everywhere: additions, products, and fused multiply-adds, which
 * are defined to the last bit. (A processor without such an instruction, older than 2013, is very
 * slow.)
 *
 * <p>Compared with the true value, sigmoid and tanh are off by less than 2.5 units in the last
 * place, and the others by less than 1.5.
 */
final class Functions32 {

  private static final VectorSpecies<Float> SPECIES = Binary32.SPECIES;

  /**
   * Adding and subtracting this rounds to a whole number, because there is no room for anything
   * behind the point. The whole number itself is in the lowest bits after the addition.
   */
  private static final float MAGIC = 0x1.8p23f;

  private static final int MAGIC_BITS = 0x4B400000;

  /** Where the exponent begins among the bits of a number, and what is added to it. */
  private static final int SHIFT = 23;

  private static final int BIAS = 127;

  /** Log 2 and pi in parts; each continues where the precision of the one before ends. */
  private static final float LN2_HIGH = 0.6931472f;

  private static final float LN2_LOW = -1.9046542e-9f;
  private static final float PI_HIGH = 3.1415927f;
  private static final float PI_MIDDLE = -8.742278e-8f;
  private static final float PI_LOW = -3.430249e-15f;

  /** Beyond this, three parts of pi are not enough. */
  private static final float LARGEST_ANGLE = 30_000;

  private Functions32() {}

  private static FloatVector number(float value) {
    return FloatVector.broadcast(SPECIES, value);
  }

  /** x / step, rounded to a whole number, plus MAGIC. */
  private static FloatVector steps(FloatVector x, float perUnit) {
    return x.fma(number(perUnit), number(MAGIC));
  }

  /** x - n log 2: what remains of x when 2^n is split off e^x. */
  private static FloatVector withoutPowersOfTwo(FloatVector x, FloatVector n) {
    return n.fma(number(-LN2_LOW), n.fma(number(-LN2_HIGH), x));
  }

  /** e^r - 1 for r from -log(2) / 2 to log(2) / 2. */
  private static FloatVector expm1(FloatVector r) {
    FloatVector q = number(0.0013926184f);
    q = q.fma(r, number(0.008363179f));
    q = q.fma(r, number(0.041666556f));
    q = q.fma(r, number(0.16666576f));
    q = q.fma(r, number(0.5f));
    return q.fma(r.mul(r), r);
  }

  static FloatVector exp(FloatVector any) {
    FloatVector x = any.blend(-104, any.compare(VectorOperators.LT, -104));
    x = x.blend(89, x.compare(VectorOperators.GT, 89));
    FloatVector steps = steps(x, 1.442695f);
    FloatVector r = withoutPowersOfTwo(x, steps.sub(MAGIC));
    // The result may be too small for 2^n to be a normal number: multiply by two halves of it.
    IntVector n = steps.reinterpretAsInts().sub(MAGIC_BITS);
    IntVector half = n.add(16 * BIAS).lanewise(VectorOperators.LSHR, 1).sub(8 * BIAS);
    return expm1(r).add(1).mul(powerOfTwo(half)).mul(powerOfTwo(n.sub(half)));
  }

  private static FloatVector powerOfTwo(IntVector n) {
    return n.add(BIAS).lanewise(VectorOperators.LSHL, SHIFT).reinterpretAsFloats();
  }

  /** e^-|x| / (1 + e^-|x|) or 1 / (1 + e^-|x|): no exponential overflows. */
  static FloatVector sigmoid(FloatVector x) {
    FloatVector e = exp(x.abs().neg());
    FloatVector numerator = number(1).blend(e, x.compare(VectorOperators.LT, 0));
    return numerator.div(e.add(1));
  }

  /** t / (t + 2) with t = e^(2|x|) - 1, and the sign of x. */
  static FloatVector tanh(FloatVector x) {
    FloatVector y = x.abs().mul(2);
    y = y.blend(20, y.compare(VectorOperators.GT, 20)); // from here on it is 1
    FloatVector steps = steps(y, 1.442695f);
    FloatVector power = powerOfTwo(steps.reinterpretAsInts().sub(MAGIC_BITS));
    FloatVector r = withoutPowersOfTwo(y, steps.sub(MAGIC));
    FloatVector t = expm1(r).fma(power, power.sub(1));
    IntVector sign = x.reinterpretAsInts().and(1 << 31);
    return t.div(t.add(2)).reinterpretAsInts().or(sign).reinterpretAsFloats();
  }

  /** For normal positive numbers only; see {@link #hasLog}. */
  static FloatVector log(FloatVector x) {
    // x = 2^k m, with m from sqrt(1/2) to sqrt(2).
    IntVector bits = x.reinterpretAsInts();
    IntVector biased = bits.add((BIAS << SHIFT) - 0x3F3504F3).lanewise(VectorOperators.LSHR, SHIFT);
    FloatVector k = biased.add(MAGIC_BITS).reinterpretAsFloats().sub(MAGIC + BIAS);
    IntVector exponent = biased.sub(BIAS).lanewise(VectorOperators.LSHL, SHIFT);
    FloatVector f = bits.sub(exponent).reinterpretAsFloats().sub(1);
    // log(1 + f) = f - f^2 / 2 + u (f^2 / 2 + u^2 p(u^2)), with u = f / (2 + f).
    FloatVector u = f.div(f.add(2));
    FloatVector z = u.mul(u);
    FloatVector p = number(0.29582024f);
    p = p.fma(z, number(0.39988735f));
    p = p.fma(z, number(0.66666687f));
    FloatVector square = f.mul(f).mul(number(0.5f));
    FloatVector correction = k.fma(number(LN2_LOW), u.mul(p.fma(z, square)));
    return k.fma(number(LN2_HIGH), f.sub(square.sub(correction)));
  }

  /** Where {@link #log} may be used. */
  static VectorMask<Float> hasLog(FloatVector x) {
    return x.compare(VectorOperators.GE, Float.MIN_NORMAL)
        .and(x.compare(VectorOperators.LE, Float.MAX_VALUE));
  }

  /** For angles that are not too large; see {@link #isLarge}. */
  static FloatVector sin(FloatVector x) {
    FloatVector steps = steps(x, 0.31830987f);
    FloatVector sine = sineOfRest(x, steps.sub(MAGIC), steps.reinterpretAsInts());
    return sine.blend(x, x.compare(VectorOperators.EQ, 0)); // keeps -0.0
  }

  /** The same, a quarter of a turn earlier. */
  static FloatVector cos(FloatVector x) {
    FloatVector steps = x.fma(number(0.31830987f), number(-0.5f)).add(MAGIC);
    FloatVector n = steps.sub(MAGIC).add(number(0.5f));
    FloatVector sine = sineOfRest(x, n, steps.reinterpretAsInts().add(1));
    return sine.blend(1, x.compare(VectorOperators.EQ, 0)); // exactly 1
  }

  /** sin(x - n pi), with the opposite sign if the number of half turns is odd. */
  private static FloatVector sineOfRest(FloatVector x, FloatVector n, IntVector halfTurns) {
    FloatVector r = n.fma(number(-PI_HIGH), x);
    r = n.fma(number(-PI_LOW), n.fma(number(-PI_MIDDLE), r));
    FloatVector z = r.mul(r);
    FloatVector s = number(-2.4075328e-8f);
    s = s.fma(z, number(2.7536253e-6f));
    s = s.fma(z, number(-1.9841084e-4f));
    s = s.fma(z, number(0.008333333f));
    s = s.fma(z, number(-0.16666667f));
    FloatVector sine = s.fma(z.mul(r), r);
    IntVector sign = halfTurns.lanewise(VectorOperators.LSHL, 31);
    return sine.reinterpretAsInts().lanewise(VectorOperators.XOR, sign).reinterpretAsFloats();
  }

  /** Where {@link #sin} and {@link #cos} may not be used. */
  static VectorMask<Float> isLarge(FloatVector x) {
    return x.abs().compare(VectorOperators.GT, LARGEST_ANGLE);
  }

  /** Computes those of some numbers for which a vector will not do as {@code cpu} does. */
  static void repair(UnaryOp op, float[] in, float[] out, int o) {
    for (int lane = 0; lane < in.length; lane++) {
      float x = in[lane];
      boolean normal = x >= Float.MIN_NORMAL && x <= Float.MAX_VALUE;
      if (op == UnaryOp.LOG ? !normal : Math.abs(x) > LARGEST_ANGLE) {
        out[o + lane] = (float) op.apply(x);
      }
    }
  }
}
