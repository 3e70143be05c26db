package arraystoadam.gradcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import arraystoadam.device.DType;
import arraystoadam.device.Device;
import arraystoadam.gradcheck.OperationCase.Call;
import arraystoadam.tensor.Autograd;
import arraystoadam.tensor.BackwardOption;
import arraystoadam.tensor.Tensor;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/** The device cpu gives the same bits run after run, on every machine, and on every JDK. */
class DeterminismTest {

  /** Of all results and gradients below; a new or changed operation changes it. */
  private static final long EXPECTED = 4019960690L;

  /** Their cases hold a FLOAT64 tensor beside the inputs, or a conversion to that type. */
  private static final Set<String> FLOAT64_ONLY =
      Set.of("to(DType)", "where(Tensor, Tensor, Tensor)");

  @Test
  void everyOperationAndGradientHasTheSameBits() {
    CRC32 checksum = new CRC32();
    for (long seed = 0; seed < 20; seed++) {
      for (OperationCase operation : Operations.all()) {
        Call call = operation.call().apply(new RandomTensors(seed, Device.of("cpu")));
        add(call, DType.FLOAT64, checksum);
        if (!FLOAT64_ONLY.contains(operation.signature())) {
          add(call, DType.FLOAT32, checksum);
        }
      }
    }
    assertEquals(EXPECTED, checksum.getValue());
  }

  private static void add(Call call, DType dtype, CRC32 checksum) {
    Tensor[] leaves =
        Arrays.stream(call.inputs())
            .map(input -> input.to(dtype).copy().requiresGrad(true))
            .toArray(Tensor[]::new);
    Tensor output = call.function().apply(leaves);
    add(output, checksum);
    if (output.requiresGrad()) {
      Tensor weights = Tensor.linspace(dtype, 1, 2, output.size());
      Autograd.grad(
              output,
              weights.reshape(output.shape().toArray()),
              List.of(leaves),
              BackwardOption.ALLOW_UNUSED)
          .forEach(gradient -> add(gradient, checksum));
    }
  }

  private static void add(Tensor tensor, CRC32 checksum) {
    for (double value : tensor.toDoubleArray()) {
      checksum.update(ByteBuffer.allocate(Double.BYTES).putDouble(value).flip());
    }
  }
}
