package arraystoadam.optim;

import arraystoadam.tensor.Tensor;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Deals out examples in batches: some tensors of shapes {@code [N, *]} whose entries belong
 * together, such as images and their classes, {@code batchSize} entries at a time.
 *
 * <p>Each iteration over the loader is an epoch. With a generator, each epoch has an order of its
 * own; the order depends on nothing but the generator.
 */
public final class DataLoader implements Iterable<List<Tensor>> {

  private final List<Tensor> tensors;
  private final int batchSize;
  private final boolean dropLast;
  private final RandomGenerator rng;
  private final int size;

  /** Deals in the order of the tensors, and keeps a last batch that is short. */
  public DataLoader(List<Tensor> tensors, int batchSize) {
    this(tensors, batchSize, false, null);
  }

  /** Deals in a new random order in each epoch, and keeps a last batch that is short. */
  public DataLoader(List<Tensor> tensors, int batchSize, RandomGenerator rng) {
    this(tensors, batchSize, false, Arguments.given("DataLoader", "rng", rng));
  }

  private DataLoader(List<Tensor> tensors, int batchSize, boolean dropLast, RandomGenerator rng) {
    this.tensors = Arguments.allGiven("DataLoader", "tensor", tensors);
    if (tensors.isEmpty() || batchSize < 1) {
      throw new IllegalArgumentException(
          String.format(
              "DataLoader: %s tensors and batches of %s: both must be at least 1",
              tensors.size(), batchSize));
    }
    this.batchSize = batchSize;
    this.dropLast = dropLast;
    this.rng = rng;
    this.size = commonSize(tensors);
  }

  private static int commonSize(List<Tensor> tensors) {
    for (Tensor tensor : tensors) {
      if (tensor.rank() == 0) {
        throw new IllegalArgumentException(
            "DataLoader: shape [] must have a first size, which counts the examples");
      }
      if (tensor.dim(0) != tensors.get(0).dim(0)) {
        throw new IllegalArgumentException(
            String.format(
                "DataLoader: shapes %s and %s must have the same first size",
                tensors.get(0).shape(), tensor.shape()));
      }
    }
    return tensors.get(0).dim(0);
  }

  /** The same loader without the last batch, if that is short. */
  public DataLoader dropLast() {
    return new DataLoader(tensors, batchSize, true, rng);
  }

  /** The number of batches in an epoch. */
  public int batches() {
    int full = size / batchSize;
    return dropLast || size % batchSize == 0 ? full : full + 1;
  }

  /** One epoch: in each batch, the chosen entries of each tensor, in the order of the tensors. */
  @Override
  public Iterator<List<Tensor>> iterator() {
    int[] order =
        rng == null ? IntStream.range(0, size).toArray() : RandomPermutation.of(size, rng);
    return IntStream.range(0, batches()).mapToObj(batch -> batch(order, batch)).iterator();
  }

  private List<Tensor> batch(int[] order, int batch) {
    int start = batch * batchSize;
    int end = start + Math.min(batchSize, size - start);
    int[] index = Arrays.copyOfRange(order, start, end);
    return tensors.stream().map(tensor -> tensor.indexSelect(0, index)).toList();
  }
}
