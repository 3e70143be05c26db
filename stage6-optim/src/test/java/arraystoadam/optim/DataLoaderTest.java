package arraystoadam.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.tensor.Shape;
import arraystoadam.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DataLoaderTest {

  private static final Tensor X = Tensor.arange(20).reshape(10, 2);
  private static final Tensor Y = Tensor.arange(10);

  private static double[] epoch(DataLoader loader) {
    List<Tensor> classes = new ArrayList<>();
    loader.forEach(batch -> classes.add(batch.get(batch.size() - 1)));
    return classes.isEmpty() ? new double[0] : Tensor.cat(classes, 0).toDoubleArray();
  }

  @Test
  void withoutAGeneratorTheOrderIsThatOfTheTensors() {
    DataLoader loader = new DataLoader(List.of(X, Y), 4);
    List<Shape> shapes = new ArrayList<>();
    loader.forEach(batch -> shapes.add(batch.get(0).shape()));
    assertEquals(List.of(Shape.of(4, 2), Shape.of(4, 2), Shape.of(2, 2)), shapes);
    assertArrayEquals(Y.toDoubleArray(), epoch(loader));
  }

  @Test
  void aShortLastBatchCanBeDropped() {
    DataLoader loader = new DataLoader(List.of(X, Y), 4).dropLast();
    assertEquals(2, loader.batches());
    assertEquals(8, epoch(loader).length);
    assertEquals(2, new DataLoader(List.of(Y), 5).dropLast().batches());
  }

  @Test
  void oneBatchMayTakeAll() {
    DataLoader loader = new DataLoader(List.of(Y), Integer.MAX_VALUE);
    assertEquals(1, loader.batches());
    assertArrayEquals(Y.toDoubleArray(), epoch(loader));
    assertEquals(0, loader.dropLast().batches());
  }

  @Test
  void entriesStayTogether() {
    for (List<Tensor> batch : new DataLoader(List.of(X, Y), 3, new Random(1))) {
      double[] first = batch.get(0).select(1, 0).toDoubleArray();
      assertArrayEquals(batch.get(1).mul(2).toDoubleArray(), first);
    }
  }

  @Property
  void eachEpochDealsEveryEntryOnce(
      @ForAll @IntRange(max = 30) int size,
      @ForAll @IntRange(min = 1, max = 35) int batchSize,
      @ForAll long seed) {
    DataLoader loader = new DataLoader(List.of(Tensor.arange(size)), batchSize, new Random(seed));
    double[] dealt = epoch(loader);
    Arrays.sort(dealt);
    assertArrayEquals(Tensor.arange(size).toDoubleArray(), dealt);
    assertEquals(Math.ceil((double) size / batchSize), loader.batches());
  }

  @Test
  void eachEpochHasAnOrderOfItsOwnAndASeedRepeatsThem() {
    DataLoader loader = new DataLoader(List.of(Y), 4, new Random(1));
    double[] first = epoch(loader);
    double[] second = epoch(loader);
    assertFalse(Arrays.equals(first, second));
    DataLoader again = new DataLoader(List.of(Y), 4, new Random(1));
    assertArrayEquals(first, epoch(again));
    assertArrayEquals(second, epoch(again));
  }

  @Test
  void allOrdersAreAboutEquallyLikely() {
    int[] counts = new int[6];
    Random rng = new Random(7);
    DataLoader loader = new DataLoader(List.of(Tensor.arange(3)), 3, rng);
    for (int i = 0; i < 6000; i++) {
      double[] order = epoch(loader);
      counts[(int) (2 * order[0] + (order[1] > order[2] ? 1 : 0))]++;
    }
    for (int count : counts) { // five standard deviations of a binomial count
      assertEquals(1000, count, 5 * Math.sqrt(6000 * (1.0 / 6) * (5.0 / 6)));
    }
  }

  @Test
  void theRestOfAnEpochFollowsAfterItsStateIsRestored() {
    DataLoader loader = new DataLoader(List.of(Y), 3, new Random(1));
    Iterator<List<Tensor>> epoch = loader.iterator();
    epoch.next();
    epoch.next();
    Map<String, Tensor> state = loader.stateDict();
    double[] third = epoch.next().get(0).toDoubleArray();
    double[] fourth = epoch.next().get(0).toDoubleArray();
    assertThrows(NoSuchElementException.class, epoch::next);
    DataLoader other = new DataLoader(List.of(Y), 3, new Random(2));
    epoch(other);
    other.loadStateDict(state);
    Iterator<List<Tensor>> rest = other.iterator();
    assertArrayEquals(third, rest.next().get(0).toDoubleArray());
    assertArrayEquals(fourth, rest.next().get(0).toDoubleArray());
    assertFalse(rest.hasNext());
    assertEquals(10, epoch(other).length, "the next epoch is a whole one");
  }

  /** So that what follows the loop, such as the step of a schedule, is not left out. */
  @Test
  void afterTheLastBatchTheRestIsEmpty() {
    DataLoader loader = new DataLoader(List.of(Y), 5);
    DataLoader other = new DataLoader(List.of(Y), 5);
    Iterator<List<Tensor>> epoch = loader.iterator();
    epoch.next();
    epoch.next();
    other.loadStateDict(loader.stateDict());
    assertEquals(0, epoch(other).length);
    assertFalse(epoch.hasNext());
    other.loadStateDict(loader.stateDict());
    assertEquals(10, epoch(other).length);
  }

  @Test
  void afterACompleteEpochANewOneFollows() {
    DataLoader loader = new DataLoader(List.of(Y), 3);
    for (int i = 0; i < 2; i++) {
      loader.loadStateDict(loader.stateDict());
      assertEquals(10, epoch(loader).length);
    }
  }

  @Test
  void aStateOfAnotherLoaderIsRefused() {
    DataLoader loader = new DataLoader(List.of(Y), 3);
    Tensor order = loader.stateDict().get("order");
    assertRefused(loader, "order", Tensor.arange(9));
    assertRefused(loader, "order", Tensor.zeros(10));
    assertRefused(loader, "order", order.add(0.5));
    assertRefused(loader, "next", Tensor.scalar(5));
    assertRefused(loader, "next", Tensor.scalar(-1));
    assertRefused(loader, "batchSize", Tensor.scalar(4));
    assertRefused(loader, "other", Tensor.scalar(4));
    assertArrayEquals(Y.toDoubleArray(), epoch(loader));
  }

  private static void assertRefused(DataLoader loader, String entry, Tensor value) {
    Map<String, Tensor> state = loader.stateDict();
    state.put(entry, value);
    assertThrows(IllegalArgumentException.class, () -> loader.loadStateDict(state));
  }

  private static void assertRefused(List<Tensor> tensors, int batchSize, String... parts) {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> new DataLoader(tensors, batchSize));
    for (String part : parts) {
      assertTrue(e.getMessage().contains(part), e.getMessage());
    }
  }

  @Test
  void argumentsAreChecked() {
    assertRefused(List.of(), 1, "0 tensors");
    assertRefused(List.of(Y), 0, "batches of 0");
    assertRefused(List.of(X, Tensor.arange(9)), 1, "[10, 2]", "[9]");
    assertRefused(List.of(Tensor.scalar(1)), 1, "shape []", "a first size");
  }
}
