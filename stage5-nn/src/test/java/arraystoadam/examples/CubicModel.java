package arraystoadam.examples;

import arraystoadam.device.DType;
import arraystoadam.nn.Flatten;
import arraystoadam.nn.Linear;
import arraystoadam.nn.Sequential;
import arraystoadam.tensor.Tensor;
import java.util.Random;

/** The model of the program with given numbers: the cubic a + b x + c x^2 + d x^3. */
final class CubicModel {

  private CubicModel() {}

  static Sequential of(DType dtype, double a, double b, double c, double d) {
    Linear linear = new Linear(3, 1, new Random(0));
    linear.weight().setData(Tensor.of(new double[] {b, c, d}, 1, 3).to(dtype));
    linear.bias().setData(Tensor.of(new double[] {a}).to(dtype));
    return new Sequential(linear, new Flatten(0, 1));
  }
}
