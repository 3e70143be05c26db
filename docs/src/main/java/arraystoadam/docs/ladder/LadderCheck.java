package arraystoadam.docs.ladder;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compares the declared ladder with the stages. As a command it prints each disagreement on a line,
 * or one line if there is none.
 */
public final class LadderCheck {

  private final StepDiff step;
  private final List<String> problems = new ArrayList<>();

  private LadderCheck(StepDiff step) {
    this.step = step;
  }

  /** Ends the JVM with status 1 if the stages and the declaration disagree. */
  public static void main(String[] args) throws IOException {
    int status = run(Stages.root(), System.out);
    if (status != 0) {
      System.exit(status); // an exception would bury the lines under Maven's own
    }
  }

  /** The exit status. */
  static int run(Path root, PrintStream out) throws IOException {
    List<String> problems = problems(root);
    problems.forEach(out::println);
    if (problems.isEmpty()) {
      int steps = Ladder.read(root).size();
      out.println("all " + steps + " steps are as declared in " + Ladder.FILE);
    }
    return problems.isEmpty() ? 0 : 1;
  }

  /**
   * Every way in which the stages and the declaration disagree, one line each; only the first line
   * that cannot be understood if there is one. An empty list means that the ladder is sound.
   */
  static List<String> problems(Path root) throws IOException {
    List<SortedMap<String, Declaration>> declared;
    try {
      declared = Ladder.read(root);
    } catch (IllegalArgumentException e) {
      return List.of(e.getMessage());
    }
    List<String> problems = new ArrayList<>();
    List<StepDiff> steps = StepDiff.in(root);
    for (int i = 0; i < steps.size(); i++) {
      problems.addAll(new LadderCheck(steps.get(i)).problems(declared.get(i)));
    }
    return problems;
  }

  private List<String> problems(Map<String, Declaration> declared) {
    Map<String, FileChange> changes = new TreeMap<>();
    step.changes().forEach(change -> changes.put(change.path(), change));
    TreeSet<String> paths = new TreeSet<>(changes.keySet());
    paths.addAll(declared.keySet());
    paths.forEach(path -> check(path, changes.get(path), declared.get(path)));
    return problems;
  }

  /** Compares what is found with what is declared, of which one may be nothing. */
  private void check(String path, FileChange change, Declaration line) {
    if (change == null) {
      boolean same = step.same().contains(path);
      String found = same ? "is the same in both stages" : "is no compared file of either stage";
      problem(path, found, declared(line), repair(line) + ", or take '" + line + "' out of");
    } else if (line == null || line.kind() != change.kind()) {
      String instead = ", or declare '" + Declaration.of(change) + "' in";
      problem(path, found(change), declared(line), repair(line) + instead);
    } else if (line.kind() == Kind.CHANGED) {
      checkBudget(change, line.budget());
    }
  }

  private void checkBudget(FileChange change, int budget) {
    int needed = change.lines().total();
    long largest = needed + needed / 5 + 5L; // room for small fixes
    String declared = "its budget is " + budget;
    if (needed > budget) {
      problem(change.path(), found(change), declared, "change fewer lines, or raise it in");
    } else if (budget > largest) {
      problem(change.path(), found(change), declared, "lower it to at most " + largest + " in");
    }
  }

  private static String declared(Declaration line) {
    return line == null ? "is not declared" : "is declared as " + line.kind().word();
  }

  /** What makes the stages agree with the declaration of a file. */
  private String repair(Declaration line) {
    if (line == null) {
      return "carry the change to both stages, or undo it";
    }
    return switch (line.kind()) {
      case ADDED -> "have it only in " + step.to();
      case REMOVED -> "have it only in " + step.from();
      case CHANGED -> "have it in both stages, but not the same";
    };
  }

  private String found(FileChange change) {
    return switch (change.kind()) {
      case ADDED -> "is only in " + step.to();
      case REMOVED -> "is only in " + step.from();
      case CHANGED -> "differs in " + count(change.lines());
    };
  }

  private static String count(LineCount lines) {
    String noun = lines.total() == 1 ? " line" : " lines";
    return lines.total() + noun + " (" + lines.added() + " added, " + lines.removed() + " removed)";
  }

  private void problem(String path, String found, String declared, String advice) {
    String problem = step.name() + ": " + path + " " + found + " but " + declared;
    problems.add(problem + ": " + advice + " " + Ladder.FILE);
  }
}
