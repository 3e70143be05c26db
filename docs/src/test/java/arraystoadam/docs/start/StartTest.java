package arraystoadam.docs.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.docs.ladder.Stages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

  /** It is shown, drawn, and told where. */
  @Test
  void drawsWhatAProgramPrints() throws Exception {
    Path page = Stages.root().resolve("stage6-optim/target/SineFit.html");
    Files.deleteIfExists(page);
    Run run = startWith(List.of("-Dplot=true", "-Diterations=300"), "SineFit");
    assertEquals(0, run.status(), run.err());
    List<String> lines = run.out().lines().toList();
    assertEquals("Drawn in " + page, lines.get(lines.size() - 1));
    assertTrue(lines.get(0).startsWith("Stage 6"), run.out());
    assertTrue(Files.readString(page).contains("<svg"));
  }

  @Test
  void saysWhereThereIsNothingToDraw() throws Exception {
    Run run = startWith(List.of("-Dplot=true"), "ShapeDemo");
    assertEquals("-Dplot: ShapeDemo has printed nothing that could be drawn\n", run.err());
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
    return startWith(List.of(), program, launcher);
  }

  private static Run startWith(List<String> options, String program, String... launcher)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Start.class.getName()));
    command.add(program);
    command.add(Stages.root().resolve("stage6-optim/target/classes").toString());
    command.addAll(List.of(launcher));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), out.replace("\r", ""), err.replace("\r", ""));
  }
}
