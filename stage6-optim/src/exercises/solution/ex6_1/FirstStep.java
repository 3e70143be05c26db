package ex6_1;

/** How far an optimizer with default settings goes in its first step: new minus old value. */
public final class FirstStep {

  private FirstStep() {}

  public static double sgd(double lr, double g) {
    return -lr * g;
  }

  /** The sum of the squares is g^2. */
  public static double adagrad(double lr, double g) {
    return -lr * Math.signum(g);
  }

  /** The average of the squares is 0.01 g^2, and nobody corrects it. */
  public static double rmsprop(double lr, double g) {
    return -10 * lr * Math.signum(g);
  }

  /** Both averages are corrected: to g, and to g^2. */
  public static double adam(double lr, double g) {
    return -lr * Math.signum(g);
  }
}
