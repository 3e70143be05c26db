package arraystoadam.nn;

import arraystoadam.tensor.Tensor;
import java.util.Objects;

/**
 * The cross-entropy of class probabilities that are given as logits: the sum or the mean, over the
 * examples, of {@code -log(softmax(logits)[class])}.
 */
public final class CrossEntropyLoss {

  private final Reduction reduction;

  public CrossEntropyLoss(Reduction reduction) {
    this.reduction = Objects.requireNonNull(reduction, "CrossEntropyLoss: reduction is null");
  }

  /**
   * The loss, a scalar.
   *
   * @param logits one row an example, one column a class, {@code [N, C]}
   * @param classes the right class of each example, {@code [N]}: whole numbers from 0 to below C,
   *     as {@link Tensor#argmax(int)} gives them; the type does not matter
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
    int[] positions = positions(classes.toDoubleArray(), logits.dim(1));
    return reduction.apply(logits.logSoftmax(1).flatten().indexSelect(0, positions).neg());
  }

  /** Where the right classes are when the rows lie behind each other. */
  private static int[] positions(double[] classes, int count) {
    int[] positions = new int[classes.length];
    for (int row = 0; row < classes.length; row++) {
      if (!(classes[row] >= 0 && classes[row] < count && classes[row] == (int) classes[row])) {
        throw new IllegalArgumentException(
            String.format(
                "CrossEntropyLoss: class %s of example %s must be a whole number from 0 to below %s",
                classes[row], row, count));
      }
      positions[row] = row * count + (int) classes[row];
    }
    return positions;
  }
}
