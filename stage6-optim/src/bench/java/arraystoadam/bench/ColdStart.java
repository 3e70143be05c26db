package arraystoadam.bench;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Times a stage's program as a whole process, from its start to its end. */
final class ColdStart {

  private static final double BOUND = 1e-3;

  private final Stage stage;
  private final int threads;
  private final Map<Side, List<String>> commands = new EnumMap<>(Side.class);
  private final Map<Side, List<Double>> times = new EnumMap<>(Side.class);

  ColdStart(Stage stage, int threads, String python, List<Side> ours) {
    this.stage = stage;
    this.threads = threads;
    for (Side side : ours) {
      commands.put(side, java(side));
    }
    if (python != null) {
      String script = Python.SCRIPTS.resolve(stage.script() + ".py").toString();
      commands.put(Side.PYTHON, List.of(python, "-B", script));
    }
  }

  private List<String> java(Side side) {
    List<String> command = Jvm.command(side == Side.SIMD);
    if (side == Side.CPU) {
      command.addAll(Jvm.SHORT_RUN);
    }
    command.addAll(List.of("-Ddevice=" + side, "-Dthreads=" + threads));
    String classPath = stage.classes() + File.pathSeparator + Stage.SIMD_RESOURCES;
    command.addAll(List.of("-cp", classPath, "arraystoadam.examples.SineFit"));
    return command;
  }

  /** The median of the times of each side. */
  Row run(int rounds) throws IOException, InterruptedException {
    double[] expected = null;
    for (List<String> command : commands.values()) {
      double[] actual =
          ProgramOutput.result(
              Processes.output(command, threads)); // and now the files are in memory
      if (stage == Stage.CUSTOM_FUNCTION) { // the others start from random numbers
        expected = expected == null ? actual : expected;
        Bound.mixed(BOUND).check(String.join(" ", command), expected, actual);
      }
    }
    for (int round = 0; round < rounds; round++) {
      for (Map.Entry<Side, List<String>> entry : commands.entrySet()) {
        long start = System.nanoTime();
        Processes.output(entry.getValue(), threads);
        double seconds = (System.nanoTime() - start) / 1e9;
        times.computeIfAbsent(entry.getKey(), side -> new ArrayList<>()).add(seconds);
      }
    }
    Map<Side, Double> medians = new EnumMap<>(Side.class);
    times.forEach((side, values) -> medians.put(side, Median.of(values)));
    return new Row(Group.COLD, "SineFit, " + stage, "2000", threads, medians);
  }
}
