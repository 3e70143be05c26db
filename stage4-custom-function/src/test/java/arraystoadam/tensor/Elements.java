package arraystoadam.tensor;

import arraystoadam.device.DType;
import java.util.function.ToDoubleFunction;

/**
 * The elements of a tensor by their indices, one at a time: a second and slower way to compute what
 * the kernels compute with strides, runs and blocks.
 */
final class Elements {

  private final int[] shape;
  private final double[] values;

  Elements(Tensor tensor) {
    this.shape = tensor.shape().toArray();
    this.values = tensor.toDoubleArray();
  }

  /** The element with these indices. */
  double at(int... indices) {
    int position = 0;
    for (int dim = 0; dim < shape.length; dim++) {
      if (indices[dim] < 0 || indices[dim] >= shape[dim]) {
        throw new IndexOutOfBoundsException();
      }
      position = position * shape[dim] + indices[dim];
    }
    return values[position];
  }

  /** The element that broadcasting puts at the given indices of a larger shape. */
  double broadcastTo(int... indices) {
    int missing = indices.length - shape.length;
    int[] own = new int[shape.length];
    for (int dim = 0; dim < own.length; dim++) {
      own[dim] = shape[dim] == 1 ? 0 : indices[missing + dim];
    }
    return at(own);
  }

  /** A tensor made of one element after the other, each computed from its indices. */
  static Tensor tensor(DType dtype, int[] shape, ToDoubleFunction<int[]> element) {
    double[] values = new double[Shape.of(shape).size()];
    int[] indices = new int[shape.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = element.applyAsDouble(indices);
      advance(indices, shape);
    }
    return Tensor.of(values, shape).to(dtype);
  }

  private static void advance(int[] indices, int[] shape) {
    for (int dim = shape.length - 1; dim >= 0; dim--) {
      if (++indices[dim] < shape[dim]) {
        return;
      }
      indices[dim] = 0;
    }
  }
}
