package arraystoadam.docs.ladder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LadderParserTest {

  private static final String STEP = "step a -> b";

  @TempDir Path root;

  @BeforeEach
  void makeStages() throws IOException {
    for (String stage : List.of("a", "b", "c")) {
      Files.createDirectory(root.resolve(stage));
    }
  }

  @Test
  void readsSteps() {
    Ladder ladder = parse("# comment", "", STEP, "~  pom.xml   2 ", "step b -> c", "+ src/A.java");
    Declaration pom = new Declaration(Kind.CHANGED, "pom.xml", 2);
    Declaration added = new Declaration(Kind.ADDED, "src/A.java", 0);
    Step first = new Step("a", "b", List.of(pom));
    Step second = new Step("b", "c", List.of(added));
    assertEquals(new Ladder(List.of(first, second)), ladder);
    assertEquals(List.of("a", "b", "c"), ladder.stages());
  }

  @Test
  void aStepWritesItselfAsItIsRead() {
    String text = "step a -> b\n+ src/A.java\n- src/B.java\n~ src/C.java 7\n";
    assertEquals(text, parse(text.split("\n")).steps().get(0).toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          * src/A.java           | a line starts with '+', '-', '~', 'step' or '#'
          src/A.java             | expected the form: step LOWER-STAGE -> UPPER-STAGE
          step b                 | expected the form: step LOWER-STAGE -> UPPER-STAGE
          step b => c            | expected the form: step LOWER-STAGE -> UPPER-STAGE
          step a -> c            | the last step ended at b, so this one starts there
          step b -> a            | the ladder has been at a before
          step b -> b            | the ladder has been at b before
          step b -> d            | there is no folder d in ROOT
          +                      | expected the form: + PATH (no budget, no spaces in the path)
          + src/A.java 3         | expected the form: + PATH (no budget, no spaces in the path)
          - src/A.java 3         | expected the form: - PATH (no budget, no spaces in the path)
          ~ src/A.java           | expected the form: ~ PATH BUDGET (a budget of 1 or more changed lines)
          ~ src/A.java 0         | expected the form: ~ PATH BUDGET (a budget of 1 or more changed lines)
          ~ src/A.java -3        | expected the form: ~ PATH BUDGET (a budget of 1 or more changed lines)
          ~ src/A.java 2147483648 | expected the form: ~ PATH BUDGET (a budget of 1 or more changed lines)
          + src/main/java/       | a folder cannot be declared: list every file in it
          + README.md            | only pom.xml and the files under src/, without exercises and benchmarks, are compared, so not this file
          + src/exercises/A.java | only pom.xml and the files under src/, without exercises and benchmarks, are compared, so not this file
          + src/bench/A.java     | only pom.xml and the files under src/, without exercises and benchmarks, are compared, so not this file
          - pom.xml              | pom.xml is declared twice in this step
          """)
  void namesTheLineAndTheReason(String line, String reason) {
    assertSyntaxError(3, line, reason, STEP, "~ pom.xml 2", line);
  }

  @Test
  void aDeclarationNeedsAStep() {
    String reason = "a file is declared below the 'step' line it belongs to";
    assertSyntaxError(2, "+ src/A.java", reason, "# comment", "+ src/A.java");
  }

  @Test
  void theFirstStageMustExist() {
    assertSyntaxError(1, "step z -> a", "there is no folder z in ROOT", "step z -> a");
  }

  @Test
  void anEmptyLadderChecksNothing() {
    assertSyntaxError(1, "# only", "the file ends without a step", "# only");
  }

  @Test
  void thePathsOfEachStepAreItsOwn() {
    assertEquals(2, parse(STEP, "~ pom.xml 2", "step b -> c", "~ pom.xml 2").steps().size());
  }

  private void assertSyntaxError(int number, String line, String reason, String... lines) {
    String message = assertThrows(LadderSyntaxException.class, () -> parse(lines)).getMessage();
    String expected = "docs/ladder.txt, line " + number + ", '" + line + "': " + reason;
    assertEquals(expected.replace("ROOT", root.toString()), message);
  }

  private Ladder parse(String... lines) {
    return new LadderParser(root).parse(List.of(lines));
  }
}
