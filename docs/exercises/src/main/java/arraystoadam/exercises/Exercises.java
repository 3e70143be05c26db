package arraystoadam.exercises;

import static arraystoadam.exercises.Exercise.Variant.SOLUTION;
import static arraystoadam.exercises.Exercise.Variant.WORK;

import arraystoadam.exercises.Request.BadRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The exercises of one stage: lists them, checks a reader's answers, shows hints.
 *
 * <pre>
 *     mvn -q -Pexercises test                             what there is, and what is next
 *     mvn -q -Pexercises test "-Dexercise=3.2"            check one; the first time, start it
 *     mvn -q -Pexercises test -Dexercise=3                check those of a stage
 *     mvn -q -Pexercises test "-Dexercise=3.2" -Dtask     its text again
 *     mvn -q -Pexercises test "-Dexercise=3.2" -Dhint=1   a hint
 *     mvn -q -Pexercises test "-Dexercise=3.2" -Dsolution where the solution is
 * </pre>
 */
public final class Exercises {

  private final Terminal terminal;
  private final Stage stage;

  Exercises(Terminal terminal, Stage stage) {
    this.terminal = terminal;
    this.stage = stage;
  }

  /**
   * Serves one stage. Ends the JVM, and with it the build, once the exercise that was asked for has
   * been served: status 0 if all is right and 1 if not. Maven then adds nothing of its own.
   *
   * @param args the folder of the stage, and the modules that Maven is going through
   */
  public static void main(String[] args) throws IOException {
    Stage stage = Stage.in(Path.of(args[0]));
    try {
      Request request = Request.of(System.getProperty("exercise"), stage.all());
      if (request.exercise() == 0) {
        requireNone("task");
        requireNone("hint");
        requireNone("solution");
      }
      if (request.stage() == 0) {
        new StageReport(Terminal.standard(), stage).list();
      } else if (request.stage() == stage.number()) {
        boolean ok = new Exercises(Terminal.standard(), stage).serve(request.exercise());
        System.out.flush();
        System.exit(ok ? 0 : 1);
      } else {
        requireVisited(stage, request, args[1]);
      }
    } catch (BadRequest e) {
      System.out.println(e.getMessage());
      System.exit(1);
    }
  }

  private static void requireNone(String option) {
    if (System.getProperty(option) != null) {
      throw new BadRequest(
          "-D" + option + " is about one exercise: say which, with \"-Dexercise=3.2\".");
    }
  }

  /** Another stage will serve the request, unless Maven was told to leave that stage out. */
  private static void requireVisited(Stage stage, Request request, String modules) {
    for (Stage other : stage.all()) {
      boolean left = modules.contains(stage.name()) && !modules.contains(other.name());
      if (other.number() == request.stage() && left) {
        String id = System.getProperty("exercise");
        throw new BadRequest(id + " is not in " + stage.name() + ": type " + other.command(id));
      }
    }
  }

  /** Does what the reader asks for, and returns whether all is right. */
  private boolean serve(int number) throws IOException {
    if (number == 0) {
      return checkAll();
    }
    Exercise exercise = stage.find(number).orElseThrow();
    if (System.getProperty("hint") != null) {
      showHint(exercise, System.getProperty("hint"));
      return true;
    }
    if (System.getProperty("task") != null) {
      new CheckReport(terminal, exercise).start(new WorkFolder(exercise).create());
      return true;
    }
    if (System.getProperty("solution") != null) {
      terminal.line("A solution of exercise " + exercise.id() + ":");
      terminal.line("    " + stage.path(exercise.file(SOLUTION)));
      return true;
    }
    return check(exercise);
  }

  private boolean check(Exercise exercise) throws IOException {
    WorkFolder work = new WorkFolder(exercise);
    boolean created = work.create();
    CheckReport report = new CheckReport(terminal, exercise);
    if (created || !work.isStarted() && !exercise.isFaulty()) {
      report.start(created);
      return false;
    }
    Check check = Check.of(exercise, WORK);
    report.result(check);
    return check.isPassed();
  }

  private boolean checkAll() throws IOException {
    boolean ok = true;
    for (Exercise exercise : stage.list()) {
      if (new WorkFolder(exercise).isStarted()) {
        ok &= check(exercise);
        terminal.line();
      } else {
        ok = false;
      }
    }
    new StageReport(terminal, stage).list();
    return ok;
  }

  /** {@code -Dhint=2} shows that one, and {@code -Dhint} the next. */
  private void showHint(Exercise exercise, String text) throws IOException {
    WorkFolder work = new WorkFolder(exercise);
    int count = exercise.hints();
    int hint = text.equals("true") ? Math.min(work.hintsRead() + 1, count) : parse(text);
    if (hint < 1 || hint > count) {
      throw new BadRequest(
          "-Dhint=" + text + ": exercise " + exercise.id() + " has hints 1 to " + count + ".");
    }
    terminal.line(terminal.bold("Hint " + hint + " of " + count + " for exercise " + exercise));
    terminal.line();
    terminal.indented(2, PlainText.of(Files.readAllLines(exercise.hint(hint))));
    terminal.line();
    work.setHintsRead(Math.max(work.hintsRead(), hint));
    terminal.line(hint < count ? "The next hint:" : "That was the last hint. A solution:");
    terminal.line(
        "    " + exercise.command() + (hint < count ? " -Dhint=" + (hint + 1) : " -Dsolution"));
  }

  private static int parse(String text) {
    return text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
  }
}
