package arraystoadam.device;

import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/**
 * The functions of one number that a device can apply to every element.
 *
 * <p>{@link #apply} defines each of them. Transcendental functions are those of {@link StrictMath},
 * which gives the same bits on every machine.
 */
public enum UnaryOp {
  NEG(x -> -x),
  EXP(StrictMath::exp),
  LOG(StrictMath::log),
  LOG1P(StrictMath::log1p),
  SQRT(Math::sqrt),
  ABS(Math::abs),
  SIGN(x -> x > 0 ? 1 : x < 0 ? -1 : 0),
  SIN(StrictMath::sin),
  COS(StrictMath::cos),
  TANH(StrictMath::tanh),
  SIGMOID(UnaryOp::sigmoid),
  RELU(x -> x < 0 ? 0 : x);

  private final String label = name().toLowerCase(Locale.ROOT);
  private final DoubleUnaryOperator function;

  UnaryOp(DoubleUnaryOperator function) {
    this.function = function;
  }

  /** The value at {@code x}; a FLOAT32 kernel rounds it to float. */
  public double apply(double x) {
    return function.applyAsDouble(x);
  }

  /** The name of the tensor method that runs this, such as {@code "exp"}. */
  @Override
  public String toString() {
    return label;
  }

  /** Two forms of one function: {@code exp(-x)} overflows below -709, where the result is not 0. */
  private static double sigmoid(double x) {
    double e = StrictMath.exp(-Math.abs(x));
    return x < 0 ? e / (1 + e) : 1 / (1 + e);
  }
}
