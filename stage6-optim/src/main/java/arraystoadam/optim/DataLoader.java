package arraystoadam.optim;

import arraystoadam.device.DType;
import arraystoadam.nn.StateDicts;
import arraystoadam.tensor.Tensor;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Deals out examples in batches: some tensors of shapes {@code [N, *]} whose entries belong
 * together, such as images and their classes, {@code batchSize} entries at a time.
 *
 * <p>Each iteration over the loader is an epoch. With a generator, each epoch has an order of its
 * own; the order depends on nothing but the generator. The order and the place in it can be saved
 * and restored, also in the middle of an epoch.
 */
public final class DataLoader implements Iterable<List<Tensor>> {

  private static final String ORDER = "order";
  private static final String NEXT = "next";
  private static final String OVER = "over";
  private static final String BATCH_SIZE = "batchSize";

  private final List<Tensor> tensors;
  private final int batchSize;
  private final boolean dropLast;
  private final RandomGenerator rng;
  private final int size;

  /** The epoch that was begun last. */
  private Epoch epoch;

  /** Whether that epoch was restored and has yet to go on. */
  private boolean goesOn;

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
    this.epoch = new Epoch(inOrder(), batches(), true);
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

  /**
   * One epoch: in each batch, the chosen entries of each tensor, in the order of the tensors. After
   * {@link #loadStateDict} it is the rest of the epoch that was saved, if there is one.
   */
  @Override
  public Iterator<List<Tensor>> iterator() {
    if (!goesOn) {
      epoch = new Epoch(rng == null ? inOrder() : RandomPermutation.of(size, rng), 0, false);
    }
    goesOn = false;
    return epoch;
  }

  private int[] inOrder() {
    return IntStream.range(0, size).toArray();
  }

  /**
   * The order of the epoch that was begun last, the position of the batch that comes next, and
   * whether the loop has come to its end.
   */
  public Map<String, Tensor> stateDict() {
    Map<String, Tensor> state = new LinkedHashMap<>();
    state.put(ORDER, Tensor.of(Arrays.stream(epoch.order).asDoubleStream().toArray()));
    state.put(NEXT, Tensor.scalar(DType.FLOAT64, epoch.next));
    state.put(OVER, Tensor.scalar(epoch.isOver ? 1 : 0));
    state.put(BATCH_SIZE, Tensor.scalar(DType.FLOAT64, batchSize));
    return state;
  }

  /**
   * Takes over what {@link #stateDict} returned, of a loader for as many examples in batches of the
   * same size. The generator has a state of its own, to be restored with this. To be called between
   * epochs: a loop that is under way does not notice.
   *
   * @throws IllegalArgumentException if it does not fit; then nothing is changed
   */
  public void loadStateDict(Map<String, Tensor> state) {
    StateDicts.requireFits("loadStateDict", stateDict(), state);
    double[] order = state.get(ORDER).toDoubleArray();
    double[] inOrder = Arrays.stream(inOrder()).asDoubleStream().toArray();
    int next = Arguments.count("entry " + NEXT, state.get(NEXT).item());
    if (!Arrays.equals(Arrays.stream(order).sorted().toArray(), inOrder) || next > batches()) {
      throw new IllegalArgumentException(
          String.format(
              "loadStateDict: entry %s must hold each number below %s once, and entry %s, %s, be"
                  + " at most %s",
              ORDER, size, NEXT, next, batches()));
    }
    double saved = state.get(BATCH_SIZE).item();
    if (saved != batchSize) {
      throw new IllegalArgumentException(
          "loadStateDict: batches of " + saved + " were saved, but here they are of " + batchSize);
    }
    boolean isOver = state.get(OVER).item() != 0;
    epoch = new Epoch(Arrays.stream(order).mapToInt(i -> (int) i).toArray(), next, isOver);
    goesOn = !isOver;
  }

  /** An epoch under way. */
  private final class Epoch implements Iterator<List<Tensor>> {
    private final int[] order;
    private int next;
    private boolean isOver; // and not only its last batch dealt

    Epoch(int[] order, int next, boolean isOver) {
      this.order = order;
      this.next = next;
      this.isOver = isOver;
    }

    @Override
    public boolean hasNext() {
      isOver = next >= batches();
      return !isOver;
    }

    @Override
    public List<Tensor> next() {
      if (!hasNext()) {
        throw new NoSuchElementException("DataLoader: this epoch has no more batches");
      }
      int start = next++ * batchSize;
      int end = start + Math.min(batchSize, size - start);
      int[] index = Arrays.copyOfRange(order, start, end);
      return tensors.stream().map(tensor -> tensor.indexSelect(0, index)).toList();
    }
  }
}
