package arraystoadam.nn;

import static arraystoadam.nn.TensorAssert.assertTensor;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.device.DType;
import arraystoadam.device.Device;
import arraystoadam.device.Storage;
import arraystoadam.tensor.Tensor;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a module does to all its parameters at once. */
class ModuleConversionTest {

  private final Sequential model =
      new Sequential(
          new Linear(3, 2, new Random(0)), new Sequential(new Linear(2, 1, new Random(1))));

  private void backward() {
    DType dtype = model.parameters().get(0).dtype();
    model.forward(Tensor.ones(dtype, 4, 3)).sum().backward();
  }

  private boolean allHaveGrad() {
    return model.parameters().stream().allMatch(Tensor::hasGrad);
  }

  private boolean anyHasGrad() {
    return model.parameters().stream().anyMatch(Tensor::hasGrad);
  }

  @Test
  void zeroGradForgetsAllGradients() {
    backward();
    assertTrue(allHaveGrad());
    model.zeroGrad();
    assertFalse(anyHasGrad());
  }

  @Test
  void withoutZeroGradGradientsAddUp() {
    backward();
    Parameter bias = model.parameters().get(3);
    assertTensor(Tensor.of(new float[] {4}), bias.grad());
    backward();
    assertTensor(Tensor.of(new float[] {8}), bias.grad());
    model.zeroGrad();
    backward();
    assertTensor(Tensor.of(new float[] {4}), bias.grad());
  }

  @Test
  void toATypeKeepsTheParametersAndTheirNumbers() {
    List<Parameter> before = model.parameters();
    List<double[]> numbers = before.stream().map(Tensor::toDoubleArray).toList();
    model.to(DType.FLOAT64);
    List<Parameter> after = model.parameters();
    assertEquals(4, after.size());
    for (int i = 0; i < 4; i++) {
      assertSame(before.get(i), after.get(i));
      assertEquals(DType.FLOAT64, after.get(i).dtype());
      assertArrayEquals(numbers.get(i), after.get(i).toDoubleArray());
      assertTrue(after.get(i).isLeaf() && after.get(i).requiresGrad());
    }
  }

  @Test
  void toATypeForgetsTheGradients() {
    backward();
    model.to(DType.FLOAT64);
    assertFalse(anyHasGrad());
  }

  @Test
  void aConvertedModelLearnsInItsNewType() {
    model.to(DType.FLOAT64);
    backward();
    assertTrue(allHaveGrad());
    model.parameters().forEach(p -> assertEquals(DType.FLOAT64, p.grad().dtype()));
  }

  @Test
  void anOutputComputedBeforeTheConversionIsRefusedAfterIt() {
    Linear layer = new Linear(1, 1, new Random(0));
    Tensor output = layer.weight().mul(layer.weight()).sum();
    layer.to(DType.FLOAT64);
    assertThrows(IllegalStateException.class, output::backward);
  }

  @Test
  void toADeviceKeepsTheParametersAndTheirNumbers() {
    List<Parameter> before = model.parameters();
    List<double[]> numbers = before.stream().map(Tensor::toDoubleArray).toList();
    backward();
    Device device = elsewhere();
    model.to(device);
    List<Parameter> after = model.parameters();
    assertEquals(4, after.size());
    for (int i = 0; i < 4; i++) {
      assertSame(before.get(i), after.get(i));
      assertSame(device, after.get(i).device());
      assertArrayEquals(numbers.get(i), after.get(i).toDoubleArray());
      assertTrue(after.get(i).isLeaf() && after.get(i).requiresGrad());
    }
    assertFalse(anyHasGrad());
  }

  /** A device that only keeps numbers. */
  private static Device elsewhere() {
    return (Device)
        Proxy.newProxyInstance(
            Device.class.getClassLoader(),
            new Class<?>[] {Device.class},
            (self, method, args) ->
                switch (method.getName()) {
                  case "room" -> 1L << 20;
                  case "copyIn" -> new Numbers((Device) self, (DType) args[0], (double[]) args[1]);
                  case "copyOut" -> ((Numbers) args[0]).values.clone();
                  default -> throw new AssertionError(method);
                });
  }

  private static final class Numbers extends Storage {
    final double[] values;

    Numbers(Device device, DType dtype, double[] values) {
      super(device, dtype, values.length);
      this.values = values.clone();
    }
  }
}
