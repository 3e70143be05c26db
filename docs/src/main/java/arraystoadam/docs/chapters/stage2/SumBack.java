package arraystoadam.docs.chapters.stage2;

import arraystoadam.device.DType;
import arraystoadam.tensor.Tensor;

/** The gradient of a tensor that broadcasting has repeated, by hand. */
public final class SumBack {

  private SumBack() {}

  /** Compares the gradient summed over the repeats with a central difference. */
  public static void main(String[] args) {
    // tag::sumback[]
    Tensor bias = Tensor.of(new double[] {1, 2, 3});
    Tensor table = Tensor.of(new double[] {1, 0, -1, 2, 2, 5}, 2, 3);

    Tensor gradSum = table.add(bias).mul(2); // of table.add(bias).pow(2).sum()
    Tensor gradBias = gradSum.sum(0); // [2, 3] back to [3]
    System.out.println(gradBias);
    // end::sumback[]

    // tag::numerical[]
    for (int i = 0; i < 3; i++) {
      Tensor nudge = Tensor.eye(DType.FLOAT64, 3).select(0, i);
      double up = table.add(bias.add(nudge)).pow(2).sum().item();
      double down = table.add(bias.sub(nudge)).pow(2).sum().item();
      System.out.println((up - down) / 2);
    }
    // end::numerical[]
  }
}
