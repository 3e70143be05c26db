package arraystoadam.tensor;

import static arraystoadam.tensor.TensorAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ShapeTest {

  private static final int MAX = Integer.MAX_VALUE;

  @Test
  void thereAreAtMost64Dimensions() {
    int[] ones = new int[65];
    Arrays.fill(ones, 1);
    assertEquals(64, Shape.of(Arrays.copyOf(ones, 64)).rank());
    assertEquals(
        "shape: 65 dimensions are more than 64",
        assertThrows(IllegalArgumentException.class, () -> Shape.of(ones)).getMessage());
    assertEquals(
        "reshape: 65 dimensions are more than 64",
        assertThrows(IllegalArgumentException.class, () -> Tensor.scalar(1).reshape(ones))
            .getMessage());
    Tensor deep = Tensor.scalar(1).reshape(Arrays.copyOf(ones, 64));
    assertEquals(64, deep.toString().chars().filter(c -> c == '[').count());
    assertEquals(2, deep.add(deep).transpose(0, 63).copy().sum().item());
    assertThrows(IllegalArgumentException.class, () -> deep.unsqueeze(0));
  }

  @Test
  void aShapeTellsItsRankSizeAndSizes() {
    Shape shape = Shape.of(2, 3, 4);
    assertEquals(3, shape.rank());
    assertEquals(24, shape.size());
    assertArrayEquals(new int[] {2, 3, 4}, shape.toArray());
    assertEquals("[2, 3, 4]", shape.toString());
  }

  @Test
  void aScalarHasNoDimensionAndOneElement() {
    assertEquals(0, Shape.SCALAR.rank());
    assertEquals(1, Shape.SCALAR.size());
    assertEquals("[]", Shape.SCALAR.toString());
    assertEquals(Shape.SCALAR, Shape.of());
  }

  @Test
  void aShapeWithAZeroHasNoElements() {
    assertEquals(0, Shape.of(0).size());
    assertEquals(0, Shape.of(2, 0, 3).size());
  }

  @Test
  void dimCountsFromEitherEnd() {
    Shape shape = Shape.of(2, 3, 4);
    assertEquals(2, shape.dim(0));
    assertEquals(4, shape.dim(2));
    assertEquals(4, shape.dim(-1));
    assertEquals(2, shape.dim(-3));
  }

  @Test
  void dimOutOfRangeIsRefused() {
    Shape shape = Shape.of(2, 3);
    String requirement = "of shape [2, 3] must be from -2 to 1";
    assertRefused(() -> shape.dim(2), "dim: dimension 2 " + requirement);
    assertRefused(() -> shape.dim(-3), "dim: dimension -3 " + requirement);
    assertRefused(() -> Shape.SCALAR.dim(0), "dim: dimension 0 of shape []", "no dimensions");
  }

  @Test
  void shapesAreEqualIfTheirSizesAre() {
    assertEquals(Shape.of(2, 3), Shape.of(2, 3));
    assertEquals(Shape.of(2, 3).hashCode(), Shape.of(2, 3).hashCode());
    assertNotEquals(Shape.of(2, 3), Shape.of(3, 2));
    assertNotEquals(Shape.of(2, 3), Shape.of(2, 3, 1));
    assertNotEquals(Shape.of(), Shape.of(1));
    assertNotEquals(Shape.of(2), "[2]");
  }

  @Test
  void aShapeNeverChanges() {
    int[] sizes = {2, 3};
    Shape shape = Shape.of(sizes);
    sizes[0] = 7;
    shape.toArray()[1] = 7;
    assertEquals(Shape.of(2, 3), shape);
    assertEquals(6, shape.size());
  }

  @Test
  void negativeSizesAreRefused() {
    assertRefused(() -> Shape.of(-1), "shape: sizes must be at least 0, not [-1]");
    assertRefused(() -> Shape.of(0, 3, -2), "shape: sizes must be at least 0, not [0, 3, -2]");
  }

  @Test
  void asManyElementsAsAnIntCountsAreAllowed() {
    assertEquals(MAX, Shape.of(MAX).size());
    assertEquals(46340 * 46340, Shape.of(46340, 46340).size());
  }

  @Test
  void moreElementsThanAnIntCountsAreRefused() {
    assertRefused(() -> Shape.of(46341, 46341), "shape [46341, 46341] has more than 2^31 - 1");
    // These products are 0 or small if they are computed in int or long.
    assertRefused(() -> Shape.of(65536, 65536), "more than 2^31 - 1 elements");
    assertRefused(() -> Shape.of(1 << 16, 1 << 16, 1 << 16, 1 << 16), "more than 2^31 - 1");
    assertRefused(() -> Shape.of(MAX, MAX, MAX, MAX), "more than 2^31 - 1 elements");
    assertRefused(() -> Shape.of(MAX, 2), "more than 2^31 - 1 elements");
  }

  @Test
  void aZeroMakesAnyShapeEmpty() {
    assertEquals(0, Shape.of(65536, 65536, 0).size());
    assertEquals(0, Shape.of(0, MAX, MAX).size());
  }

  @Property
  void theSizeIsTheExactProduct(@ForAll("anySizes") int[] sizes) {
    BigInteger product = BigInteger.ONE;
    for (int size : sizes) {
      product = product.multiply(BigInteger.valueOf(size));
    }
    if (product.bitLength() < 32) {
      assertEquals(product.intValueExact(), Shape.of(sizes).size());
    } else {
      assertRefused(() -> Shape.of(sizes), "more than 2^31 - 1 elements");
    }
  }

  @Test
  void broadcastShapesAreThoseByHand() {
    assertEquals(Shape.of(2, 3), broadcast(Shape.of(2, 3), Shape.of(3)));
    assertEquals(Shape.of(2, 3), broadcast(Shape.of(2, 1), Shape.of(1, 3)));
    assertEquals(Shape.of(2, 5, 3), broadcast(Shape.of(2, 1, 3), Shape.of(5, 1)));
    assertEquals(Shape.of(4), broadcast(Shape.SCALAR, Shape.of(4)));
    assertEquals(Shape.of(1), broadcast(Shape.SCALAR, Shape.of(1)));
    assertEquals(Shape.of(0), broadcast(Shape.of(1), Shape.of(0)));
    assertEquals(Shape.of(2, 0), broadcast(Shape.of(2, 1), Shape.of(0)));
  }

  @Test
  void aMismatchNamesTheOperationTheShapesAndTheDimension() {
    assertRefused(
        () -> Shape.broadcast("add", Shape.of(2, 3), Shape.of(4)),
        "add: shapes [2, 3] and [4] do not broadcast: dimension 1 is 3 in the first and 4 in the"
            + " second");
    assertRefused(
        () -> Shape.broadcast("mul", Shape.of(4, 5), Shape.of(2, 3, 1)),
        "mul: shapes [4, 5] and [2, 3, 1] do not broadcast: dimension 1 is 4 in the first and 3 in"
            + " the second");
    assertRefused(
        () -> Shape.broadcast("sub", Shape.of(5, 0), Shape.of(5, 2)), "dimension 1 is 0 in the");
  }

  @Test
  void aBroadcastShapeThatIsTooLargeIsRefused() {
    assertRefused(
        () -> Shape.broadcast("add", Shape.of(1 << 16, 1), Shape.of(1, 1 << 16)),
        "add: shape [65536, 65536] has more than 2^31 - 1 elements");
  }

  @Property
  void broadcastAgreesWithAlignmentAtTheRight(
      @ForAll("shapes") int[] first, @ForAll("shapes") int[] second) {
    assertEquals(aligned(first, second), tryBroadcast(Shape.of(first), Shape.of(second)));
  }

  @Property
  void broadcastIsSymmetric(@ForAll("shapes") int[] first, @ForAll("shapes") int[] second) {
    Shape a = Shape.of(first);
    Shape b = Shape.of(second);
    assertEquals(tryBroadcast(a, b), tryBroadcast(b, a));
  }

  /** Both ways of grouping three shapes give the same shape, or neither is defined. */
  @Property
  void broadcastIsAssociative(
      @ForAll("shapes") int[] first,
      @ForAll("shapes") int[] second,
      @ForAll("shapes") int[] third) {
    Shape a = Shape.of(first);
    Shape b = Shape.of(second);
    Shape c = Shape.of(third);
    assertEquals(tryBroadcast(tryBroadcast(a, b), c), tryBroadcast(a, tryBroadcast(b, c)));
  }

  @Property
  void aShapeBroadcastWithItselfOrAScalarIsItself(@ForAll("shapes") int[] sizes) {
    Shape shape = Shape.of(sizes);
    assertEquals(shape, broadcast(shape, shape));
    assertEquals(shape, broadcast(shape, Shape.SCALAR));
  }

  private static Shape broadcast(Shape a, Shape b) {
    return Shape.broadcast("test", a, b);
  }

  /** Null if the shapes do not broadcast, or if there is none. */
  private static Shape tryBroadcast(Shape a, Shape b) {
    if (a == null || b == null) {
      return null;
    }
    try {
      return broadcast(a, b);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** The rule written out: pad with ones on the left, then compare size by size. */
  private static Shape aligned(int[] a, int[] b) {
    int rank = Math.max(a.length, b.length);
    int[] result = new int[rank];
    for (int dim = 0; dim < rank; dim++) {
      int fromA = dim < rank - a.length ? 1 : a[dim - (rank - a.length)];
      int fromB = dim < rank - b.length ? 1 : b[dim - (rank - b.length)];
      if (fromA == fromB || fromB == 1) {
        result[dim] = fromA;
      } else if (fromA == 1) {
        result[dim] = fromB;
      } else {
        return null;
      }
    }
    return Shape.of(result);
  }

  /** Mostly ones and twos, so that random shapes often fit and often do not. */
  @Provide
  static Arbitrary<int[]> shapes() {
    return Arbitraries.of(1, 1, 1, 2, 2, 0, 3).array(int[].class).ofMaxSize(4);
  }

  @Provide
  static Arbitrary<int[]> anySizes() {
    return Arbitraries.oneOf(
            Arbitraries.integers().between(0, 3),
            Arbitraries.integers().between(0, 100_000),
            Arbitraries.of(1 << 8, 1 << 16, 1 << 30, MAX))
        .array(int[].class)
        .ofMaxSize(5);
  }
}
