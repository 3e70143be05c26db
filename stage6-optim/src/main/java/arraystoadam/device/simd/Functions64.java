package arraystoadam.device.simd;

import arraystoadam.device.UnaryOp;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
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
final class Functions64 {

  private static final VectorSpecies<Double> SPECIES = Binary64.SPECIES;

  /**
   * Adding and subtracting this rounds to a whole number, because there is no room for anything
   * behind the point. The whole number itself is in the lowest bits after the addition.
   */
  private static final double MAGIC = 0x1.8p52;

  private static final long MAGIC_BITS = 0x4338000000000000L;

  /** Where the exponent begins among the bits of a number, and what is added to it. */
  private static final int SHIFT = 52;

  private static final int BIAS = 1023;

  /** Log 2 and pi in parts; each continues where the precision of the one before ends. */
  private static final double LN2_HIGH = 0.6931471805599453;

  private static final double LN2_LOW = 2.3190468138462996e-17;
  private static final double PI_HIGH = 3.141592653589793;
  private static final double PI_MIDDLE = 1.2246467991473532e-16;
  private static final double PI_LOW = -2.9947698097183397e-33;

  /** Beyond this, three parts of pi are not enough. */
  private static final double LARGEST_ANGLE = 1e9;

  private Functions64() {}

  private static DoubleVector number(double value) {
    return DoubleVector.broadcast(SPECIES, value);
  }

  /** x / step, rounded to a whole number, plus MAGIC. */
  private static DoubleVector steps(DoubleVector x, double perUnit) {
    return x.fma(number(perUnit), number(MAGIC));
  }

  /** x - n log 2: what remains of x when 2^n is split off e^x. */
  private static DoubleVector withoutPowersOfTwo(DoubleVector x, DoubleVector n) {
    return n.fma(number(-LN2_LOW), n.fma(number(-LN2_HIGH), x));
  }

  /** e^r - 1 for r from -log(2) / 2 to log(2) / 2. */
  private static DoubleVector expm1(DoubleVector r) {
    DoubleVector q = number(2.0914686968086876e-9);
    q = q.fma(r, number(2.5105217004720745e-8));
    q = q.fma(r, number(2.75572736431103e-7));
    q = q.fma(r, number(2.7557255400206422e-6));
    q = q.fma(r, number(2.4801587325547743e-5));
    q = q.fma(r, number(0.00019841269874820627));
    q = q.fma(r, number(0.0013888888888883748));
    q = q.fma(r, number(0.008333333333326136));
    q = q.fma(r, number(0.04166666666666667));
    q = q.fma(r, number(0.1666666666666667));
    q = q.fma(r, number(0.5));
    return q.fma(r.mul(r), r);
  }

  static DoubleVector exp(DoubleVector any) {
    DoubleVector x = any.blend(-746, any.compare(VectorOperators.LT, -746));
    x = x.blend(710, x.compare(VectorOperators.GT, 710));
    DoubleVector steps = steps(x, 1.4426950408889634);
    DoubleVector r = withoutPowersOfTwo(x, steps.sub(MAGIC));
    // The result may be too small for 2^n to be a normal number: multiply by two halves of it.
    LongVector n = steps.reinterpretAsLongs().sub(MAGIC_BITS);
    LongVector half = n.add(16 * BIAS).lanewise(VectorOperators.LSHR, 1).sub(8 * BIAS);
    return expm1(r).add(1).mul(powerOfTwo(half)).mul(powerOfTwo(n.sub(half)));
  }

  private static DoubleVector powerOfTwo(LongVector n) {
    return n.add(BIAS).lanewise(VectorOperators.LSHL, SHIFT).reinterpretAsDoubles();
  }

  /** e^-|x| / (1 + e^-|x|) or 1 / (1 + e^-|x|): no exponential overflows. */
  static DoubleVector sigmoid(DoubleVector x) {
    DoubleVector e = exp(x.abs().neg());
    DoubleVector numerator = number(1).blend(e, x.compare(VectorOperators.LT, 0));
    return numerator.div(e.add(1));
  }

  /** t / (t + 2) with t = e^(2|x|) - 1, and the sign of x. */
  static DoubleVector tanh(DoubleVector x) {
    DoubleVector y = x.abs().mul(2);
    y = y.blend(40, y.compare(VectorOperators.GT, 40)); // from here on it is 1
    DoubleVector steps = steps(y, 1.4426950408889634);
    DoubleVector power = powerOfTwo(steps.reinterpretAsLongs().sub(MAGIC_BITS));
    DoubleVector r = withoutPowersOfTwo(y, steps.sub(MAGIC));
    DoubleVector t = expm1(r).fma(power, power.sub(1));
    LongVector sign = x.reinterpretAsLongs().and(1L << 63);
    return t.div(t.add(2)).reinterpretAsLongs().or(sign).reinterpretAsDoubles();
  }

  /** For normal positive numbers only; see {@link #hasLog}. */
  static DoubleVector log(DoubleVector x) {
    // x = 2^k m, with m from sqrt(1/2) to sqrt(2).
    LongVector bits = x.reinterpretAsLongs();
    LongVector biased =
        bits.add(((long) BIAS << SHIFT) - 0x3FE6A09E667F3BCDL)
            .lanewise(VectorOperators.LSHR, SHIFT);
    DoubleVector k = biased.add(MAGIC_BITS).reinterpretAsDoubles().sub(MAGIC + BIAS);
    LongVector exponent = biased.sub(BIAS).lanewise(VectorOperators.LSHL, SHIFT);
    DoubleVector f = bits.sub(exponent).reinterpretAsDoubles().sub(1);
    // log(1 + f) = f - f^2 / 2 + u (f^2 / 2 + u^2 p(u^2)), with u = f / (2 + f).
    DoubleVector u = f.div(f.add(2));
    DoubleVector z = u.mul(u);
    DoubleVector p = number(0.1461916613488797);
    p = p.fma(z, number(0.1533150161114533));
    p = p.fma(z, number(0.18182895750119193));
    p = p.fma(z, number(0.22222211043776857));
    p = p.fma(z, number(0.2857142862653362));
    p = p.fma(z, number(0.3999999999989827));
    p = p.fma(z, number(0.666666666666667));
    DoubleVector square = f.mul(f).mul(number(0.5f));
    DoubleVector correction = k.fma(number(LN2_LOW), u.mul(p.fma(z, square)));
    return k.fma(number(LN2_HIGH), f.sub(square.sub(correction)));
  }

  /** Where {@link #log} may be used. */
  static VectorMask<Double> hasLog(DoubleVector x) {
    return x.compare(VectorOperators.GE, Double.MIN_NORMAL)
        .and(x.compare(VectorOperators.LE, Double.MAX_VALUE));
  }

  /** For angles that are not too large; see {@link #isLarge}. */
  static DoubleVector sin(DoubleVector x) {
    DoubleVector steps = steps(x, 0.3183098861837907);
    DoubleVector sine = sineOfRest(x, steps.sub(MAGIC), steps.reinterpretAsLongs());
    return sine.blend(x, x.compare(VectorOperators.EQ, 0)); // keeps -0.0
  }

  /** The same, a quarter of a turn earlier. */
  static DoubleVector cos(DoubleVector x) {
    DoubleVector steps = x.fma(number(0.3183098861837907), number(-0.5f)).add(MAGIC);
    DoubleVector n = steps.sub(MAGIC).add(number(0.5f));
    DoubleVector sine = sineOfRest(x, n, steps.reinterpretAsLongs().add(1));
    return sine.blend(1, x.compare(VectorOperators.EQ, 0)); // exactly 1
  }

  /** sin(x - n pi), with the opposite sign if the number of half turns is odd. */
  private static DoubleVector sineOfRest(DoubleVector x, DoubleVector n, LongVector halfTurns) {
    DoubleVector r = n.fma(number(-PI_HIGH), x);
    r = n.fma(number(-PI_LOW), n.fma(number(-PI_MIDDLE), r));
    DoubleVector z = r.mul(r);
    DoubleVector s = number(2.73104244657745e-15);
    s = s.fma(z, number(-7.643937948579562e-13));
    s = s.fma(z, number(1.6058976296694807e-10));
    s = s.fma(z, number(-2.505210760128928e-8));
    s = s.fma(z, number(2.7557319219039584e-6));
    s = s.fma(z, number(-0.00019841269841254516));
    s = s.fma(z, number(0.008333333333333316));
    s = s.fma(z, number(-0.16666666666666666));
    DoubleVector sine = s.fma(z.mul(r), r);
    LongVector sign = halfTurns.lanewise(VectorOperators.LSHL, 63);
    return sine.reinterpretAsLongs().lanewise(VectorOperators.XOR, sign).reinterpretAsDoubles();
  }

  /** Where {@link #sin} and {@link #cos} may not be used. */
  static VectorMask<Double> isLarge(DoubleVector x) {
    return x.abs().compare(VectorOperators.GT, LARGEST_ANGLE);
  }

  /** Computes those of some numbers for which a vector will not do as {@code cpu} does. */
  static void repair(UnaryOp op, double[] in, double[] out, int o) {
    for (int lane = 0; lane < in.length; lane++) {
      double x = in[lane];
      boolean normal = x >= Double.MIN_NORMAL && x <= Double.MAX_VALUE;
      if (op == UnaryOp.LOG ? !normal : Math.abs(x) > LARGEST_ANGLE) {
        out[o + lane] = op.apply(x);
      }
    }
  }
}
