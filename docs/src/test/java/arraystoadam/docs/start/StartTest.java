package arraystoadam.docs.start;

import static org.junit.jupiter.api.Assertions.assertEquals;

import arraystoadam.docs.ladder.Stages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** With the programs of stage 6. */
class StartTest {

  private record Run(int status, String out, String err) {}

  @Test
  void runsAProgram() throws Exception {
    Run run = start("ShapeDemo");
    assertEquals("", run.err());
    assertEquals(0, run.status());
  }

  @Test
  void givesTheProgramToALauncher() throws Exception {
    Run run = start("Digits", Echo.class.getName(), "settings {a=b}");
    assertEquals("arraystoadam.examples.Digits, settings {a=b}\n", run.out());
  }

  @Test
  void anUnknownProgramGetsOneLineWithThoseThereAre() throws Exception {
    for (String name : List.of("NoSuch", "", "sinefit", "Settings", "SineFit$1")) {
      String line = "-Dprogram=" + name + ": must be Digits or ShapeDemo or SineFit\n";
      assertEquals(new Run(2, "", line), start(name));
    }
  }

  /** Stands for a launcher. */
  static final class Echo {

    private Echo() {}

    public static void main(String[] args) {
      System.out.println(String.join(", ", args));
    }
  }

  private static Run start(String program, String... launcher)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Start.class.getName(),
            program,
            Stages.root().resolve("stage6-optim/target/classes").toString());
    builder.command().addAll(List.of(launcher));
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), out.replace("\r", ""), err.replace("\r", ""));
  }
}
