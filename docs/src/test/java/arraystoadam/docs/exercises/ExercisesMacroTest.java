package arraystoadam.docs.exercises;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.docs.book.BookException;
import arraystoadam.docs.book.Folders;
import arraystoadam.docs.book.Macro;
import arraystoadam.docs.ladder.Stages;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An exercise in the book: its text, its hints and its command, and nothing else. */
class ExercisesMacroTest {

  private final Folders folders;

  ExercisesMacroTest() throws IOException {
    folders = Folders.here();
  }

  /** What the statement says about itself is for the runner and for the line of facts. */
  @Test
  void noAttributeIsLeftInTheText() throws IOException {
    int stages = Stages.in(folders.root()).size();
    for (int stage = 1; stage <= stages; stage++) {
      for (String line : expand(stage)) {
        assertFalse(line.startsWith(":"), "stage " + stage + " shows " + line);
      }
    }
  }

  @Test
  void anExerciseIsShownWithAllItsParts() throws IOException {
    List<String> lines = expand(3);
    assertTrue(lines.contains("[#exercise-3-2]"));
    assertTrue(lines.contains("$ mvn -q -Pexercises -pl stage3-autograd test \"-Dexercise=3.2\""));
    assertTrue(lines.contains(".Hint 1"));
    assertEquals(1, lines.stream().filter(line -> line.contains("#solution-3-2[")).count());
  }

  @Test
  void aStageThatIsNotThereIsNamed() {
    BookException problem = assertThrows(BookException.class, () -> expand(99));
    assertEquals("there is no stage '99'", problem.getMessage());
  }

  private List<String> expand(int stage) throws IOException {
    Macro macro = Macro.parse("stage1", "exercises::" + stage + "[]").orElseThrow();
    return new ExercisesMacro(folders.root()).expand(macro);
  }
}
