package arraystoadam.device;

import java.util.Locale;
import java.util.function.DoubleBinaryOperator;

/**
 * The functions of two numbers that a device can apply to the elements of two tensors.
 *
 * <p>{@link #apply} defines each of them. Comparisons give 1 for true and 0 for false. Rounding the
 * double result of {@code + - * /} to float gives the very bits of float arithmetic.
 */
public enum BinaryOp {
  ADD((a, b) -> a + b),
  SUB((a, b) -> a - b),
  MUL((a, b) -> a * b),
  DIV((a, b) -> a / b),
  POW(BinaryOp::pow),
  MAXIMUM(Math::max),
  EQ((a, b) -> a == b ? 1 : 0),
  NE((a, b) -> a != b ? 1 : 0),
  LT((a, b) -> a < b ? 1 : 0),
  LE((a, b) -> a <= b ? 1 : 0),
  GT((a, b) -> a > b ? 1 : 0),
  GE((a, b) -> a >= b ? 1 : 0);

  private final String label = name().toLowerCase(Locale.ROOT);
  private final DoubleBinaryOperator function;

  BinaryOp(DoubleBinaryOperator function) {
    this.function = function;
  }

  /** The value for {@code a} and {@code b}; a FLOAT32 kernel rounds it to float. */
  public double apply(double a, double b) {
    return function.applyAsDouble(a, b);
  }

  /** The name of the tensor method that runs this, such as {@code "add"}. */
  @Override
  public String toString() {
    return label;
  }

  private static double pow(double base, double exponent) {
    if (exponent == 2) {
      return base * base; // by far the most common exponents, and many times faster this way
    }
    if (exponent == 3) {
      return base * base * base;
    }
    if (base == 1 || base == -1 && Double.isInfinite(exponent)) {
      return 1; // as in C and PyTorch, even for a NaN exponent; StrictMath says NaN
    }
    return StrictMath.pow(base, exponent);
  }
}
