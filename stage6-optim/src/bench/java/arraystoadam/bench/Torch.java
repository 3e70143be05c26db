package arraystoadam.bench;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.JniUtils;
import arraystoadam.tensor.Tensor;

/** PyTorch, called from Java. */
final class Torch {

  static final Engine ENGINE = Engine.getEngine("PyTorch");
  static final NDManager MANAGER = ENGINE.newBaseManager();

  private Torch() {}

  /** Stops recording on this thread, except while a GradientCollector is open. */
  static void recordOnlyWhenAsked() {
    JniUtils.setGradMode(false);
  }

  /** The same numbers in the same shape. */
  static NDArray array(Tensor tensor) {
    int[] sizes = tensor.shape().toArray();
    long[] shape = new long[sizes.length];
    for (int i = 0; i < shape.length; i++) {
      shape[i] = sizes[i];
    }
    return MANAGER.create(tensor.toFloatArray(), new Shape(shape));
  }

  static double[] numbers(NDArray array) {
    float[] values = array.toFloatArray();
    double[] result = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      result[i] = values[i];
    }
    return result;
  }

  /** A leaf with the same numbers. */
  static NDArray leaf(Tensor tensor) {
    NDArray array = array(tensor);
    array.setRequiresGradient(true);
    return array;
  }

  /** Sets the gradient of a leaf to 0: PyTorch adds to it otherwise. */
  static void zeroGrad(NDArray leaf) {
    if (leaf.hasGradient()) {
      leaf.getGradient().muli(0);
    }
  }
}
