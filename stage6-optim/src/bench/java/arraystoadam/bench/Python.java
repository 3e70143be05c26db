package arraystoadam.bench;

import arraystoadam.nn.NpzFile;
import arraystoadam.tensor.Tensor;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** PyTorch in a Python process that runs {@code serve.py}. */
final class Python {

  /** The scripts, seen from the module's folder. */
  static final Path SCRIPTS = Path.of("src", "bench", "python");

  private static final List<String> COMMANDS = List.of("python3", "/usr/bin/python3");

  private Python() {}

  /** The command that starts a Python with PyTorch, if there is one. */
  static Optional<String> command() {
    return COMMANDS.stream().filter(Python::hasTorch).findFirst();
  }

  private static boolean hasTorch(String command) {
    try {
      return new ProcessBuilder(command, "-c", "import torch, numpy")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A program of the folder, in a process of its own that has read the inputs. */
  static SelfTimedTask task(
      String command, int threads, String program, Map<String, Tensor> inputs) {
    try {
      Path file = Files.createTempFile("inputs", ".npz");
      try {
        NpzFile.save(file, inputs);
        Server server = new Server(command, threads);
        server.ask("load " + program + " " + file);
        return server;
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The version of PyTorch. */
  static String version(String command) {
    return ask(command, "version");
  }

  /** The libraries that multiply matrices for PyTorch and NumPy. */
  static String blas(String command) {
    return ask(command, "blas");
  }

  /** How many additions and multiplications PyTorch does in a second, in a matrix product. */
  static double productSpeed(String command) {
    return Double.parseDouble(ask(command, "product"));
  }

  private static String ask(String command, String question) {
    try (Server server = new Server(command, 1)) {
      return server.ask(question);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Server implements SelfTimedTask {

    private final Process process;
    private final PrintWriter commands;
    private final BufferedReader answers;

    Server(String command, int threads) throws IOException {
      String script = SCRIPTS.resolve("serve.py").toString();
      process =
          Processes.builder(List.of(command, "-B", script, Integer.toString(threads)), threads)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      commands = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
      answers = process.inputReader(StandardCharsets.UTF_8);
    }

    private String ask(String command) {
      commands.println(command);
      try {
        String answer = answers.readLine();
        if (answer == null) {
          throw new IllegalStateException("Python did not answer to '" + command + "'");
        }
        return answer;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Object run() {
      return meanTime(0);
    }

    @Override
    public double[] result() {
      return Arrays.stream(ask("result").split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    @Override
    public double meanTime(double seconds) {
      return Double.parseDouble(ask("time " + seconds));
    }

    @Override
    public void close() {
      process.destroy();
    }
  }
}
