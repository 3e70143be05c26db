package arraystoadam.docs.ladder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The real difference between a stage and the next one.
 *
 * @param from the folder of the lower stage
 * @param to the folder of the upper stage
 * @param changes the files that differ, by path
 * @param same the paths of the files that both stages have, byte for byte
 */
public record StepDiff(String from, String to, List<FileChange> changes, List<String> same) {

  /** The steps between the stages of a repository, from the lowest up. */
  public static List<StepDiff> in(Path root) throws IOException {
    List<String> stages = Stages.in(root);
    List<StepDiff> steps = new ArrayList<>();
    for (int i = 1; i < stages.size(); i++) {
      steps.add(between(root, stages.get(i - 1), stages.get(i)));
    }
    return steps;
  }

  private static StepDiff between(Path root, String from, String to) throws IOException {
    StepDiff step = new StepDiff(from, to, new ArrayList<>(), new ArrayList<>());
    Map<String, byte[]> below = Stages.files(root.resolve(from));
    Map<String, byte[]> above = Stages.files(root.resolve(to));
    TreeSet<String> paths = new TreeSet<>(below.keySet());
    paths.addAll(above.keySet());
    paths.forEach(path -> step.compare(path, below.get(path), above.get(path)));
    return step;
  }

  private void compare(String path, byte[] below, byte[] above) {
    byte[] none = new byte[0];
    if (below == null) {
      changes.add(new FileChange(Kind.ADDED, path, LineCount.between(none, above)));
    } else if (above == null) {
      changes.add(new FileChange(Kind.REMOVED, path, LineCount.between(below, none)));
    } else if (Arrays.equals(below, above)) {
      same.add(path);
    } else {
      changes.add(new FileChange(Kind.CHANGED, path, LineCount.between(below, above)));
    }
  }

  /** The step in a message, such as "stage5-nn -> stage6-optim". */
  String name() {
    return from + " -> " + to;
  }
}
