package arraystoadam.docs.samples;

import arraystoadam.tensor.Autograd;
import arraystoadam.tensor.Tensor;

/** What happens to a program that asks for a gradient that cannot be right. */
public final class GradientErrors {

  private GradientErrors() {}

  // tag::freed[]
  static void throughAFreedGraph() {
    Tensor a = Tensor.scalar(3).requiresGrad(true);
    Tensor square = a.mul(a);
    square.backward();
    square.backward();
  }

  // end::freed[]
  // tag::changed[]
  static void afterAChangeInPlace() {
    Tensor a = Tensor.of(new float[] {1, 2, 3}).requiresGrad(true);
    Tensor loss = a.mul(a).sum();
    Autograd.noGrad(() -> a.addInPlace(1));
    loss.backward();
  }

  // end::changed[]
  // tag::recorded[]
  static void updateThatIsRecorded() {
    Tensor a = Tensor.scalar(3).requiresGrad(true);
    a.mul(a).backward();
    a.subInPlace(a.grad().mul(0.1));
  }

  // end::recorded[]
  // tag::nonleaf[]
  static void gradientOfAResult() {
    Tensor a = Tensor.scalar(3).requiresGrad(true);
    Tensor square = a.mul(a);
    square.backward();
    square.grad();
  }

  // end::nonleaf[]

  public static void main(String[] args) {
    print(GradientErrors::throughAFreedGraph);
    print(GradientErrors::afterAChangeInPlace);
    print(GradientErrors::updateThatIsRecorded);
    print(GradientErrors::gradientOfAResult);
  }

  private static void print(Runnable misuse) {
    try {
      misuse.run();
      throw new AssertionError("no error");
    } catch (IllegalStateException e) {
      System.out.println(e.getMessage());
    }
  }
}
