package arraystoadam.gradcheck;

import arraystoadam.tensor.Tensor;

/** A function of tensors, as {@link GradCheck} takes it. It must not depend on anything else. */
@FunctionalInterface
public interface TensorFunction {
  Tensor apply(Tensor... inputs);
}
