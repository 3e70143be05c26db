package arraystoadam.docs.chapters.stage2;

import arraystoadam.device.DType;
import arraystoadam.tensor.Tensor;

/** What 24 bits of precision do to numbers. */
public final class Float32Rounding {

  private Float32Rounding() {}

  /** Prints numbers that FLOAT32 rounds, and a difference that it loses. */
  public static void main(String[] args) {
    // tag::rounding[]
    for (DType dtype : DType.values()) {
      Tensor one = Tensor.scalar(dtype, 1);
      System.out.println(dtype);
      System.out.println("  0.1 is     " + Tensor.scalar(dtype, 0.1).item());
      System.out.println("  2^24 + 1   " + Tensor.scalar(dtype, 1 << 24).add(one).item());
      System.out.println("  1 + 1e-8   " + one.add(1e-8).item());
    }
    // end::rounding[]
  }
}
