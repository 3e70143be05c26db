package arraystoadam.docs.ladder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the declared ladder, once. */
final class Ladder {

  /** The declaration, seen from the root of the repository. */
  static final String FILE = "docs/ladder.txt";

  private static final Pattern DECLARATION =
      Pattern.compile("([+~-])\\s+(\\S+)(?:\\s+([1-9]\\d{0,8}))?");

  private final List<String> stages;
  private final List<SortedMap<String, Declaration>> steps = new ArrayList<>();
  private int number;
  private String line = "";

  private Ladder(List<String> stages) {
    this.stages = stages;
  }

  /**
   * What each step declares, by path, from the lowest step up. There is one for each two
   * neighbouring stages of the repository, or else a step could escape the check.
   *
   * @throws IllegalArgumentException if a line cannot be understood, or a step is missing
   */
  static List<SortedMap<String, Declaration>> read(Path root) throws IOException {
    Ladder ladder = new Ladder(Stages.in(root));
    for (String text : Files.readAllLines(root.resolve(FILE))) {
      ladder.number++;
      ladder.line = text.strip();
      ladder.parseLine();
    }
    String next = ladder.nextStep();
    ladder.require(next.isEmpty(), "the file ends, but '" + next + "' is missing");
    return ladder.steps;
  }

  private void parseLine() {
    if (line.startsWith("step")) {
      parseStep();
    } else if (!line.isEmpty() && !line.startsWith("#")) {
      declare(parseDeclaration());
    }
  }

  private void parseStep() {
    String next = nextStep();
    String expected = next.isEmpty() ? "there is no further step" : "expected '" + next + "'";
    String reason = "the repository has the stages " + stages + ", so " + expected;
    require(line.replaceAll("\\s+", " ").equals(next), reason);
    steps.add(new TreeMap<>());
  }

  /** The step that has to be declared next, or nothing after the last one. */
  private String nextStep() {
    int i = steps.size();
    return i + 1 < stages.size() ? "step " + stages.get(i) + " -> " + stages.get(i + 1) : "";
  }

  private Declaration parseDeclaration() {
    Matcher match = DECLARATION.matcher(line);
    boolean fits = match.matches() && line.startsWith("~") == (match.group(3) != null);
    require(
        fits,
        "expected 'step LOWER -> UPPER', '+ PATH', '- PATH' or '~ PATH BUDGET'"
            + " (no spaces in the path, a budget of 1 or more changed lines)");
    int budget = match.group(3) == null ? 0 : Integer.parseInt(match.group(3));
    return new Declaration(Kind.ofMark(line.charAt(0)), match.group(2), budget);
  }

  private void declare(Declaration declaration) {
    require(!steps.isEmpty(), "a file is declared below the 'step' line it belongs to");
    Declaration other = steps.get(steps.size() - 1).put(declaration.path(), declaration);
    require(other == null, declaration.path() + " is declared twice in this step");
  }

  private void require(boolean condition, String reason) {
    if (!condition) {
      throw new IllegalArgumentException(FILE + ", line " + number + ", '" + line + "': " + reason);
    }
  }
}
