package arraystoadam.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The workloads that share a JVM. */
enum Group {
  PROGRAMS,
  VECTORS,
  MATRICES,
  NETWORKS,
  CHAIN;

  /** Whether more than one thread can make a difference. */
  boolean usesThreads() {
    return this != CHAIN;
  }

  /** The workloads; {@code python} is null if there is no Python with PyTorch. */
  List<Workload> workloads(String python, int threads) {
    return switch (this) {
      case PROGRAMS -> StagePrograms.all(python, threads);
      case VECTORS -> KernelWorkloads.vectors();
      case MATRICES -> KernelWorkloads.matrices();
      case NETWORKS ->
          Stream.of(
                  TrainingStep.workload(python, threads), DigitsTraining.workload(python, threads))
              .toList();
      case CHAIN -> Chain.all(python, threads);
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
