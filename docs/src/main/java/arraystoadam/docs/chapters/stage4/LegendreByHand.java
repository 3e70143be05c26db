package arraystoadam.docs.chapters.stage4;

import static arraystoadam.tensor.BackwardOption.CREATE_GRAPH;

import arraystoadam.device.DType;
import arraystoadam.examples.LegendrePolynomial3;
import arraystoadam.tensor.Autograd;
import arraystoadam.tensor.Tensor;
import java.util.Locale;

/** The numbers that the book works out by hand for the Legendre polynomial and its model. */
public final class LegendreByHand {

  private LegendreByHand() {}

  public static void main(String[] args) {
    // tag::polynomial[]
    Tensor x = Tensor.scalar(DType.FLOAT64, 2).requiresGrad(true);
    Tensor y = new LegendrePolynomial3().apply(x);
    Tensor first = Autograd.grad(y, x, CREATE_GRAPH);
    Tensor second = Autograd.grad(first, x);
    // end::polynomial[]
    print("P3(2)   = ", y);
    print("P3'(2)  = ", first);
    print("P3''(2) = ", second);

    // tag::model[]
    Tensor a = leaf(0);
    Tensor b = leaf(-1);
    Tensor c = leaf(0);
    Tensor d = leaf(0.3);
    Tensor point = Tensor.scalar(DType.FLOAT64, 1);
    Tensor u = c.add(d.mul(point));
    Tensor prediction = a.add(b.mul(new LegendrePolynomial3().apply(u)));
    prediction.backward();
    // end::model[]
    print("prediction = ", prediction);
    print("gradient of a: ", a.grad());
    print("gradient of b: ", b.grad());
    print("gradient of c: ", c.grad());
    print("gradient of d: ", d.grad());
  }

  private static Tensor leaf(double value) {
    return Tensor.scalar(DType.FLOAT64, value).requiresGrad(true);
  }

  private static void print(String label, Tensor value) {
    System.out.println(label + String.format(Locale.ROOT, "%.6g", value.item()));
  }
}
