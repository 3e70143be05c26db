package ex2_1;

/** The rule of broadcasting. */
public final class BroadcastShape {

  private BroadcastShape() {}

  /**
   * The shape of an elementwise operation on tensors of two shapes, which are not changed.
   *
   * @throws IllegalArgumentException if they do not fit; the message contains both shapes
   */
  public static int[] broadcast(int[] a, int[] b) {
    throw new UnsupportedOperationException("Exercise 2.1: write broadcast");
  }
}
