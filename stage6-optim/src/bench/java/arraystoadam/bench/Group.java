package arraystoadam.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The parts of the table, in its order. The workloads of one share a JVM. */
enum Group {
  MACHINE("the machine", Unit.US),
  PROGRAMS("whole programs, already compiled", Unit.MS),
  COLD("whole programs, each a process of its own", Unit.MS),
  TRAINING("training", Unit.MS),
  OPERATIONS("single operations", Unit.US),
  MATRICES("matrix products", Unit.US),
  CHAIN("a long chain of scalars, forward and backward", Unit.NS);

  private final String title;
  private final Unit unit;

  Group(String title, Unit unit) {
    this.title = title;
    this.unit = unit;
  }

  /** What a reader sees. */
  String title() {
    return title;
  }

  /** In which its times are shown. */
  Unit unit() {
    return unit;
  }

  /** With how many threads it is run: more than one, if they can make a difference. */
  int threads() {
    return this == CHAIN ? 1 : 2;
  }

  /** Whether PyTorch spends its time on matrix products, which another library does for it. */
  boolean multipliesMatrices() {
    return this == TRAINING || this == MATRICES;
  }

  /** The workloads; {@code python} is null if there is no Python with PyTorch. */
  List<Workload> workloads(String python, int threads) {
    return switch (this) {
      case MACHINE -> MachineWorkloads.all(threads);
      case PROGRAMS -> StagePrograms.all(python, threads);
      case COLD -> throw new IllegalStateException("these are processes of their own");
      case TRAINING ->
          Stream.of(
                  TrainingStep.workload(python, threads), DigitsTraining.workload(python, threads))
              .toList();
      case OPERATIONS -> KernelWorkloads.vectors();
      case MATRICES -> KernelWorkloads.matrices(python, threads);
      case CHAIN -> Chain.all(python, threads);
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
