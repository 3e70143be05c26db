package arraystoadam.docs.ladder;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Compares one declared step with the real difference. */
final class StepCheck {

  private final Step step;
  private final StageDiff diff;
  private final SortedMap<String, Declaration> declared = new TreeMap<>();
  private final List<String> problems = new ArrayList<>();

  private StepCheck(Step step, StageDiff diff) {
    this.step = step;
    this.diff = diff;
    step.declarations().forEach(line -> declared.put(line.path(), line));
  }

  static List<String> problems(Step step, StageDiff diff) {
    StepCheck check = new StepCheck(step, diff);
    check.diff.changes().values().forEach(check::checkChange);
    check.declared.values().forEach(check::checkUnchanged);
    return check.problems;
  }

  private void checkChange(FileChange change) {
    Declaration line = declared.get(change.path());
    if (line == null) {
      undeclared(change);
    } else if (line.kind() != change.kind()) {
      otherKind(line, change);
    } else if (line.kind() == Kind.CHANGED) {
      checkBudget(line, change);
    }
  }

  private void undeclared(FileChange change) {
    String declared = "is not declared as " + change.kind().word();
    String advice = carry(change.kind()) + ", or declare " + quote(change);
    problem(change.path(), found(change), declared, advice);
  }

  private void otherKind(Declaration line, FileChange change) {
    String advice = repair(line.kind()) + ", or declare " + quote(change);
    problem(line.path(), found(change), declaredAs(line), advice);
  }

  private void checkUnchanged(Declaration line) {
    if (diff.change(line.path()).isPresent()) {
      return;
    }
    boolean same = diff.same().contains(line.path());
    String found = same ? "is the same in both stages" : "is in neither stage";
    boolean lost = same && line.kind() == Kind.CHANGED;
    String repair = lost ? "make the change in " + step.to() : repair(line.kind());
    String advice = repair + ", or take '" + line + "' out of " + Ladder.FILE;
    problem(line.path(), found, declaredAs(line), advice);
  }

  private void checkBudget(Declaration line, FileChange change) {
    int needed = change.lines().total();
    long largest = largestBudget(needed);
    String budget = "its budget is " + line.budget();
    if (needed > line.budget()) {
      String advice = "change fewer lines, or raise the budget in " + Ladder.FILE;
      problem(line.path(), found(change), budget, advice);
    } else if (line.budget() > largest) {
      String advice = "lower it to at most " + largest + " in " + Ladder.FILE;
      problem(line.path(), found(change), budget, advice);
    }
  }

  /** A budget may leave room for small fixes: a fifth, and five lines. */
  private static long largestBudget(int needed) {
    return needed + needed / 5 + 5L;
  }

  /** What makes a difference that nobody declared go away. */
  private String carry(Kind found) {
    return switch (found) {
      case ADDED -> "delete it there";
      case REMOVED -> "carry it to " + step.to();
      case CHANGED -> "carry the fix to both stages";
    };
  }

  /** What makes the stages agree with a declaration. */
  private String repair(Kind declared) {
    return switch (declared) {
      case ADDED -> "have it only in " + step.to();
      case REMOVED -> "have it only in " + step.from();
      case CHANGED -> "have it in both stages";
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
    String parts = " (" + lines.added() + " added, " + lines.removed() + " removed)";
    return lines.total() + noun + parts;
  }

  private static String declaredAs(Declaration line) {
    return "is declared as " + line.kind().word();
  }

  private static String quote(FileChange change) {
    return "'" + Declaration.of(change) + "' in " + Ladder.FILE;
  }

  private void problem(String path, String found, String declared, String advice) {
    problems.add(step.name() + ": " + path + " " + found + " but " + declared + ": " + advice);
  }
}
