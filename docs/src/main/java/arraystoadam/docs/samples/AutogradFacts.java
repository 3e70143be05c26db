package arraystoadam.docs.samples;

import arraystoadam.device.DType;
import arraystoadam.tensor.Tensor;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The best fit of {@code b P3(d x)} to the sine: the odd cubic that fits best, {@code p x + q x^3},
 * has {@code p = -1.5 b d} and {@code q = 2.5 b d^3}.
 */
public final class AutogradFacts implements Supplier<Map<String, String>> {

  @Override
  public Map<String, String> get() {
    Tensor x = Tensor.linspace(DType.FLOAT64, -Math.PI, Math.PI, 2000);
    Tensor y = x.sin();
    double s2 = x.pow(2).sum().item();
    double s4 = x.pow(4).sum().item();
    double s6 = x.pow(6).sum().item();
    double t1 = x.mul(y).sum().item();
    double t3 = x.pow(3).mul(y).sum().item();
    double determinant = s2 * s6 - s4 * s4;
    double p = (t1 * s6 - t3 * s4) / determinant;
    double q = (t3 * s2 - t1 * s4) / determinant;
    double d = Math.sqrt(-0.6 * q / p);
    double b = p / (-1.5 * d);
    return Map.of("legendre-best-b", text(b), "legendre-best-d", text(d));
  }

  private static String text(double value) {
    return String.format(Locale.ROOT, "%.7f", value).replace("-", "\u2212");
  }
}
