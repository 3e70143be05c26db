package arraystoadam.docs.chapters.engine;

import arraystoadam.tensor.Tensor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** The third engine: it lets go, notices changes, and goes only where it is wanted. */
public final class Guarded {

  private Guarded() {}

  /** As in the second engine, and what a rule reads. */
  static final class Value {
    private static final Comparator<Value> BY_AGE = Comparator.comparing(value -> value.number);

    private static long made;

    final Tensor data;
    Tensor grad;
    private final long number = made++;
    private final List<Value> inputs = new ArrayList<>();
    private final List<UnaryOperator<Tensor>> rules = new ArrayList<>();
    private boolean freed;

    // tag::saved[]
    private int version;
    private final List<Saved> saved = new ArrayList<>();

    /** A value that a rule reads, and its version when that was decided. */
    private record Saved(Value value, int version) {
      void requireUnchanged() {
        if (value.version != version) {
          throw new IllegalStateException("a value was changed after a rule had saved it");
        }
      }
    }

    void addInPlace(double addend) {
      data.addInPlace(addend);
      version++;
    }

    Value mul(Value other) {
      return new Value(data.mul(other.data))
          .from(this, g -> g.mul(other.data), other)
          .from(other, g -> g.mul(data), this);
    }

    private Value from(Value input, UnaryOperator<Tensor> rule, Value... read) {
      inputs.add(input);
      rules.add(rule);
      for (Value value : read) {
        saved.add(new Saved(value, value.version));
      }
      return this;
    }

    // end::saved[]

    Value(Tensor data) {
      this.data = data;
    }

    Value add(Value other) {
      return new Value(data.add(other.data)).from(this, g -> g).from(other, g -> g);
    }

    Value sum() {
      return new Value(data.sum()).from(this, g -> g.expand(data.shape().toArray()));
    }

    // tag::backward[]
    void backward(Value... targets) {
      Set<Value> leading = leadingTo(Set.copyOf(List.of(targets)));
      TreeSet<Value> waiting = new TreeSet<>(BY_AGE);
      grad = Tensor.scalar(1);
      waiting.add(this);
      while (!waiting.isEmpty()) {
        Value youngest = waiting.pollLast();
        youngest.passOn(leading, waiting);
        youngest.free();
      }
    }

    private void passOn(Set<Value> leading, TreeSet<Value> waiting) {
      saved.forEach(Saved::requireUnchanged);
      for (int i = 0; i < inputs.size(); i++) {
        if (leading.contains(inputs.get(i))) {
          inputs.get(i).receive(rules.get(i).apply(grad));
          waiting.add(inputs.get(i));
        }
      }
    }

    private void free() {
      freed |= !inputs.isEmpty();
      inputs.clear();
      rules.clear();
      saved.clear();
    }

    // end::backward[]

    // tag::targets[]
    /** The values below this one from which a way leads to a target, and the targets. */
    private Set<Value> leadingTo(Set<Value> targets) {
      Set<Value> leading = new HashSet<>(targets);
      for (Value value : oldestFirst()) {
        if (value.inputs.stream().anyMatch(leading::contains)) {
          leading.add(value);
        }
      }
      return leading;
    }

    private TreeSet<Value> oldestFirst() {
      TreeSet<Value> found = new TreeSet<>(BY_AGE);
      List<Value> next = new ArrayList<>(List.of(this));
      while (!next.isEmpty()) {
        Value value = next.remove(next.size() - 1);
        if (value.freed) {
          throw new IllegalStateException("this graph was used up by an earlier backward pass");
        }
        if (found.add(value)) {
          next.addAll(value.inputs);
        }
      }
      return found;
    }

    // end::targets[]

    private void receive(Tensor part) {
      Tensor fitting = Tensors.sumTo(part, data);
      grad = grad == null ? fitting : grad.add(fitting);
    }
  }

  public static void main(String[] args) {
    // tag::guarded[]
    Value x = new Value(Tensor.of(new float[] {1, 2, 3}));
    Value w = new Value(Tensor.scalar(5));
    Value loss = w.mul(x).mul(x).sum();
    loss.backward(w);
    System.out.println("w: " + w.grad + ", x: " + x.grad);
    System.out.println(loss.inputs.size() + " inputs are still held by the loss");
    attempt(() -> loss.backward(w));

    Value other = x.mul(x).sum();
    x.addInPlace(1);
    attempt(() -> other.backward(x));
    // end::guarded[]
  }

  private static void attempt(Runnable work) {
    try {
      work.run();
    } catch (IllegalStateException e) {
      System.out.println(e.getMessage());
    }
  }
}
