package arraystoadam.docs.ladder;

import static arraystoadam.docs.ladder.TestRepository.SHAPE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LadderVerdictTest {

  @TempDir Path root;
  private TestRepository repository;

  @BeforeEach
  void writeRepository() throws IOException {
    repository = new TestRepository(root);
  }

  @Test
  void aSoundLadderIsOneLine() throws IOException {
    assertVerdict(0, List.of("all 2 steps are as declared in docs/ladder.txt"));
  }

  @Test
  void eachDisagreementIsALine() throws IOException {
    repository.write("stage2-b", SHAPE, "class Shape {\nint fix;\n}\n");
    assertEquals(2, repository.problems().size());
    assertVerdict(1, repository.problems());
  }

  @Test
  void aDeclarationThatCannotBeUnderstoodIsALine() throws IOException {
    repository.declare(List.of("stairs"));
    String form = "expected the form: step LOWER-STAGE -> UPPER-STAGE";
    assertVerdict(1, List.of("docs/ladder.txt, line 1, 'stairs': " + form));
  }

  private void assertVerdict(int status, List<String> lines) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    assertEquals(status, LadderVerdict.run(root, new PrintStream(bytes, true, UTF_8)));
    assertEquals(lines, bytes.toString(UTF_8).lines().toList());
  }
}
