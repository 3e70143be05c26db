package ex3_6;

import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A number and how fast it changes with one chosen input.
 *
 * @param slope the derivative of the value with respect to that input
 */
public record Dual(double value, double slope) {

  /** A number that does not depend on the input. */
  public static Dual constant(double value) {
    return new Dual(value, 0);
  }

  public Dual add(Dual other) {
    return new Dual(value + other.value, slope + other.slope);
  }

  public Dual sub(Dual other) {
    throw new UnsupportedOperationException("Exercise 3.6: write sub");
  }

  public Dual mul(Dual other) {
    throw new UnsupportedOperationException("Exercise 3.6: write mul");
  }

  public Dual div(Dual other) {
    throw new UnsupportedOperationException("Exercise 3.6: write div");
  }

  /** This to a fixed power. */
  public Dual pow(double exponent) {
    throw new UnsupportedOperationException("Exercise 3.6: write pow");
  }

  public Dual sin() {
    throw new UnsupportedOperationException("Exercise 3.6: write sin");
  }

  public Dual exp() {
    throw new UnsupportedOperationException("Exercise 3.6: write exp");
  }

  public Dual log() {
    throw new UnsupportedOperationException("Exercise 3.6: write log");
  }

  public Dual tanh() {
    throw new UnsupportedOperationException("Exercise 3.6: write tanh");
  }

  /** The derivative of a function of one number. */
  public static double derivative(UnaryOperator<Dual> f, double x) {
    throw new UnsupportedOperationException("Exercise 3.6: write derivative");
  }

  /** The derivatives of a function of many numbers, {@code [N]}. */
  public static double[] gradient(Function<Dual[], Dual> f, double... x) {
    throw new UnsupportedOperationException("Exercise 3.6: write gradient");
  }
}
