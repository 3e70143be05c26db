package arraystoadam.docs.chapters.stage2;

import arraystoadam.tensor.Tensor;

/** What happens to a square matrix when a reduction drops its dimension. */
public final class KeepDimTrap {

  private KeepDimTrap() {}

  /** Subtracts from each row its largest number: once wrongly, and once rightly. */
  public static void main(String[] args) {
    // tag::trap[]
    Tensor x = Tensor.of(new float[] {1, 2, 3, 5}, 2, 2);
    System.out.println(x.sub(x.max(1)));
    System.out.println(x.sub(x.max(1, true)));
    // end::trap[]
  }
}
