package arraystoadam.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Training that is killed goes on as if it had not been. */
class DigitsCheckpointTest {

  @TempDir private Path folder;

  private static Process start(String... settings) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(settings));
    command.add(Digits.class.getName());
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static List<String> run(String... settings) throws IOException {
    Process process = start(settings);
    try (BufferedReader out = process.inputReader()) {
      return out.lines().filter(line -> !line.contains("incubator")).toList();
    }
  }

  /** Kills the program as soon as it reports an epoch, at some moment of the next one. */
  private static void runUntil(String line, String... settings)
      throws IOException, InterruptedException {
    Process process = start(settings);
    try (BufferedReader out = process.inputReader()) {
      while (!out.readLine().startsWith(line)) {}
    }
    process.destroyForcibly().waitFor();
  }

  @Test
  void aKilledTrainingEndsWithTheSameNumbers() throws IOException, InterruptedException {
    List<String> undisturbed = run("-Diterations=5");
    String checkpoint = "-Dcheckpoint=" + folder.resolve("digits.npz");
    runUntil("epoch 2 ", "-Diterations=5", checkpoint);
    runUntil("epoch 4 ", "-Diterations=5", checkpoint);
    List<String> rest = run("-Diterations=5", checkpoint);
    assertTrue(rest.contains("Going on from " + folder.resolve("digits.npz")), rest::toString);
    int last = undisturbed.size() - 1;
    while (!undisturbed.get(last).startsWith("epoch 5")) {
      last--;
    }
    List<String> end = undisturbed.subList(last, undisturbed.size());
    assertEquals(end, rest.subList(rest.size() - end.size(), rest.size()));
    assertEquals(
        end.subList(1, end.size()),
        run("-Diterations=5", checkpoint).subList(2, end.size() + 1),
        "a training that is done only reports");
  }

  @Test
  void anotherTrainingIsRefused() throws IOException {
    Path file = folder.resolve("digits.npz");
    String checkpoint = "-Dcheckpoint=" + file;
    run("-Diterations=1", checkpoint);
    byte[] before = Files.readAllBytes(file);
    String start =
        "-Dcheckpoint=" + file + ": load: " + file + " is a checkpoint of another training";
    assertEquals(
        start + ": 'dtype=float32 lr=0.003' there, 'dtype=float64 lr=0.01' here",
        last(run("-Diterations=1", "-Ddtype=float64", "-Dlr=0.01", checkpoint)));
    assertEquals(
        "-Dsave=" + file + ": must be another file than that of -Dcheckpoint=",
        last(run("-Dsave=" + file, checkpoint)));
    Path other = folder.resolve("other.npz");
    Files.writeString(other, "no npz");
    assertTrue(last(run("-Dcheckpoint=" + other)).contains("other.npz is no npz file"));
    assertEquals("no npz", Files.readString(other));
    assertTrue(Arrays.equals(before, Files.readAllBytes(file)), "it is left alone");
  }

  private static String last(List<String> lines) {
    return lines.get(lines.size() - 1);
  }
}
