package arraystoadam.exercises;

import static arraystoadam.exercises.Exercise.Variant.SOLUTION;
import static arraystoadam.exercises.Exercise.Variant.WORK;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tells a reader what came of checking an answer: first the result, then what to do next. */
final class CheckReport {

  private final Terminal terminal;
  private final Exercise exercise;

  CheckReport(Terminal terminal, Exercise exercise) {
    this.terminal = terminal;
    this.exercise = exercise;
  }

  /** The exercise itself, and where to write the answer. */
  void start(boolean created) {
    terminal.line(terminal.bold("Exercise " + exercise));
    attribute("practises");
    attribute("needs");
    terminal.line();
    terminal.indented(0, PlainText.of(exercise.statement().body()));
    terminal.line();
    terminal.line(created ? "Your file, just made:" : "Your file:");
    terminal.line("    " + exercise.stage().path(exercise.file(WORK)));
    terminal.line("Open it, write your answer there, and check it with the same command:");
    terminal.line("    " + exercise.command());
  }

  private void attribute(String name) {
    String text = name + ": " + exercise.statement().attribute(name);
    terminal.indented(
        0, PlainText.of(List.of(Character.toUpperCase(text.charAt(0)) + text.substring(1))));
  }

  void result(Check check) throws IOException {
    if (!check.errors().isEmpty()) {
      compileErrors(check.errors());
    } else {
      outcomes(check.outcomes());
    }
    terminal.line();
    if (check.isPassed()) {
      done();
    } else {
      help();
    }
  }

  private void compileErrors(List<CompileError> errors) {
    terminal.line("Exercise " + exercise + " " + terminal.red("does not compile"));
    CompileError first = errors.get(0);
    if (first.file().endsWith("Test.java")) {
      terminal.line(
          "The tests no longer fit your file: keep its names, parameters and return types.");
    }
    terminal.line();
    List<String> message = first.message().lines().map(String::strip).toList();
    terminal.line("  " + first.file() + ", line " + first.line() + ": " + message.get(0));
    terminal.indented(4, message.subList(1, message.size()));
    terminal.indented(4, first.marked().lines().toList());
    if (errors.size() > 1) {
      terminal.line("  (and " + (errors.size() - 1) + " more)");
    }
  }

  /** One line for each case, then the first that failed in full. */
  private void outcomes(List<Outcome> outcomes) {
    terminal.line(terminal.bold("Exercise " + exercise));
    outcomes.forEach(outcome -> terminal.line("  " + mark(outcome) + "  " + outcome.test()));
    firstFailure(outcomes).ifPresent(this::detail);
  }

  /** A wrong answer says more than a missing one. */
  private static Optional<Outcome> firstFailure(List<Outcome> outcomes) {
    return outcomes.stream()
        .filter(outcome -> !outcome.isPassed())
        .min(Comparator.comparing(o -> o.verdict() == Outcome.Verdict.NOT_STARTED));
  }

  private String mark(Outcome outcome) {
    return switch (outcome.verdict()) {
      case PASSED -> terminal.green("ok   ");
      case WRONG -> terminal.red("wrong");
      case NOT_STARTED -> terminal.yellow("to do");
      case TIMED_OUT -> terminal.red("stuck");
    };
  }

  private void detail(Outcome outcome) {
    terminal.line();
    terminal.line("  " + terminal.bold(outcome.test()));
    switch (outcome.verdict()) {
      case TIMED_OUT ->
          terminal.line("    did not come to an end in time. Does a loop never stop?");
      case NOT_STARTED -> terminal.line("    " + Failure.toDo(outcome.problem()));
      default -> terminal.indented(4, Failure.inWords(exercise, outcome.problem()));
    }
  }

  private void done() throws IOException {
    terminal.line(terminal.green("Well done: exercise " + exercise.id() + " is solved."));
    terminal.line("A solution to compare yours with:");
    terminal.line("    " + exercise.stage().path(exercise.file(SOLUTION)));
    Optional<Exercise> next = Progress.next(exercise);
    if (next.isPresent()) {
      terminal.line("Next is " + next.get() + ":");
      terminal.line("    " + next.get().command());
    } else {
      stageDone(exercise.stage());
    }
  }

  private void stageDone(Stage stage) {
    terminal.line("All exercises of stage " + stage.number() + " are solved.");
    Optional<Stage> following =
        stage.all().stream()
            .filter(other -> other.number() > stage.number() && !other.list().isEmpty())
            .findFirst();
    if (following.isPresent()) {
      terminal.line("Read on: the exercises of stage " + following.get().number() + " are");
      terminal.line("    " + following.get().command());
    } else {
      terminal.line("It was the last stage. What is done and what is not, in all of them:");
      terminal.line("    " + Stage.LIST);
    }
  }

  private void help() throws IOException {
    terminal.line("The task again:");
    terminal.line("    " + exercise.command() + " -Dtask");
    int read = new WorkFolder(exercise).hintsRead();
    if (read < exercise.hints()) {
      terminal.line("A hint, number " + (read + 1) + " of " + exercise.hints() + ":");
      terminal.line("    " + exercise.command() + " -Dhint=" + (read + 1));
    } else {
      terminal.line("You have seen all the hints. To read a solution:");
      terminal.line("    " + exercise.command() + " -Dsolution");
    }
  }
}
