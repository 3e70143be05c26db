package arraystoadam.docs.chapters.stage3;

import arraystoadam.tensor.Tensor;

/** What broadcasting does to a gradient. */
public final class BroadcastGradient {

  private BroadcastGradient() {}

  public static void main(String[] args) {
    // tag::broadcast[]
    Tensor row = Tensor.of(new float[] {1, 2, 3}, 1, 3).requiresGrad(true);
    Tensor column = Tensor.of(new float[] {1, 10}, 2, 1).requiresGrad(true);
    Tensor product = row.mul(column);
    product.sum().backward();
    // end::broadcast[]
    System.out.println("product:");
    System.out.println(product.detach());
    System.out.println("gradient of the row:");
    System.out.println(row.grad());
    System.out.println("gradient of the column:");
    System.out.println(column.grad());
  }
}
