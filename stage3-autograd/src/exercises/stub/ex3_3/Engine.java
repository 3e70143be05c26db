package ex3_3;

import java.util.List;

/** Automatic differentiation of single numbers. */
public final class Engine {

  private Engine() {}

  /** A number, the numbers it was computed from, and how it changes with each of them. */
  public static final class Value {
    private final double data;
    private final List<Value> inputs;
    private final List<Double> slopes;
    private double grad;

    /** A number that was not computed. */
    public Value(double data) {
      this(data, List.of(), List.of());
    }

    private Value(double data, List<Value> inputs, List<Double> slopes) {
      this.data = data;
      this.inputs = inputs;
      this.slopes = slopes;
    }

    public double data() {
      return data;
    }

    /** The derivative of the number whose {@link #backward} was called by this one. */
    public double grad() {
      return grad;
    }

    public Value add(Value other) {
      return new Value(data + other.data, List.of(this, other), List.of(1.0, 1.0));
    }

    public Value mul(Value other) {
      return new Value(data * other.data, List.of(this, other), List.of(other.data, data));
    }

    public Value sin() {
      return new Value(Math.sin(data), List.of(this), List.of(Math.cos(data)));
    }

    /** Computes the derivatives of this number. It is called once for a graph. */
    public void backward() {
      grad = 1;
      passOn();
    }

    private void passOn() {
      for (int i = 0; i < inputs.size(); i++) {
        Value input = inputs.get(i);
        input.grad += grad * slopes.get(i);
        input.passOn();
      }
    }
  }
}
