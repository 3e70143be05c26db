package arraystoadam.docs.exercises;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.docs.book.Folders;
import arraystoadam.docs.book.Macro;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExercisesMacroTest {

  /** AsciiDoc would show a head that is not taken off as text. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void nothingOfTheHeadIsLeftInTheText(int stage) throws IOException {
    Macro macro = Macro.parse("exercises::" + stage + "[]").orElseThrow();
    List<String> lines = new ExercisesMacro(Folders.here().root()).expand(macro);
    assertTrue(lines.stream().anyMatch(line -> line.startsWith("=== Exercise " + stage + ".1: ")));
    for (String line : lines) {
      assertFalse(line.startsWith(":"), line);
    }
  }
}
