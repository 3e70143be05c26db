package arraystoadam.docs.chapters.stage5;

import arraystoadam.nn.MSELoss;
import arraystoadam.nn.Reduction;
import arraystoadam.tensor.Tensor;

/** Why a loss refuses a prediction {@code [N, 1]} and a target {@code [N]}. */
public final class LossShapes {

  private LossShapes() {}

  public static void main(String[] args) {
    // tag::shapes[]
    Tensor prediction = Tensor.of(new float[] {1, 2, 3}, 3, 1);
    Tensor target = Tensor.of(new float[] {1, 2, 3});
    System.out.println(prediction.sub(target));
    System.out.println("mean square " + prediction.sub(target).pow(2).mean().item());
    // end::shapes[]
    // tag::loss[]
    try {
      new MSELoss(Reduction.MEAN).forward(prediction, target);
    } catch (IllegalArgumentException e) {
      System.out.println(e.getMessage());
    }
    // end::loss[]
  }
}
