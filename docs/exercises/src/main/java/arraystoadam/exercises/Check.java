package arraystoadam.exercises;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * What came of checking one answer to an exercise.
 *
 * @param errors why it does not compile; then there are no outcomes
 * @param outcomes how its tests ended
 */
record Check(Exercise exercise, List<CompileError> errors, List<Outcome> outcomes) {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  static Check of(Exercise exercise, Exercise.Variant variant) throws IOException {
    return of(exercise, variant, LIMIT);
  }

  /** {@code limit} is the time that each test may take, {@code options} are for the compiler. */
  static Check of(Exercise exercise, Exercise.Variant variant, Duration limit, String... options)
      throws IOException {
    exercise.stage().requireClasses();
    Compilation compilation = Compilation.of(exercise, variant, options);
    if (!compilation.errors().isEmpty()) {
      return new Check(exercise, compilation.errors(), List.of());
    }
    List<Outcome> outcomes = new TestRun(exercise, limit).run(compilation.classes());
    return new Check(exercise, List.of(), outcomes);
  }

  boolean isPassed() {
    return errors.isEmpty() && !outcomes.isEmpty() && outcomes.stream().allMatch(Outcome::isPassed);
  }

  /** Whether every test met the stub's own exception. */
  boolean isNotStarted() {
    return errors.isEmpty()
        && !outcomes.isEmpty()
        && outcomes.stream().allMatch(o -> o.verdict() == Outcome.Verdict.NOT_STARTED);
  }
}
