package arraystoadam.device;

/**
 * Walks over two operands of different shapes side by side, as broadcasting lays them out.
 *
 * <p>Dimensions that both operands walk in the same manner are merged first. What is left is a nest
 * of loops around <em>runs</em>: stretches in which each operand either advances by one element
 * with the result, or stays at the same element.
 */
public final class Broadcast {

  /** Computes {@code n} elements of the result, which is filled from front to back. */
  public interface Run {
    void compute(int aOffset, int bOffset, int outOffset);
  }

  private final int[] sizes;
  private final int[] aSteps;
  private final int[] bSteps;
  private int rank;
  private int outOffset;

  /** Right-aligns both shapes with that of the result; a missing dimension counts as size 1. */
  public Broadcast(int[] aShape, int[] bShape, int[] shape) {
    sizes = new int[shape.length + 1];
    aSteps = new int[shape.length + 1];
    bSteps = new int[shape.length + 1];
    sizes[0] = 1;
    rank = 1;
    int[] aStrides = strides(aShape, shape.length);
    int[] bStrides = strides(bShape, shape.length);
    for (int dim = 0; dim < shape.length; dim++) {
      append(shape[dim], aStrides[dim], bStrides[dim]);
    }
  }

  /** The length of a run. */
  public int runLength() {
    return sizes[rank - 1];
  }

  /** Whether the first operand advances within a run. */
  public boolean aAdvances() {
    return aSteps[rank - 1] != 0;
  }

  /** Whether the second operand advances within a run. */
  public boolean bAdvances() {
    return bSteps[rank - 1] != 0;
  }

  public void forEachRun(Run run) {
    outOffset = 0;
    loop(0, 0, 0, run);
  }

  private void loop(int dim, int aOffset, int bOffset, Run run) {
    if (dim == rank - 1) {
      run.compute(aOffset, bOffset, outOffset);
      outOffset += runLength();
      return;
    }
    for (int i = 0; i < sizes[dim]; i++) {
      loop(dim + 1, aOffset + i * aSteps[dim], bOffset + i * bSteps[dim], run);
    }
  }

  private void append(int size, int aStep, int bStep) {
    if (size == 1) {
      return;
    }
    int last = rank - 1;
    if (aSteps[last] == size * aStep && bSteps[last] == size * bStep || sizes[last] == 1) {
      sizes[last] *= size;
    } else {
      rank++;
      last++;
      sizes[last] = size;
    }
    aSteps[last] = aStep;
    bSteps[last] = bStep;
  }

  /** How far one step along each result dimension moves in an operand: 0 where it is repeated. */
  private static int[] strides(int[] operandShape, int rank) {
    int[] strides = new int[rank];
    int missing = rank - operandShape.length;
    int stride = 1;
    for (int dim = operandShape.length - 1; dim >= 0; dim--) {
      strides[missing + dim] = operandShape[dim] == 1 ? 0 : stride;
      stride *= operandShape[dim];
    }
    return strides;
  }
}
