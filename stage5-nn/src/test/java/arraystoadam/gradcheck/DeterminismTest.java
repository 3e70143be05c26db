package arraystoadam.gradcheck;

import static org.junit.jupiter.api.Assertions.fail;

import arraystoadam.device.DType;
import arraystoadam.device.Device;
import arraystoadam.gradcheck.OperationCase.Call;
import arraystoadam.tensor.Autograd;
import arraystoadam.tensor.BackwardOption;
import arraystoadam.tensor.Tensor;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/** The device cpu gives the same bits run after run, on every machine, and on every JDK. */
class DeterminismTest {

  /** For each operation, the checksum of all its results and gradients below. */
  private static final String EXPECTED =
      """
      70f1eb08 add(Tensor)
      1feb2566 sub(Tensor)
      afdc15a5 mul(Tensor)
      44d98d90 div(Tensor)
      bbc4cadc pow(Tensor)
      3125939a maximum(Tensor)
      3a509ead add(double)
      17b0139c sub(double)
      359b7dc9 mul(double)
      6647e22e div(double)
      9fbd9626 maximum(double)
      d8c6ad9f pow(double)
      fd1f9c1a neg()
      596c4e9a exp()
      e0e97bb6 log()
      d3484a6f log1p()
      2c890a48 sqrt()
      f32c0a18 abs()
      948ee855 sin()
      500ad2dc cos()
      fed7db41 tanh()
      2520f223 sigmoid()
      aa9c42d0 relu()
      12a2cc8a copy()
      5af7ff0d t()
      70eaa6d2 to(DType)
      16432264 to(Device)
      21bd4a6c where(Tensor, Tensor, Tensor)
      ce65d59b sum()
      0aeeb7a9 mean()
      a4f48a97 max()
      57275faa sum(int)
      01c73df7 mean(int)
      421c3e2d max(int)
      57275faa sum(int, boolean)
      01c73df7 mean(int, boolean)
      421c3e2d max(int, boolean)
      f82c7a63 softmax(int)
      9f32ed05 logSoftmax(int)
      f5aacb68 matmul(Tensor)
      6f59f250 transpose(int, int)
      12a2cc8a reshape(int[])
      12a2cc8a flatten()
      12a2cc8a flatten(int, int)
      12a2cc8a squeeze()
      2057f1b7 squeeze(int)
      2057f1b7 unsqueeze(int)
      3f4a4170 expand(int[])
      da642e41 select(int, int)
      f9e1192b narrow(int, int, int)
      9afb3e87 indexSelect(int, int[])
      159a8eb9 indexAdd(int, int[], Tensor)
      0caf288a cat(List, int)
      """;

  /** Their cases hold a FLOAT64 tensor beside the inputs, or a conversion to that type. */
  private static final Set<String> FLOAT64_ONLY =
      Set.of("to(DType)", "where(Tensor, Tensor, Tensor)");

  @Test
  void everyOperationAndGradientHasTheSameBits() {
    Map<String, String> expected = new TreeMap<>(expected());
    StringBuilder problems = new StringBuilder();
    for (OperationCase operation : Operations.all()) {
      String checksum = checksum(operation);
      String known = expected.remove(operation.signature());
      if (!checksum.equals(known)) {
        problems.append("\n").append(problem(operation.signature(), checksum, known));
      }
    }
    expected.forEach((name, sum) -> problems.append("\n" + name + " has no case in Operations"));
    if (!problems.isEmpty()) {
      fail(problems + "\n");
    }
  }

  private static String problem(String operation, String checksum, String known) {
    return known == null
        ? operation + " is new: add the line '" + checksum + " " + operation + "' to EXPECTED"
        : operation + " gives other bits: the checksum is " + checksum + ", not " + known;
  }

  private static Map<String, String> expected() {
    return EXPECTED
        .lines()
        .collect(Collectors.toMap(line -> line.substring(9), line -> line.substring(0, 8)));
  }

  private static String checksum(OperationCase operation) {
    CRC32 checksum = new CRC32();
    for (long seed = 0; seed < 20; seed++) {
      Call call = operation.call().apply(new RandomTensors(seed, Device.of("cpu")));
      add(call, DType.FLOAT64, checksum);
      if (!FLOAT64_ONLY.contains(operation.signature())) {
        add(call, DType.FLOAT32, checksum);
      }
    }
    return String.format(Locale.ROOT, "%08x", checksum.getValue());
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
