package arraystoadam.docs.ladder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LadderReportTest {

  @TempDir Path root;
  private TestRepository repository;

  @BeforeEach
  void writeRepository() throws IOException {
    repository = new TestRepository(root);
  }

  @Test
  void printsATableForEachStep() throws IOException {
    String expected =
        """
        stage1-a -> stage2-b
          ~     +1     -1  pom.xml
          -     +0     -2  src/main/java/t/Arrays.java
          +     +3     -0  src/main/java/t/Tensor.java
                +3     -2  main: 1 files added, 1 removed, 0 changed
                +0     -0  test: 0 files added, 0 removed, 0 changed

        stage2-b -> stage10-c
          ~     +1     -1  pom.xml
          ~     +2     -1  src/main/java/t/Tensor.java
                +2     -1  main: 0 files added, 0 removed, 1 changed
                +0     -0  test: 0 files added, 0 removed, 0 changed
        """;
    assertEquals(expected, LadderReport.run(root, ""));
  }

  @Test
  void declaresWhatTheStagesAre() throws IOException {
    String expected =
        """
            # a comment

            step stage1-a -> stage2-b
            ~ pom.xml 2
            - src/main/java/t/Arrays.java
            + src/main/java/t/Tensor.java

            step stage2-b -> stage10-c
            ~ pom.xml 2
            ~ src/main/java/t/Tensor.java 3
            """;
    assertEquals(expected, LadderReport.run(root, "--declare"));
  }

  @Test
  void writesADeclarationThatHasNoProblems() throws IOException {
    repository.declare(List.of("# a comment", "step a -> b", "- src/lost.java"));
    LadderReport.run(root, "--write");
    String text = Files.readString(root.resolve("docs/ladder.txt"));
    assertTrue(text.startsWith("# a comment\n\nstep stage1-a -> stage2-b\n"), text);
    repository.assertProblems();
  }

  @Test
  void refusesAnotherArgument() {
    Exception error =
        assertThrows(IllegalArgumentException.class, () -> LadderReport.run(root, "--help"));
    assertEquals("expected no argument, --declare or --write, not '--help'", error.getMessage());
  }
}
