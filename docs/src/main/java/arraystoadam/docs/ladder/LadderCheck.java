package arraystoadam.docs.ladder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Compares the declared ladder with the stages of a repository. */
public final class LadderCheck {

  private LadderCheck() {}

  /**
   * Every way in which the stages and the declaration disagree, one line each. An empty list means
   * that the ladder is sound.
   *
   * @throws LadderSyntaxException if the declaration cannot be understood
   */
  public static List<String> problems(Path root) throws IOException {
    Ladder ladder = Ladder.read(root);
    List<String> problems = new ArrayList<>();
    checkStages(ladder.stages(), Stages.in(root), problems);
    for (Step step : ladder.steps()) {
      StageDiff diff = StageDiff.between(root.resolve(step.from()), root.resolve(step.to()));
      problems.addAll(StepCheck.problems(step, diff));
    }
    return problems;
  }

  // Otherwise a step could escape the check by not being declared at all.
  private static void checkStages(
      List<String> declared, List<String> found, List<String> problems) {
    if (!declared.equals(found)) {
      problems.add(
          "the repository has the stages "
              + found
              + " but the steps in "
              + Ladder.FILE
              + " lead through "
              + declared
              + ": declare a step between each two neighbours");
    }
  }
}
