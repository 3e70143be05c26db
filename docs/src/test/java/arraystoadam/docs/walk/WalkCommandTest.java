package arraystoadam.docs.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.docs.ladder.Stages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WalkCommandTest {

  @TempDir Path folder;
  private int status;

  private String run(String step, String stop, String mine) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    status = WalkCommand.run(Stages.root(), out, step, stop, mine);
    return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  @Test
  void listsTheStopsWithTheirLines() throws IOException {
    String list = run("3-4", "", "");
    assertTrue(list.startsWith("The walk from stage 3 to stage 4:\n  1  function  "), list);
    assertTrue(list.contains(" -0  A function is a node\n"), list);
    assertEquals(0, status);
  }

  @Test
  void writesAStateThatCanBeComparedWithItself() throws IOException {
    String stop = run("3-4", "node", "");
    assertTrue(stop.startsWith("Stop 2 of 4: A function is a node\n\n"), stop);
    Path state = Stages.root().resolve("docs/target/walk/3-4/02-node");
    assertTrue(Files.exists(state.resolve("pom.xml")));
    assertEquals("You are at stop 2: A function is a node\n", run("3-4", "2", state.toString()));
    assertTrue(run("3-4", "3", state.toString()).contains("UnrecordedNode.java is not there yet"));
    assertEquals(0, status);
  }

  @Test
  void findsTheStopThatAReaderHasPassed() throws IOException {
    run("3-4", "node", "");
    String state = Stages.root().resolve("docs/target/walk/3-4/02-node").toString();
    String found = run("3-4", "", state);
    assertTrue(found.startsWith("You have passed stop 2: A function is a node\n"), found);
    assertTrue(found.contains("UnrecordedNode.java is not there yet"), found);
  }

  @Test
  void codeThatDoesNotCompileIsAtNoStop() throws IOException {
    run("3-4", "1", "");
    Path state = Stages.root().resolve("docs/target/walk/3-4/01-function");
    Path copy = folder.resolve("mine");
    FileUtils.copyDirectory(state.toFile(), copy.toFile());
    Path function = copy.resolve("src/main/java/arraystoadam/tensor/Function.java");
    Files.writeString(function, Files.readString(function).replace("import java.util.List;", ""));
    String found = run("3-4", "1", copy.toString());
    assertTrue(found.startsWith("It does not compile: tensor/Function.java:"), found);
    assertEquals(1, found.lines().count(), found);
  }

  @Test
  void doesNotOverwriteWhatAReaderHasChanged() throws IOException {
    run("3-4", "1", "");
    Path state = Stages.root().resolve("docs/target/walk/3-4/01-function");
    Path file = state.resolve("src/main/java/arraystoadam/tensor/Function.java");
    String text = Files.readString(file);
    Files.writeString(file, text + "// mine\n");
    try {
      String refused = run("3-4", "1", "");
      assertTrue(
          refused.endsWith("You have changed something in " + state + ": move it away first\n"),
          refused);
      assertEquals(1, status);
    } finally {
      Files.writeString(file, text);
    }
    run("3-4", "1", "");
    assertEquals(0, status);
  }

  @Test
  void refusesWhatIsNotThere() throws IOException {
    assertEquals(
        "-Dstep=2-4: must be 1-2, 2-3, 3-4, 4-5 or 5-6: from a stage to the next\n",
        run("2-4", "", ""));
    assertEquals(1, status);
    assertEquals(
        "docs/steps/3-4.txt has no stop '5': it must be from 1 to 4, or one of [function, node,"
            + " place, own]\n",
        run("3-4", "5", ""));
    assertEquals(
        "-Dmine=" + folder + ": there is no folder " + folder.resolve("src/main") + "\n",
        run("3-4", "1", folder.toString()));
  }
}
