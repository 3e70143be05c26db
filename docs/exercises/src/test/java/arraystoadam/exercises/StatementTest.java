package arraystoadam.exercises;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A statement says about itself what it has to, and what is not said is missed. */
class StatementTest {

  private static final List<String> LINES =
      List.of(
          "= Twice",
          ":practises: sums",
          ":needs: nothing",
          ":minutes: 1",
          ":file: Twice.java",
          ":stub-fails: wrong",
          "",
          "Return it.");

  @TempDir private Path folder;

  @Test
  void theHeadIsReadAndTheBodyIsTheRest() throws IOException {
    Statement statement = read(LINES);
    assertEquals("Twice", statement.title());
    assertEquals("sums", statement.attribute("practises"));
    assertEquals("wrong", statement.attribute("stub-fails"));
    assertEquals("", statement.attribute("other"));
    assertEquals(List.of("", "Return it."), statement.body());
  }

  @Test
  void whatIsMissingIsNamed() {
    for (String name : Statement.REQUIRED) {
      List<String> lines = new ArrayList<>(LINES);
      lines.removeIf(line -> line.startsWith(":" + name + ":"));
      assertProblem("must say ':" + name + ":'", lines);
    }
    assertProblem("the first line must be '= ' and a title", LINES.subList(1, LINES.size()));
    assertProblem("the first line must be '= ' and a title", List.of());
  }

  private void assertProblem(String expected, List<String> lines) {
    String message = assertThrows(IOException.class, () -> read(lines)).getMessage();
    assertTrue(message.contains("statement.adoc: " + expected), message);
  }

  private Statement read(List<String> lines) throws IOException {
    return Statement.read(Files.write(folder.resolve("statement.adoc"), lines));
  }
}
