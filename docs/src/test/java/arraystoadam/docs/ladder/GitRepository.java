package arraystoadam.docs.ladder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The small repository under git, with its first commit made. */
final class GitRepository {

  /** What {@link Carry} printed and how it ended. */
  record Run(int status, String text) {}

  final TestRepository files;
  private final Path root;

  GitRepository(Path root) throws IOException, InterruptedException {
    this.root = root;
    files = new TestRepository(root);
    git("init", "-q");
    git("config", "user.name", "Test");
    git("config", "user.email", "test@example.org");
    git("config", "commit.gpgsign", "false");
    git("config", "core.autocrlf", "false");
    commit("the start");
  }

  static boolean isPossible() throws InterruptedException {
    try {
      return new ProcessBuilder("git", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  void commit(String message) throws IOException, InterruptedException {
    git("add", "-A");
    git("commit", "-q", "-m", message);
  }

  /** Runs git, which must succeed. */
  String git(String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile());
    builder.redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, process.waitFor(), () -> command + ": " + text);
    return text;
  }

  Run carry(String... args) {
    return carryIn(root, args);
  }

  Run carryIn(Path folder, String... args) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int status = Carry.run(folder, new PrintStream(bytes, true, UTF_8), args);
    return new Run(status, bytes.toString(UTF_8).replace(System.lineSeparator(), "\n"));
  }

  /** A refusal leaves everything as it was. */
  void assertRefused(String message, String... args) throws IOException, InterruptedException {
    String before = everything();
    assertEquals(new Run(1, message + "\n"), carry(args));
    assertEquals(before, everything());
  }

  void assertCarried(String... args) {
    Run run = carry(args);
    assertEquals(0, run.status(), run.text());
  }

  void assertStopped(String part, String... args) {
    Run run = carry(args);
    assertEquals(1, run.status(), run.text());
    assertTrue(run.text().contains(part), run.text());
  }

  String read(String stage, String path) throws IOException {
    return Files.readString(root.resolve(stage).resolve(path));
  }

  boolean has(String stage, String path) {
    return Files.exists(root.resolve(stage).resolve(path));
  }

  private String everything() throws IOException, InterruptedException {
    return git("status", "--porcelain") + git("diff") + git("diff", "--cached") + git("log");
  }
}
