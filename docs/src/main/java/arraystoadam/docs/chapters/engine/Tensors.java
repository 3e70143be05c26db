package arraystoadam.docs.chapters.engine;

import arraystoadam.tensor.Tensor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** The second engine: tensors, rules in place of slopes, and each value has its turn once. */
public final class Tensors {

  private Tensors() {}

  // tag::value[]
  /** A tensor, the values it was computed from, and a rule for the gradient of each of them. */
  static final class Value {
    private static long made;

    final Tensor data;
    Tensor grad;
    private final long number = made++;
    private final List<Value> inputs = new ArrayList<>();
    private final List<UnaryOperator<Tensor>> rules = new ArrayList<>();

    Value(Tensor data) {
      this.data = data;
    }

    private Value from(Value input, UnaryOperator<Tensor> rule) {
      inputs.add(input);
      rules.add(rule);
      return this;
    }

    // tag::operations[]
    Value add(Value other) {
      return new Value(data.add(other.data)).from(this, g -> g).from(other, g -> g);
    }

    Value mul(Value other) {
      return new Value(data.mul(other.data))
          .from(this, g -> g.mul(other.data))
          .from(other, g -> g.mul(data));
    }

    Value sum() {
      return new Value(data.sum()).from(this, g -> g.expand(data.shape().toArray()));
    }

    // end::operations[]

    // tag::backward[]
    void backward() {
      TreeSet<Value> waiting = new TreeSet<>(Comparator.comparing((Value value) -> value.number));
      grad = Tensor.scalar(1);
      waiting.add(this);
      while (!waiting.isEmpty()) {
        Value youngest = waiting.pollLast();
        for (int i = 0; i < youngest.inputs.size(); i++) {
          youngest.inputs.get(i).receive(youngest.rules.get(i).apply(youngest.grad));
          waiting.add(youngest.inputs.get(i));
        }
      }
    }

    private void receive(Tensor part) {
      Tensor fitting = sumTo(part, data);
      grad = grad == null ? fitting : grad.add(fitting);
    }

    // end::backward[]
  }

  // end::value[]

  // tag::sumTo[]
  /** What broadcasting has repeated is added up. */
  static Tensor sumTo(Tensor gradient, Tensor target) {
    Tensor result = gradient;
    while (result.rank() > target.rank()) {
      result = result.sum(0, false);
    }
    for (int dim = 0; dim < target.rank(); dim++) {
      if (target.dim(dim) == 1) {
        result = result.sum(dim, true);
      }
    }
    return result;
  }

  // end::sumTo[]

  /** The sum of a scalar times a vector. */
  public static void broadcast() {
    // tag::broadcast[]
    Value w = new Value(Tensor.scalar(5));
    Value x = new Value(Tensor.of(new float[] {1, 2, 3}));
    w.mul(x).sum().backward();
    System.out.println("w: " + w.grad + ", x: " + x.grad);
    // end::broadcast[]
  }

  /** The example with two branches, which the first engine got wrong. */
  public static void branches() {
    // tag::branches[]
    Value a = new Value(Tensor.scalar(2));
    Value b = new Value(Tensor.scalar(3));
    Value y = a.mul(b).add(a);
    y.mul(y).backward();
    System.out.println("a: " + a.grad + ", b: " + b.grad);
    // end::branches[]
  }

  /** The program of all stages, with this engine. */
  public static void train() {
    // tag::train[]
    Tensor points = Tensor.linspace(-Math.PI, Math.PI, 2000);
    Value x = new Value(points);
    Value minusY = new Value(points.sin().neg());
    Value[] w = {zero(), zero(), zero(), zero()};
    for (int t = 0; t < 2000; t++) {
      Value cubic = w[0].add(x.mul(w[1].add(x.mul(w[2].add(x.mul(w[3]))))));
      Value error = cubic.add(minusY);
      Value loss = error.mul(error).sum();
      loss.backward();
      for (Value parameter : w) {
        parameter.data.subInPlace(parameter.grad.mul(1e-6));
        parameter.grad = null;
      }
      if (t % 500 == 499) {
        System.out.println("iteration " + t + ": loss " + loss.data.item());
      }
    }
    // end::train[]
  }

  private static Value zero() {
    return new Value(Tensor.scalar(0));
  }

  /** An operand is changed after it was used. */
  public static void changed() {
    // tag::changed[]
    Value x = new Value(Tensor.of(new float[] {1, 2, 3}));
    Value loss = x.mul(x).sum();
    x.data.addInPlace(1);
    loss.backward();
    System.out.println("of x^2 at 1, 2, 3: " + x.grad);
    // end::changed[]
  }

  /** What a loss still holds when its gradients have been computed. */
  public static void held() {
    // tag::held[]
    Value x = new Value(Tensor.full(0.5, 1000));
    Value y = x;
    for (int i = 0; i < 100; i++) {
      y = y.mul(x);
    }
    Value loss = y.sum();
    loss.backward();
    System.out.println(reachable(loss) + " values are still held by the loss");
    // end::held[]
  }

  private static int reachable(Value value) {
    TreeSet<Value> found = new TreeSet<>(Comparator.comparing((Value v) -> v.number));
    List<Value> next = new ArrayList<>(List.of(value));
    while (!next.isEmpty()) {
      Value one = next.remove(next.size() - 1);
      if (found.add(one)) {
        next.addAll(one.inputs);
      }
    }
    return found.size();
  }
}
