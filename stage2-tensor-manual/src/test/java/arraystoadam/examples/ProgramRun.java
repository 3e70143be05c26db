package arraystoadam.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a program did that ran in a Java process of its own. */
record ProgramRun(int status, List<String> out, List<String> err) {

  /** Runs SineFit to its end, with settings such as {@code "-Dseed=7"}. */
  static ProgramRun of(String... settings) {
    try {
      return run(settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ProgramRun run(String... settings) throws IOException, InterruptedException {
    Path err = Files.createTempFile("program", ".err");
    try {
      ProcessBuilder builder = new ProcessBuilder(command(settings)).redirectError(err.toFile());
      // With one of these set, a JVM begins with a note on stderr.
      builder.environment().remove("JAVA_TOOL_OPTIONS");
      builder.environment().remove("JDK_JAVA_OPTIONS");
      Process process = builder.start();
      try (InputStream stdout = process.getInputStream()) {
        String out = new String(stdout.readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        return new ProgramRun(status, out.lines().toList(), Files.readAllLines(err));
      } finally {
        process.destroyForcibly();
      }
    } finally {
      Files.delete(err);
    }
  }

  private static List<String> command(String... settings) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1"); // starts faster
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(settings));
    command.add(SineFit.class.getName());
    return command;
  }
}
