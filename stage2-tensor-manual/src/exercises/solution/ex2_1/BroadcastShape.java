package ex2_1;

import java.util.Arrays;

/** The rule of broadcasting. */
public final class BroadcastShape {

  private BroadcastShape() {}

  /**
   * The shape of an elementwise operation on tensors of two shapes, which are not changed.
   *
   * @throws IllegalArgumentException if they do not fit; the message contains both shapes
   */
  public static int[] broadcast(int[] a, int[] b) {
    int[] result = new int[Math.max(a.length, b.length)];
    for (int i = 1; i <= result.length; i++) {
      int first = sizeFromRight(a, i);
      int second = sizeFromRight(b, i);
      if (first != second && first != 1 && second != 1) {
        throw new IllegalArgumentException(
            "shapes " + Arrays.toString(a) + " and " + Arrays.toString(b) + " do not broadcast");
      }
      result[result.length - i] = first == 1 ? second : first;
    }
    return result;
  }

  private static int sizeFromRight(int[] shape, int distance) {
    return distance > shape.length ? 1 : shape[shape.length - distance];
  }
}
