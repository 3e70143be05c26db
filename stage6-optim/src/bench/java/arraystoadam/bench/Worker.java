package arraystoadam.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Times the workloads of one group with one number of threads, in a JVM of its own. */
public final class Worker {

  private Worker() {}

  /** Takes the group, the number of threads, the form, the Python command and the output file. */
  public static void main(String[] args) {
    try {
      run(args);
      System.exit(0); // PyTorch's threads would keep the process alive
    } catch (Exception | Error e) {
      e.printStackTrace();
      System.exit(1);
    }
  }

  private static void run(String[] args) throws Exception {
    LastingExecutor.install();
    Group group = Group.valueOf(args[0]);
    int threads = Integer.parseInt(args[1]);
    Form form = Form.valueOf(args[2]);
    String python = args[3].isEmpty() ? null : args[3];
    List<Row> rows = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Workload workload : group.workloads(python, threads)) {
      if (threads > 1) {
        workload.tasks().remove(Side.CPU); // has but one
      }
      // What has been run in another size is compiled already.
      double warmUp = seen.add(workload.name()) ? form.warmUp() : form.warmUp() / 5;
      Map<Side, Double> seconds = Contest.run(workload, form, warmUp);
      rows.add(new Row(group, workload.name(), workload.size(), threads, seconds));
    }
    Files.writeString(Path.of(args[4]), Rows.format(rows));
  }

  /** Runs a worker, and returns what it has found. */
  static List<Row> start(Group group, int threads, Form form, String python)
      throws IOException, InterruptedException {
    Path folder = Path.of("target", "bench");
    Path log = folder.resolve(group + "-" + threads + ".log");
    Path output = folder.resolve(group + "-" + threads + ".tsv");
    List<String> command = Jvm.command(true);
    if (group == Group.CHAIN) {
      command.addAll(Jvm.MEMORY_OF_CHAIN);
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("-Dthreads=" + threads);
    command.add("-Dvectors=" + System.getProperty("vectors"));
    command.add("-Dai.djl.pytorch.num_threads=" + threads);
    command.add("-Dai.djl.pytorch.num_interop_threads=" + threads);
    command.add("-Dai.djl.offline=true");
    command.add("-DOPT_OUT_TRACKING=true");
    command.add("-DDJL_CACHE_DIR=" + folder.resolve("djl"));
    command.add("-DENGINE_CACHE_DIR=" + folder.resolve("djl"));
    command.add(Worker.class.getName());
    command.addAll(List.of(group.name(), Integer.toString(threads), form.name()));
    command.addAll(List.of(python == null ? "" : python, output.toString()));
    ProcessBuilder builder = Processes.builder(command, threads).redirectErrorStream(true);
    int status = builder.redirectOutput(log.toFile()).start().waitFor();
    if (status != 0) {
      throw new IllegalStateException(group + " failed:\n" + Files.readString(log));
    }
    return Rows.parse(Files.readString(output));
  }
}
