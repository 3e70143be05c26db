package arraystoadam.docs.chapters.engine;

import java.util.List;
import java.util.Locale;

/** The first engine: single numbers, and a backward pass that calls itself. */
public final class Scalars {

  private Scalars() {}

  // tag::value[]
  /** A number, the numbers it was computed from, and how it changes with each of them. */
  static final class Value {
    final double data;
    private final List<Value> inputs;
    private final List<Double> slopes;
    double grad;

    Value(double data) {
      this(data, List.of(), List.of());
    }

    private Value(double data, List<Value> inputs, List<Double> slopes) {
      this.data = data;
      this.inputs = inputs;
      this.slopes = slopes;
    }

    Value add(Value other) {
      return new Value(data + other.data, List.of(this, other), List.of(1.0, 1.0));
    }

    Value mul(Value other) {
      return new Value(data * other.data, List.of(this, other), List.of(other.data, data));
    }

    Value sin() {
      return new Value(Math.sin(data), List.of(this), List.of(Math.cos(data)));
    }

    // tag::backward[]
    void backward() {
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
    // end::backward[]
  }

  // end::value[]

  /** The derivatives of {@code sin(a * b)}. */
  public static void chain() {
    // tag::chain[]
    Value a = new Value(2);
    Value b = new Value(3);
    Value y = a.mul(b).sin();
    y.backward();
    double h = 1e-6;
    double difference = (Math.sin((2 + h) * 3) - Math.sin((2 - h) * 3)) / (2 * h);
    System.out.printf(Locale.ROOT, "a: %.6f, as a difference: %.6f%n", a.grad, difference);
    // end::chain[]
  }

  /** The derivatives of {@code (a * b + a)^2}, and of {@code 4 a}. */
  public static void branches() {
    // tag::branches[]
    Value a = new Value(2);
    Value b = new Value(3);
    Value y = a.mul(b).add(a);
    y.mul(y).backward();
    System.out.println("(ab + a)^2: " + a.grad + " and " + b.grad);

    Value p = new Value(1);
    Value q = p.add(p);
    q.add(q).backward();
    System.out.println("4 p: " + p.grad);
    // end::branches[]
  }
}
