package arraystoadam.nn;

import arraystoadam.tensor.Tensor;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The cross-entropy of class probabilities that are given as logits: {@code
 * -log(softmax(logits)[class])} of each example, or the sum or mean of them.
 */
public final class CrossEntropyLoss {

  private final Reduction reduction;
  private final double ignoreIndex;

  /** Makes a loss to which all examples count. */
  public CrossEntropyLoss(Reduction reduction) {
    this(reduction, Double.NaN);
  }

  /** Makes a loss to which the examples of one class do not count, such as padding. */
  public CrossEntropyLoss(Reduction reduction, int ignoreIndex) {
    this(reduction, (double) ignoreIndex);
  }

  private CrossEntropyLoss(Reduction reduction, double ignoreIndex) {
    this.ignoreIndex = ignoreIndex;
    this.reduction = Objects.requireNonNull(reduction, "CrossEntropyLoss: reduction is null");
  }

  /**
   * The loss, a scalar, or {@code [N]} without a reduction, and 0 where an example does not count.
   * The mean is that of those that count.
   *
   * @param logits one row an example, one column a class, {@code [N, C]}
   * @param classes the right class of each example, {@code [N]}: whole numbers from 0 to below C,
   *     as {@link Tensor#argmax(int)} gives them, or the one that does not count; the type does not
   *     matter
   * @throws IllegalArgumentException if the shapes do not fit or a class is not one of those
   */
  public Tensor forward(Tensor logits, Tensor classes) {
    Objects.requireNonNull(logits, "CrossEntropyLoss: logits is null");
    Objects.requireNonNull(classes, "CrossEntropyLoss: classes is null");
    if (logits.rank() != 2 || classes.rank() != 1 || logits.dim(0) != classes.dim(0)) {
      throw new IllegalArgumentException(
          String.format(
              "CrossEntropyLoss: logits %s and classes %s must be [N, C] and [N]",
              logits.shape(), classes.shape()));
    }
    double[] right = classes.toDoubleArray();
    int[] rows = IntStream.range(0, right.length).filter(i -> right[i] != ignoreIndex).toArray();
    int[] positions = positions(rows, right, logits.dim(1));
    Tensor losses = logits.logSoftmax(1).flatten().indexSelect(0, positions).neg();
    if (reduction == Reduction.NONE) {
      Tensor zeros = Tensor.zeros(logits.dtype(), right.length).to(logits.device());
      return zeros.indexAdd(0, rows, losses);
    }
    return reduction.apply(losses);
  }

  /** Where the right classes are when the rows lie behind each other. */
  private static int[] positions(int[] rows, double[] classes, int count) {
    int[] positions = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      double right = classes[rows[i]];
      if (!(right >= 0 && right < count && right == (int) right)) {
        throw new IllegalArgumentException(
            String.format(
                "CrossEntropyLoss: class %s of example %s must be a whole number from 0 to below %s",
                right, rows[i], count));
      }
      positions[i] = rows[i] * count + (int) right;
    }
    return positions;
  }
}
