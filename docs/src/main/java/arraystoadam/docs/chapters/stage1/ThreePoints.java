package arraystoadam.docs.chapters.stage1;

import java.util.Arrays;

/** The worked example of the chapter on arrays: one step of gradient descent on three points. */
public final class ThreePoints {

  private static final double[] X = {-1, 0, 2};
  private static final double[] Y = {1, 1, 0};

  private ThreePoints() {}

  /** Prints the losses and the gradient that the chapter works out by hand. */
  public static void main(String[] args) {
    double[] w = {1, 2, 0, -1};
    System.out.println("loss      " + rounded(loss(w)));
    System.out.println("gradient  " + rounded(gradient(w)));
    System.out.println("numerical " + rounded(numericalGradient(w, 0.1)));
    for (double lr : new double[] {0.01, 0.1}) {
      System.out.println("loss after a step with lr " + lr + ": " + rounded(loss(step(w, lr))));
    }
  }

  private static double predict(double[] w, double x) {
    return w[0] + w[1] * x + w[2] * x * x + w[3] * x * x * x;
  }

  private static double loss(double[] w) {
    double loss = 0;
    for (int i = 0; i < X.length; i++) {
      double error = predict(w, X[i]) - Y[i];
      loss += error * error;
    }
    return loss;
  }

  private static double[] gradient(double[] w) {
    double[] gradient = new double[4];
    for (int i = 0; i < X.length; i++) {
      double gradPrediction = 2 * (predict(w, X[i]) - Y[i]);
      for (int k = 0; k < 4; k++) {
        gradient[k] += gradPrediction * Math.pow(X[i], k);
      }
    }
    return gradient;
  }

  // tag::numerical[]
  private static double[] numericalGradient(double[] w, double h) {
    double[] gradient = new double[w.length];
    for (int k = 0; k < w.length; k++) {
      double[] up = w.clone();
      double[] down = w.clone();
      up[k] += h;
      down[k] -= h;
      gradient[k] = (loss(up) - loss(down)) / (2 * h);
    }
    return gradient;
  }

  // end::numerical[]

  private static double[] step(double[] w, double lr) {
    double[] gradient = gradient(w);
    double[] result = w.clone();
    for (int k = 0; k < w.length; k++) {
      result[k] -= lr * gradient[k];
    }
    return result;
  }

  private static String rounded(double... values) {
    double[] result = Arrays.stream(values).map(v -> Math.rint(v * 1e9) / 1e9).toArray();
    return result.length == 1 ? Double.toString(result[0]) : Arrays.toString(result);
  }
}
