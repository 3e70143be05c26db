package arraystoadam.docs.ladder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The real difference between a stage and the next one.
 *
 * @param from the folder of the lower stage
 * @param to the folder of the upper stage
 * @param diff what differs
 */
public record StepDiff(String from, String to, StageDiff diff) {

  /** The steps between the stages of a repository, from the lowest up. */
  public static List<StepDiff> in(Path root) throws IOException {
    List<String> stages = Stages.in(root);
    List<StepDiff> steps = new ArrayList<>();
    for (int i = 1; i < stages.size(); i++) {
      steps.add(between(root, stages.get(i - 1), stages.get(i)));
    }
    return steps;
  }

  /** The declaration that fits this difference, with exact budgets. */
  public Step declare() {
    return new Step(from, to, diff.changes().values().stream().map(Declaration::of).toList());
  }

  private static StepDiff between(Path root, String from, String to) throws IOException {
    return new StepDiff(from, to, StageDiff.between(root.resolve(from), root.resolve(to)));
  }
}
