package arraystoadam.exercises;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.MultipleFailuresError;
import org.opentest4j.ValueWrapper;

/** Says in words what a test has found, without a stack trace. */
final class Failure {

  /** What JUnit adds to a message; we show the two values on lines of their own. */
  private static final Pattern VALUES =
      Pattern.compile("(?s)(^| ==> |, )expected: .*?<.*> but was: .*<.*>$");

  private Failure() {}

  static List<String> inWords(Exercise exercise, Throwable problem) {
    if (problem instanceof MultipleFailuresError all && all.hasFailures()) {
      return inWords(exercise, all.getFailures().get(0));
    }
    List<String> lines = new ArrayList<>();
    if (problem instanceof AssertionFailedError failed && failed.isExpectedDefined()) {
      addText(lines, VALUES.matcher(message(problem)).replaceFirst(""));
      addValues(lines, failed);
    } else if (problem instanceof AssertionError) {
      addText(lines, message(problem));
    } else {
      addText(lines, "Your code threw " + name(problem) + place(exercise, problem) + ".");
      addText(lines, message(problem));
    }
    addCause(lines, exercise, problem);
    return lines;
  }

  /** What a stub's exception asks for; an assertion may have wrapped it. */
  static String toDo(Throwable problem) {
    Throwable last = problem;
    while (last.getCause() != null) {
      last = last.getCause();
    }
    return "not done yet: " + message(last);
  }

  /** A condition that does not hold has a message of its own; "expected true" adds nothing. */
  private static void addValues(List<String> lines, AssertionFailedError failed) {
    if (!(failed.getExpected().getEphemeralValue() instanceof Boolean)) {
      lines.add("expected:    " + value(failed.getExpected()));
      lines.add("your answer: " + value(failed.getActual()));
    }
  }

  /** An assertion about exceptions keeps the one that it did not expect. */
  private static void addCause(List<String> lines, Exercise exercise, Throwable problem) {
    Throwable cause = problem.getCause();
    if (problem instanceof AssertionError && cause != null) {
      lines.add("It threw " + name(cause) + place(exercise, cause) + ": " + message(cause));
    }
  }

  /** JUnit's own words, where it adds any, are made as plain as the test's. */
  private static void addText(List<String> lines, String text) {
    text.replaceAll("array contents differ at index \\[(\\d+)\\]", "element $1 differs")
        .replace("array lengths differ", "the number of elements differs")
        .replace("java.lang.", "")
        .replace(" ==> ", ": ")
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(lines::add);
  }

  private static String message(Throwable problem) {
    return problem.getMessage() == null ? "" : problem.getMessage();
  }

  private static String name(Throwable problem) {
    return problem instanceof StackOverflowError
        ? "StackOverflowError (it calls itself without end)"
        : problem.getClass().getSimpleName();
  }

  /** Where in the reader's own file it happened, if it did. */
  private static String place(Exercise exercise, Throwable problem) {
    return Arrays.stream(problem.getStackTrace())
        .filter(frame -> isOwn(exercise, frame))
        .findFirst()
        .map(frame -> " at " + frame.getFileName() + ", line " + frame.getLineNumber())
        .orElse("");
  }

  private static boolean isOwn(Exercise exercise, StackTraceElement frame) {
    return frame.getClassName().startsWith(exercise.packageName() + ".")
        && frame.getFileName() != null
        && !frame.getFileName().endsWith("Test.java");
  }

  private static String value(ValueWrapper wrapper) {
    Object value = wrapper.getEphemeralValue();
    if (value instanceof double[] numbers) {
      return Arrays.toString(numbers);
    }
    if (value instanceof int[] numbers) {
      return Arrays.toString(numbers);
    }
    if (value instanceof Class<?> type) {
      return type.getSimpleName();
    }
    return wrapper.getStringRepresentation();
  }
}
