package arraystoadam.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Starts the processes that are timed, so that each finds the same settings. */
final class Processes {

  /**
   * PyTorch's helpers look so often for the next operation before they sleep, about half a
   * millisecond. That is enough to be awake for it. The default is 30 times as often, and then a
   * single other program on the machine makes an operation of 5 microseconds take 8 milliseconds.
   */
  static final String SPINS = "GOMP_SPINCOUNT=10000";

  private Processes() {}

  /** A process in which every library may use so many threads. */
  static ProcessBuilder builder(List<String> command, int threads) {
    ProcessBuilder builder = new ProcessBuilder(command);
    Map<String, String> variables = builder.environment();
    // Settings of a JVM or of a library reach PyTorch's first thread only; these reach them all.
    for (String library : List.of("OMP", "MKL", "OPENBLAS")) {
      variables.put(library + "_NUM_THREADS", Integer.toString(threads));
    }
    String[] spins = SPINS.split("=");
    variables.put(spins[0], spins[1]);
    Vectors.chosen().limit(variables);
    return builder;
  }

  /** Runs a process to its end, and returns what it has printed. */
  static String output(List<String> command, int threads) throws IOException, InterruptedException {
    ProcessBuilder builder = builder(command, threads);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(String.join(" ", command) + " failed: " + output);
    }
    return output;
  }
}
