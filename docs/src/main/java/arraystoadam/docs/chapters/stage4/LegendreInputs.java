package arraystoadam.docs.chapters.stage4;

import arraystoadam.device.DType;
import arraystoadam.tensor.Tensor;
import java.util.List;
import java.util.Locale;

/** The second derivatives of a loss of four coefficients, for powers and Legendre polynomials. */
public final class LegendreInputs {

  /** The points of {@code SineFit}, from -1 to 1. */
  private static final Tensor X = Tensor.linspace(DType.FLOAT64, -1, 1, 2000);

  private LegendreInputs() {}

  public static void main(String[] args) {
    show("powers of x", powers());
    show("P0 to P3", legendre());
  }

  private static List<Tensor> powers() {
    return List.of(X.pow(0), X, X.pow(2), X.pow(3));
  }

  // tag::inputs[]
  private static List<Tensor> legendre() {
    Tensor p2 = X.pow(2).mul(3).sub(1).div(2);
    Tensor p3 = X.pow(3).mul(5).sub(X.mul(3)).div(2);
    return List.of(X.pow(0), X, p2, p3);
  }

  /** {@code [4, 4]}: the Hessian of the summed squared error. */
  private static Tensor hessian(List<Tensor> inputs) {
    Tensor columns = Tensor.cat(inputs.stream().map(it -> it.unsqueeze(-1)).toList(), 1);
    return columns.transpose(0, 1).matmul(columns).mul(2);
  }

  // end::inputs[]

  private static void show(String name, List<Tensor> inputs) {
    System.out.println(name);
    Tensor hessian = hessian(inputs);
    for (int row = 0; row < 4; row++) {
      StringBuilder line = new StringBuilder();
      for (double entry : hessian.select(0, row).toDoubleArray()) {
        line.append(String.format(Locale.ROOT, "%9.1f", Math.abs(entry) < 0.05 ? 0 : entry));
      }
      System.out.println(line);
    }
  }

  /** The condition number for the powers. */
  public static double conditionNumberOfPowers() {
    return conditionNumber(hessian(powers()));
  }

  /** That for the polynomials. */
  public static double conditionNumberOfLegendre() {
    return conditionNumber(hessian(legendre()));
  }

  /** Even and odd ones do not meet, so the matrix is made of two with two rows. */
  private static double conditionNumber(Tensor hessian) {
    double[] even = eigenvalues(hessian, 0, 2);
    double[] odd = eigenvalues(hessian, 1, 3);
    return Math.max(even[1], odd[1]) / Math.min(even[0], odd[0]);
  }

  private static double[] eigenvalues(Tensor hessian, int i, int j) {
    double p = hessian.select(0, i).select(0, i).item();
    double q = hessian.select(0, i).select(0, j).item();
    double r = hessian.select(0, j).select(0, j).item();
    double root = Math.hypot(p - r, 2 * q);
    return new double[] {(p + r - root) / 2, (p + r + root) / 2};
  }
}
