package arraystoadam.docs.chapters.stage3;

import java.util.List;

/** Backward passes through {@code b = a + a; c = b + b} by recursion, in two wrong ways. */
public final class OrderMatters {

  private OrderMatters() {}

  // tag::sum[]
  /** The sum of its inputs: the gradient of each of them is that of the sum. */
  static final class Sum {
    final List<Sum> inputs;
    double grad;
    long visits;

    Sum(Sum... inputs) {
      this.inputs = List.of(inputs);
    }

    void passTheTotalOn(double gradient) {
      grad += gradient;
      for (Sum input : inputs) {
        input.passTheTotalOn(grad);
      }
    }

    void passThePartOn(double gradient) {
      visits++;
      grad += gradient;
      for (Sum input : inputs) {
        input.passThePartOn(gradient);
      }
    }
  }

  // end::sum[]

  public static void main(String[] args) {
    Sum a = new Sum();
    Sum b = new Sum(a, a);
    Sum c = new Sum(b, b);
    c.passTheTotalOn(1);
    System.out.println("the total, b = a + a, c = b + b: gradient " + a.grad);

    Sum leaf = new Sum();
    Sum last = leaf;
    for (int i = 0; i < 20; i++) {
      last = new Sum(last, last);
    }
    last.passThePartOn(1);
    System.out.println("the part, 20 such sums: " + leaf.visits + " visits of the leaf");
  }
}
