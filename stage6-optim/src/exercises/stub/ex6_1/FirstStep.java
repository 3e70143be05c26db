package ex6_1;

/** How far an optimizer with default settings goes in its first step: new minus old value. */
public final class FirstStep {

  private FirstStep() {}

  public static double sgd(double lr, double g) {
    throw new UnsupportedOperationException("Exercise 6.1: the first step of SGD");
  }

  public static double adagrad(double lr, double g) {
    throw new UnsupportedOperationException("Exercise 6.1: the first step of Adagrad");
  }

  public static double rmsprop(double lr, double g) {
    throw new UnsupportedOperationException("Exercise 6.1: the first step of RMSprop");
  }

  public static double adam(double lr, double g) {
    throw new UnsupportedOperationException("Exercise 6.1: the first step of Adam");
  }
}
