package arraystoadam.docs.run;

import arraystoadam.docs.book.BookException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Runs the programs of the stages, each in a virtual machine of its own, and keeps the output. */
public final class Programs {

  private final StageClasses classes;
  private final Kept kept;

  /** For the programs in compiled stages. */
  public Programs(StageClasses classes, Kept kept) {
    this.classes = classes;
    this.kept = kept;
  }

  /**
   * The lines that a program prints.
   *
   * @param program the name of a class in the package of examples
   * @param settings such as {@code -Dlr=1e-6}
   * @throws BookException if the program fails
   */
  public List<String> output(int stage, String program, List<String> settings) throws IOException {
    List<String> name = new ArrayList<>(List.of("stage" + stage, program));
    name.addAll(settings);
    return kept.get("run " + name, () -> run(stage, program, settings)).lines().toList();
  }

  private String run(int stage, String program, List<String> settings) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8"));
    command.addAll(List.of("-Dstdout.encoding=UTF-8", "-cp", classes.classPath(stage)));
    // What is built in another language shows whether the programs print the same in it.
    command.add("-Duser.language=" + Locale.getDefault().getLanguage());
    command.add("-Duser.country=" + Locale.getDefault().getCountry());
    command.addAll(settings);
    command.add("arraystoadam.examples." + program);
    return run(command, "stage " + stage + "'s " + program);
  }

  private static String run(List<String> command, String name) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    // With one of these set, a JVM begins with a note, which would be in the book.
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    Process process = builder.start();
    process.getOutputStream().close();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      int status = process.waitFor();
      if (status != 0) {
        throw new BookException(name + " ended with status " + status + ": " + text);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while " + name + " ran", e);
    }
    return text;
  }
}
