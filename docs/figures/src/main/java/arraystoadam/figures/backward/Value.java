package arraystoadam.figures.backward;

import arraystoadam.tensor.Tensor;

/**
 * A number of a computation. One that needs a gradient has a place in the graph, and one that does
 * not is a constant.
 *
 * @param number its place in the order in which the values were made, from 1 on; 0 for a constant
 * @param first what it was computed from; null for a leaf and a constant
 * @param second null also where there is only one operand
 */
record Value(
    int number, String name, Operation operation, Value first, Value second, Tensor tensor) {

  boolean needsGradient() {
    return number > 0;
  }

  double item() {
    return tensor.item();
  }

  /** How it was computed, such as {@code p + a}; the name alone for a leaf. */
  String formula() {
    return operation == Operation.LEAF ? name : first.name() + operation.sign() + second.name();
  }

  /** Such as {@code v3 = a · b}. */
  String definition() {
    return operation == Operation.LEAF ? name : name + " = " + formula();
  }
}
