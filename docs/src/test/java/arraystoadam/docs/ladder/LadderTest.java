package arraystoadam.docs.ladder;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The check of this repository. */
class LadderTest {

  @Test
  void theStagesDifferAsDeclared() throws IOException {
    List<String> problems = LadderCheck.problems(Stages.root());
    assertTrue(problems.isEmpty(), () -> "\n" + String.join("\n", problems) + "\n");
  }
}
