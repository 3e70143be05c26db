package arraystoadam.figures;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as texts, the same in every browser and on the JVM. */
public final class Numbers {

  private static final MathContext NINE = new MathContext(9);
  private static final double SMALLEST_PLAIN = 1e-4;
  private static final double LARGEST_PLAIN = 1e7;

  private Numbers() {}

  /** With at most nine digits, which {@code Double.parseDouble} reads. */
  public static String text(double value) {
    return rounded(value, NINE);
  }

  /** With so many significant digits at most. */
  public static String text(double value, int digits) {
    return rounded(value, new MathContext(digits));
  }

  /** Such as "1 step" and "2 steps". */
  public static String count(int number, String name) {
    return number + " " + name + (number == 1 ? "" : "s");
  }

  private static String rounded(double value, MathContext digits) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return Double.isNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
    }
    BigDecimal number = BigDecimal.valueOf(value).round(digits).stripTrailingZeros();
    double size = Math.abs(value);
    if (value == 0 || size >= SMALLEST_PLAIN && size < LARGEST_PLAIN) {
      return number.signum() == 0 ? "0" : number.toPlainString();
    }
    int exponent = number.precision() - number.scale() - 1;
    return number.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
  }
}
