package arraystoadam.examples;

/** Is told the loss of a training run as it goes. */
@FunctionalInterface
interface LossListener {
  void loss(int iteration, double loss);
}
