package arraystoadam.docs.walk;

import arraystoadam.docs.ladder.LineCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Walks a path: compiles the state at each stop, runs the program there, and looks whether the
 * stops together are the step.
 */
final class WalkCheck {

  /** A stop with more lines has to say why. */
  static final int LONGEST = 125;

  private static final String PROGRAM = "examples/SineFit.java";

  /** Enough steps to print the loss three times. */
  private static final Map<String, String> SETTINGS = Map.of("iterations", "300");

  private final Walk walk;
  private final StateCompiler compiler = new StateCompiler();
  private final List<String> problems = new ArrayList<>();

  private WalkCheck(Walk walk) {
    this.walk = walk;
  }

  /** Every fault of a path, one line each. */
  static List<String> problems(Walk walk) {
    WalkCheck check = new WalkCheck(walk);
    check.checkEnds();
    check.checkStops();
    return check.problems;
  }

  private void checkEnds() {
    compare("before the first stop", walk.state(0), walk.step().lower());
    compare("after the last stop", walk.state(walk.stops().size()), walk.step().upper());
  }

  private void compare(String when, Map<String, String> state, Map<String, String> stage) {
    Walked.lines(state, stage)
        .forEach(
            (path, lines) ->
                problems.add(
                    "%s: %s, %s is not as in the stage: %s lines more, %s fewer"
                        .formatted(
                            walk.file(),
                            when,
                            Unit.shortPath(path),
                            lines.removed(),
                            lines.added())));
  }

  private void checkStops() {
    LineCount sum = LineCount.NONE;
    String expected = output(walk.state(0));
    for (Walked walked : Walked.all(walk)) {
      checkLength(walked);
      sum = sum.plus(walked.lines());
      String output = output(walked);
      boolean mayDiffer = walked.files().keySet().stream().anyMatch(it -> it.endsWith(PROGRAM));
      if (output != null && !output.equals(expected) && !mayDiffer) {
        add(walked.stop(), "SineFit prints something else than before: " + output);
      }
      expected = mayDiffer ? output : expected;
    }
    LineCount step = Walked.sum(Walked.lines(walk.step().lower(), walk.step().upper()));
    if (!sum.equals(step)) {
      problems.add(
          "%s: the stops add %s lines and remove %s, but the step %s and %s"
              .formatted(walk.file(), sum.added(), sum.removed(), step.added(), step.removed()));
    }
  }

  private void checkLength(Walked walked) {
    int lines = walked.lines().total();
    if ((lines > LONGEST) == walked.stop().whyLong().isEmpty()) {
      String demand =
          lines > LONGEST ? "say why in a line 'long REASON'" : "remove the line 'long'";
      add(walked.stop(), "it has %s lines, of at most %s: %s".formatted(lines, LONGEST, demand));
    }
  }

  /** What the program prints after a stop; null if the state does not compile. */
  private String output(Walked walked) {
    StateCompiler.Result result = compiler.compile(walked.after());
    result.errors().stream().limit(1).forEach(error -> add(walked.stop(), error));
    return result.errors().isEmpty() ? run(result, walked.after()) : null;
  }

  private String output(Map<String, String> state) {
    StateCompiler.Result result = compiler.compile(state);
    result.errors().stream()
        .limit(1)
        .forEach(error -> problems.add(walk.file() + ": before the first stop: " + error));
    return result.errors().isEmpty() ? run(result, state) : null;
  }

  private static String run(StateCompiler.Result result, Map<String, String> state) {
    return new StateRun(result.classes(), state).output("arraystoadam.examples.SineFit", SETTINGS);
  }

  private void add(Stop stop, String problem) {
    problems.add(walk.file() + ": " + stop + ": " + problem);
  }
}
