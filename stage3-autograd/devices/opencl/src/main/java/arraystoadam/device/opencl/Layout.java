package arraystoadam.device.opencl;

import java.util.function.Consumer;

/**
 * How a block of numbers lies in two operands. Dimensions that both walk in the same manner are
 * merged: a kernel knows only four, and has least to do with one.
 */
final class Layout {

  /** The dimensions that a kernel knows. */
  static final int MOST = 4;

  /**
   * A part of the block with four dimensions: how many elements it has, how many come before it,
   * and where it lies in the operands.
   */
  record Part(
      int size, int start, int[] sizes, int aOffset, int[] aSteps, int bOffset, int[] bSteps) {}

  private final int[] sizes;
  private final int[] aSteps;
  private final int[] bSteps;
  private int rank = 1;

  Layout(int[] shape, int[] aStrides, int[] bStrides) {
    sizes = new int[shape.length + 1];
    aSteps = new int[shape.length + 1];
    bSteps = new int[shape.length + 1];
    sizes[0] = 1;
    for (int dim = 0; dim < shape.length; dim++) {
      append(shape[dim], aStrides[dim], bStrides[dim]);
    }
  }

  private void append(int size, int aStep, int bStep) {
    if (size == 1) {
      return;
    }
    int last = rank - 1;
    if (sizes[last] == 1 || aSteps[last] == size * aStep && bSteps[last] == size * bStep) {
      sizes[last] *= size;
    } else {
      last = rank++;
      sizes[last] = size;
    }
    aSteps[last] = aStep;
    bSteps[last] = bStep;
  }

  /** Runs a kernel for each part of the block; most blocks are of one part. */
  void forEachPart(Consumer<Part> kernel) {
    forEachPart(0, 0, 0, 0, kernel);
  }

  private int forEachPart(int dim, int start, int aOffset, int bOffset, Consumer<Part> kernel) {
    if (rank - dim <= MOST) {
      int[] last = lastFour(sizes, 1);
      int size = last[0] * last[1] * last[2] * last[3];
      kernel.accept(
          new Part(size, start, last, aOffset, lastFour(aSteps, 0), bOffset, lastFour(bSteps, 0)));
      return start + size;
    }
    int next = start;
    for (int i = 0; i < sizes[dim]; i++) {
      int a = aOffset + i * aSteps[dim];
      int b = bOffset + i * bSteps[dim];
      next = forEachPart(dim + 1, next, a, b, kernel);
    }
    return next;
  }

  /** The last four of the values, after others if they are fewer. */
  private int[] lastFour(int[] values, int other) {
    int[] last = new int[MOST];
    for (int i = 0; i < MOST; i++) {
      int dim = rank - MOST + i;
      last[i] = dim < 0 ? other : values[dim];
    }
    return last;
  }

  /**
   * The steps of an operand that is broadcast to a shape: 0 along the dimensions that it lacks or
   * has once.
   */
  static int[] steps(int[] operandShape, int rank) {
    int[] steps = new int[rank];
    int missing = rank - operandShape.length;
    int step = 1;
    for (int dim = operandShape.length - 1; dim >= 0; dim--) {
      steps[missing + dim] = operandShape[dim] == 1 ? 0 : step;
      step *= operandShape[dim];
    }
    return steps;
  }
}
