package ex1_4;

/** The gradient of the model {@code a sin(b x + c)} under the summed squared error. */
public final class Wave {

  private Wave() {}

  /**
   * The derivatives of the loss with respect to a, b and c.
   *
   * @param w the three numbers a, b, c
   * @param x the points
   * @param target the true value at each point
   */
  public static double[] gradient(double[] w, double[] x, double[] target) {
    double a = w[0];
    double gradA = 0;
    double gradB = 0;
    double gradC = 0;
    for (int i = 0; i < x.length; i++) {
      double u = w[1] * x[i] + w[2];
      double gradPrediction = 2 * (a * StrictMath.sin(u) - target[i]);
      double gradU = gradPrediction * a * StrictMath.cos(u);
      gradA += gradPrediction * StrictMath.sin(u);
      gradB += gradU * x[i];
      gradC += gradU;
    }
    return new double[] {gradA, gradB, gradC};
  }
}
