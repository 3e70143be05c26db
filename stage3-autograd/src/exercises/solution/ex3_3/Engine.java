package ex3_3;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
      Map<Value, Integer> uses = countUses();
      grad = 1;
      Deque<Value> ready = new ArrayDeque<>(List.of(this));
      while (!ready.isEmpty()) {
        Value value = ready.pop();
        for (int i = 0; i < value.inputs.size(); i++) {
          Value input = value.inputs.get(i);
          input.grad += value.grad * value.slopes.get(i);
          if (uses.merge(input, -1, Integer::sum) == 0) {
            ready.push(input);
          }
        }
      }
    }

    /** How often each number below this one is an input of another. */
    private Map<Value, Integer> countUses() {
      Map<Value, Integer> uses = new HashMap<>();
      Deque<Value> found = new ArrayDeque<>(List.of(this));
      while (!found.isEmpty()) {
        for (Value input : found.pop().inputs) {
          if (uses.merge(input, 1, Integer::sum) == 1) {
            found.push(input);
          }
        }
      }
      return uses;
    }
  }
}
