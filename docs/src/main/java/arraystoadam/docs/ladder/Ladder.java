package arraystoadam.docs.ladder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The declared ladder.
 *
 * @param steps the steps, from the lowest stage up, each one starting where the last one ended
 */
public record Ladder(List<Step> steps) {

  /** The declaration, seen from the root of the repository. */
  public static final String FILE = "docs/ladder.txt";

  /** Copies the list. */
  public Ladder {
    steps = List.copyOf(steps);
  }

  /**
   * Reads the declaration of a repository.
   *
   * @throws LadderSyntaxException if a line cannot be understood
   */
  public static Ladder read(Path root) throws IOException {
    return new LadderParser(root).parse(Files.readAllLines(root.resolve(FILE)));
  }

  /** The stages that the steps lead through, from the lowest up. */
  public List<String> stages() {
    List<String> stages = new ArrayList<>();
    for (Step step : steps) {
      if (stages.isEmpty()) {
        stages.add(step.from());
      }
      stages.add(step.to());
    }
    return stages;
  }
}
