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
    return new Dual(value - other.value, slope - other.slope);
  }

  public Dual mul(Dual other) {
    return new Dual(value * other.value, slope * other.value + value * other.slope);
  }

  public Dual div(Dual other) {
    double quotient = value / other.value;
    return new Dual(quotient, (slope - quotient * other.slope) / other.value);
  }

  /** This to a fixed power. */
  public Dual pow(double exponent) {
    double rate = exponent == 0 ? 0 : exponent * Math.pow(value, exponent - 1);
    return new Dual(Math.pow(value, exponent), rate * slope);
  }

  public Dual sin() {
    return new Dual(Math.sin(value), Math.cos(value) * slope);
  }

  public Dual exp() {
    double result = Math.exp(value);
    return new Dual(result, result * slope);
  }

  public Dual log() {
    return new Dual(Math.log(value), slope / value);
  }

  public Dual tanh() {
    double result = Math.tanh(value);
    return new Dual(result, (1 - result * result) * slope);
  }

  /** The derivative of a function of one number. */
  public static double derivative(UnaryOperator<Dual> f, double x) {
    return f.apply(new Dual(x, 1)).slope;
  }

  /** The derivatives of a function of many numbers, {@code [N]}. */
  public static double[] gradient(Function<Dual[], Dual> f, double... x) {
    double[] gradient = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      Dual[] inputs = new Dual[x.length];
      for (int j = 0; j < x.length; j++) {
        inputs[j] = new Dual(x[j], i == j ? 1 : 0);
      }
      gradient[i] = f.apply(inputs).slope;
    }
    return gradient;
  }
}
