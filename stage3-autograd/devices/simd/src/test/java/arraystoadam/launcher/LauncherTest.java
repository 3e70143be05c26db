package arraystoadam.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The program gets every setting that the reader has given to Maven, as it was given. */
class LauncherTest {

  private final Map<String, String> given = new HashMap<>();

  /** As Maven does: the settings are properties of its JVM, and the text is that of their map. */
  private Map<String, String> settings() {
    Properties user = new Properties();
    user.putAll(given);
    given.forEach(System::setProperty);
    return Launcher.settings("settings " + user);
  }

  @AfterEach
  void forget() {
    given.keySet().forEach(System::clearProperty);
  }

  @Test
  void everySettingIsPassedOnAlsoOneThatNobodyHasHeardOf() {
    given.put("test.device", "simd");
    given.put("test.of-tomorrow", "7");
    given.put("test.empty", "");
    assertEquals(given, settings());
  }

  @Test
  void aValueMayHoldAnything() {
    given.put("test.save", "/tmp/a folder, x=1/{b}, c = d.npz");
    given.put("test.lr", "1e-3");
    assertEquals(given, settings());
  }

  @Test
  void withoutSettingsThereAreNone() {
    assertEquals(Map.of(), settings());
  }

  @Test
  void theyStandBeforeTheProgramInTheCommand() {
    List<String> command = Launcher.command("Some", Map.of("a b", "c d"), "x:y");
    int classPath = command.indexOf("-cp");
    List<String> end = command.subList(classPath + 1, command.size());
    String pid = Long.toString(ProcessHandle.current().pid());
    assertEquals(List.of("x:y", Program.class.getName(), pid, "Some"), end);
    assertTrue(command.subList(0, classPath).contains("-Da b=c d"), command::toString);
  }

  @Test
  void theOptionsOfTheFileComeFirstWordByWord() {
    List<String> command = Launcher.command("Some", Map.of(), "x:y");
    assertEquals(List.of("--add-modules", "jdk.incubator.vector"), command.subList(1, 3));
    assertTrue(command.contains("-Xmn32m"), command::toString);
    assertTrue(command.stream().noneMatch(word -> word.isBlank() || word.contains("#")));
  }

  /** So that none is compiled as a part of another method, with no room left for vectors. */
  @Test
  void theOptionsNameEachClassOfLoopsOverVectors() throws IOException {
    List<String> command = Launcher.command("Some", Map.of(), "x:y");
    Path folder = Path.of("src/main/java/arraystoadam/device/simd");
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith("32.java")).toList()) {
        String name = file.getFileName().toString().replace("32.java", "");
        String option = "-XX:CompileCommand=dontinline,arraystoadam.device.simd." + name + "*::*";
        boolean hasLoops = Files.readString(file).contains("FloatVector.fromArray(");
        assertEquals(hasLoops, command.contains(option), name);
      }
    }
  }

  /** A program that would go on for a minute. */
  static final class Patient {
    public static void main(String[] args) throws InterruptedException {
      System.out.println("running");
      Thread.sleep(60_000);
    }
  }

  /** What Maven is to the program: starts it, and says which process it is. */
  static final class Parent {
    public static void main(String[] args) throws Exception {
      String classPath = System.getProperty("java.class.path");
      List<String> command = Launcher.command(Patient.class.getName(), Map.of(), classPath);
      Process program = new ProcessBuilder(command).start();
      System.out.println(program.pid() + " " + program.inputReader().readLine());
      Thread.sleep(60_000);
    }
  }

  @Test
  void theProgramEndsWithTheProcessThatStartedIt() throws Exception {
    Process parent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Parent.class.getName())
            .start();
    String[] line;
    try (BufferedReader out = parent.inputReader()) {
      line = out.readLine().split(" ");
    } finally {
      parent.destroyForcibly();
    }
    assertEquals("running", line[1]);
    Optional<ProcessHandle> program = ProcessHandle.of(Long.parseLong(line[0]));
    if (program.isPresent()) {
      program.get().onExit().get(20, TimeUnit.SECONDS);
    }
  }
}
