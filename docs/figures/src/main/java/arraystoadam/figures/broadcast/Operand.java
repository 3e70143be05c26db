package arraystoadam.figures.broadcast;

import arraystoadam.tensor.Tensor;

/**
 * An operand beside the result.
 *
 * @param numbers in its own shape
 * @param repeated the same in the shape of the result
 * @param gradient in its own shape
 * @param sent what comes back to it from each element of the result, in the shape of that
 */
record Operand(String name, Tensor numbers, Tensor repeated, Tensor gradient, Tensor sent) {

  /** How far a step along each dimension of the result moves in the block; 0 for a repeat. */
  int[] steps() {
    int[] result = repeated.shape().toArray();
    int[] own = numbers.shape().toArray();
    int[] steps = new int[result.length];
    int stride = 1;
    for (int i = 0; i < own.length; i++) {
      int size = own[own.length - 1 - i];
      steps[result.length - 1 - i] = size == 1 ? 0 : stride;
      stride *= size;
    }
    return steps;
  }

  /** Where an element of the result finds its number in the block. */
  int position(int[] cell) {
    int[] steps = steps();
    int position = 0;
    for (int dim = 0; dim < cell.length; dim++) {
      position += cell[dim] * steps[dim];
    }
    return position;
  }

  /** Whether the number at an element of the result stands for one that is there already. */
  boolean isRepeat(int[] cell) {
    int[] steps = steps();
    for (int dim = 0; dim < cell.length; dim++) {
      if (cell[dim] > 0 && steps[dim] == 0) {
        return true;
      }
    }
    return false;
  }
}
