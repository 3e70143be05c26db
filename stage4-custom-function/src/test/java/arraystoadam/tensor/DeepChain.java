package arraystoadam.tensor;

/**
 * A chain of scalar operations, forward and backward; a program of its own, to be run with a small
 * heap. Prints the time of an operation for a length and for ten times that length.
 */
public final class DeepChain {

  private DeepChain() {}

  public static void main(String[] args) {
    int length = Integer.parseInt(args[0]);
    run(length / 10); // warms up
    System.out.printf("%s operations: %s ns each%n", length / 10, run(length / 10));
    System.out.printf("%s operations: %s ns each%n", length, run(length));
  }

  private static long run(int length) {
    long start = System.nanoTime();
    Tensor x = Tensor.scalar(1).requiresGrad(true);
    Tensor y = x;
    for (int i = 0; i < length; i++) {
      y = y.mul(-1);
    }
    y.backward();
    if (x.grad().item() != 1) {
      throw new AssertionError("an even number of signs must give 1, not " + x.grad());
    }
    return (System.nanoTime() - start) / length;
  }
}
