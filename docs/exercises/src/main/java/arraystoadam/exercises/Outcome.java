package arraystoadam.exercises;

/**
 * How one test of an exercise ended.
 *
 * @param test the case, in words
 * @param problem what was thrown; null if the test passed or did not end
 */
record Outcome(String test, Verdict verdict, Throwable problem) {

  enum Verdict {
    PASSED,
    /** The answer is wrong, or it threw something. */
    WRONG,
    /** The stub's own exception: nothing has been written yet. */
    NOT_STARTED,
    TIMED_OUT
  }

  static Outcome passed(String test) {
    return new Outcome(test, Verdict.PASSED, null);
  }

  static Outcome timedOut(String test) {
    return new Outcome(test, Verdict.TIMED_OUT, null);
  }

  static Outcome failed(String test, Exercise exercise, Throwable problem) {
    boolean stub = isStub(exercise, problem);
    return new Outcome(test, stub ? Verdict.NOT_STARTED : Verdict.WRONG, problem);
  }

  boolean isPassed() {
    return verdict == Verdict.PASSED;
  }

  /** A stub throws an exception that names its exercise; an assertion may have wrapped it. */
  private static boolean isStub(Exercise exercise, Throwable problem) {
    String name = "Exercise " + exercise.id() + ":";
    for (Throwable t = problem; t != null; t = t.getCause()) {
      if (t instanceof UnsupportedOperationException
          && t.getMessage() != null
          && t.getMessage().startsWith(name)) {
        return true;
      }
    }
    return false;
  }
}
