package arraystoadam.docs.ladder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the lines of {@code docs/ladder.txt}, once. */
final class LadderParser {

  private static final Pattern STEP = Pattern.compile("step\\s+(\\S+)\\s+->\\s+(\\S+)");
  private static final Pattern PRESENCE = Pattern.compile("[+-]\\s+(\\S+)");
  private static final Pattern CHANGE = Pattern.compile("~\\s+(\\S+)\\s+([1-9]\\d{0,8})");

  private final Path root;
  private final List<Step> steps = new ArrayList<>();
  private final Set<String> stages = new HashSet<>();
  private final Set<String> paths = new HashSet<>();
  private int lineNumber;
  private String line = "";

  /** A parser for the repository in this folder. */
  LadderParser(Path root) {
    this.root = root;
  }

  Ladder parse(List<String> lines) {
    for (String text : lines) {
      lineNumber++;
      line = text.strip();
      parseLine();
    }
    require(!steps.isEmpty(), "the file ends without a step");
    return new Ladder(steps);
  }

  private void parseLine() {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    switch (line.charAt(0)) {
      case 's' -> parseStep();
      case '+', '-' -> parsePresence();
      case '~' -> parseChange();
      default -> throw error("a line starts with '+', '-', '~', 'step' or '#'");
    }
  }

  private void parseStep() {
    Matcher match = match(STEP, "step LOWER-STAGE -> UPPER-STAGE");
    String from = match.group(1);
    String to = match.group(2);
    requireChain(from, to);
    requireStage(from);
    requireStage(to);
    steps.add(new Step(from, to, List.of()));
    paths.clear();
  }

  private void requireChain(String from, String to) {
    if (steps.isEmpty()) {
      stages.add(from);
    } else {
      String last = lastStep().to();
      require(from.equals(last), "the last step ended at " + last + ", so this one starts there");
    }
    require(stages.add(to), "the ladder has been at " + to + " before");
  }

  private void requireStage(String stage) {
    require(Files.isDirectory(root.resolve(stage)), "there is no folder " + stage + " in " + root);
  }

  private void parsePresence() {
    Matcher match = match(PRESENCE, line.charAt(0) + " PATH (no budget, no spaces in the path)");
    declare(new Declaration(Kind.ofMark(line.charAt(0)), match.group(1), 0));
  }

  private void parseChange() {
    Matcher match = match(CHANGE, "~ PATH BUDGET (a budget of 1 or more changed lines)");
    declare(new Declaration(Kind.CHANGED, match.group(1), Integer.parseInt(match.group(2))));
  }

  private void declare(Declaration declaration) {
    String path = declaration.path();
    require(!steps.isEmpty(), "a file is declared below the 'step' line it belongs to");
    require(!path.endsWith("/"), "a folder cannot be declared: list every file in it");
    require(StageFiles.isCompared(path), StageFiles.COMPARED + " are compared, so not this file");
    require(paths.add(path), path + " is declared twice in this step");
    Step step = lastStep();
    List<Declaration> declarations = new ArrayList<>(step.declarations());
    declarations.add(declaration);
    steps.set(steps.size() - 1, new Step(step.from(), step.to(), declarations));
  }

  private Step lastStep() {
    return steps.get(steps.size() - 1);
  }

  private Matcher match(Pattern pattern, String form) {
    Matcher match = pattern.matcher(line);
    require(match.matches(), "expected the form: " + form);
    return match;
  }

  private void require(boolean condition, String reason) {
    if (!condition) {
      throw error(reason);
    }
  }

  private LadderSyntaxException error(String reason) {
    return new LadderSyntaxException(lineNumber, line, reason);
  }
}
