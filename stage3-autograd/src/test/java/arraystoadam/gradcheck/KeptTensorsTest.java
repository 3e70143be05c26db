package arraystoadam.gradcheck;

import arraystoadam.Coverage;
import arraystoadam.device.DType;
import arraystoadam.device.Device;
import arraystoadam.device.OtherDevice;
import arraystoadam.gradcheck.OperationCase.Call;
import arraystoadam.tensor.Tensor;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The graph keeps the tensors that a rule reads, and lets go of all others. */
class KeptTensorsTest {

  private static final Device CPU = Device.of("cpu");

  /** What each operation keeps: its operands a and b, its result y. */
  private static final Map<String, String> KEPT = new TreeMap<>();

  static {
    keeps("", "add(Tensor)", "add(double)", "sub(Tensor)", "sub(double)");
    keeps("", "mul(double)", "div(double)", "neg()", "where(Tensor, Tensor, Tensor)");
    keeps("", "sum()", "sum(int)", "sum(int, boolean)");
    keeps("", "mean()", "mean(int)", "mean(int, boolean)", "logSoftmax(int)");
    keeps("", "transpose(int, int)", "t()", "reshape(int[])", "flatten()", "flatten(int, int)");
    keeps("", "squeeze()", "squeeze(int)", "unsqueeze(int)", "expand(int[])", "copy()");
    keeps("", "select(int, int)", "narrow(int, int, int)", "indexSelect(int, int[])");
    keeps("", "indexAdd(int, int[], Tensor)", "cat(List, int)", "to(DType)", "to(Device)");
    keeps("a", "pow(double)", "maximum(double)", "log()", "log1p()", "sin()", "cos()");
    keeps("a", "abs()", "relu()", "max(int)", "max(int, boolean)");
    keeps("a b", "mul(Tensor)", "maximum(Tensor)", "matmul(Tensor)");
    keeps("a y", "max()");
    keeps("a b y", "pow(Tensor)");
    keeps("b y", "div(Tensor)");
    keeps("y", "exp()", "sqrt()", "tanh()", "sigmoid()", "softmax(int)");
  }

  private static void keeps(String kept, String... signatures) {
    Arrays.stream(signatures).forEach(signature -> KEPT.put(signature, kept));
  }

  @Test
  void everyOperationIsListed() {
    Coverage.assertComplete(
        Operations.all().stream().map(OperationCase::signature).toList(),
        "is an operation, but KEPT does not say what it keeps",
        KEPT.keySet(),
        "is in KEPT, but is no operation");
  }

  @Test
  void anOperationKeepsWhatItsRuleReadsAndNoMore() throws InterruptedException {
    Map<String, Traces> traces = new LinkedHashMap<>();
    for (OperationCase operation : Operations.all()) {
      traces.put(
          operation.signature(), Traces.of(operation.call().apply(new RandomTensors(1, CPU))));
    }
    Tensor x = Tensor.ones(DType.FLOAT64, 2);
    traces.put("to(DType)", Traces.of(new Call(a -> a[0].to(DType.FLOAT32), x)));
    traces.put("to(Device)", Traces.of(new Call(a -> a[0].to(OtherDevice.INSTANCE), x)));
    assertKept(KEPT, traces);
  }

  private static void assertKept(Map<String, String> expected, Map<String, Traces> traces)
      throws InterruptedException {
    for (int i = 0; i < 50 && !kept(traces).equals(expected); i++) {
      System.gc();
      Thread.sleep(10);
    }
    Coverage.assertComplete(
        kept(traces).entrySet(), "is kept by the graph", expected.entrySet(), "should be kept");
    Reference.reachabilityFence(traces);
  }

  private static Map<String, String> kept(Map<String, Traces> traces) {
    Map<String, String> kept = new TreeMap<>();
    traces.forEach((operation, trace) -> kept.put(operation, trace.kept()));
    return kept;
  }

  /**
   * What is left of a call.
   *
   * @param graph a tensor that was computed from the result, and keeps nothing but its graph
   * @param weak the operands and the result by name
   */
  private record Traces(Tensor graph, Map<String, WeakReference<Tensor>> weak) {

    static Traces of(Call call) {
      List<Tensor> operands = new ArrayList<>();
      for (Tensor input : call.inputs()) {
        // A leaf is kept by its node; what is computed from it need not be.
        operands.add(input.detach().requiresGrad(true).copy());
      }
      Tensor result = call.function().apply(operands.toArray(Tensor[]::new));
      Map<String, WeakReference<Tensor>> weak = new TreeMap<>();
      for (int i = 0; i < Math.min(2, operands.size()); i++) {
        weak.put(i == 0 ? "a" : "b", new WeakReference<>(operands.get(i)));
      }
      if (!Set.copyOf(operands).contains(result)) {
        weak.put("y", new WeakReference<>(result));
      }
      return new Traces(result.copy(), weak);
    }

    String kept() {
      return String.join(
          " ", weak.keySet().stream().filter(name -> weak.get(name).get() != null).toList());
    }
  }
}
