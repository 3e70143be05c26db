package arraystoadam.bench;

import arraystoadam.nn.Linear;
import arraystoadam.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The workloads that are {@code SineFit} of the stages 3 to 6, each with its own library. */
final class StagePrograms {

  private static final long SEED = 0; // that of the programs, when no other is given

  private StagePrograms() {}

  /** The programs, already compiled. */
  static List<Workload> all(String python, int threads) {
    List<Workload> workloads = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      Tensor start = start(stage);
      Workload workload = new Workload("SineFit, " + stage, "2000", bound(stage));
      for (Side side : Side.OURS) {
        if (Devices.of(side).isPresent()) {
          workload.with(side, () -> StageProgram.load(stage, side.toString()));
        }
      }
      workload.with(Side.DJL, () -> new DjlSineFit(stage, start));
      if (python != null) {
        Map<String, Tensor> inputs = Map.of("w", start);
        workload.with(Side.PYTHON, () -> Python.task(python, threads, stage.script(), inputs));
      }
      workloads.add(workload);
    }
    return workloads;
  }

  /** RMSprop does not come to rest: the coefficients keep moving by about the learning rate. */
  private static Bound bound(Stage stage) {
    return Bound.mixed(stage == Stage.OPTIM ? 5e-3 : 1e-3);
  }

  /** The numbers a, b, c and d from which a stage's program starts. */
  private static Tensor start(Stage stage) {
    Random rng = new Random(SEED);
    return switch (stage) {
      case AUTOGRAD -> {
        Tensor[] w = new Tensor[4];
        Arrays.setAll(w, i -> Tensor.randn(rng).reshape(1));
        yield Tensor.cat(List.of(w), 0);
      }
      case CUSTOM_FUNCTION -> Tensor.of(new float[] {0, -1, 0, 0.3f});
      case NN, OPTIM -> {
        Linear linear = new Linear(3, 1, rng);
        yield Tensor.cat(List.of(linear.bias(), linear.weight().flatten()), 0).detach();
      }
    };
  }
}
