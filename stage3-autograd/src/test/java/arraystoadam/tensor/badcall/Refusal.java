package arraystoadam.tensor.badcall;

import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.gradcheck.GradCheck;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks that a call was refused by one of two exceptions, with a message that helps. */
final class Refusal {

  /** What the messages of an operation call it, where that is not the name of the method. */
  private static final Map<String, List<String>> NAMES =
      Map.of(
          "Shape.of", List.of("shape"),
          "Device.of", List.of("device"),
          "DType.of", List.of("dtype"),
          "GradCheck.check", List.of("GradCheck"),
          "GradCheck.checkSecondOrder", List.of("GradCheck"),
          "Autograd.grad", List.of("grad", "backward")); // it is a backward pass

  private Refusal() {}

  static void check(Outcome outcome) {
    Throwable thrown = outcome.thrown();
    String message = String.valueOf(thrown.getMessage());
    if (thrown instanceof AssertionError && isGradCheck(outcome.call())) {
      assertTrue(message.startsWith("gradient of "), "failed with: " + message);
      return;
    }
    boolean isArgument = thrown.getClass() == IllegalArgumentException.class;
    if (!isArgument && thrown.getClass() != IllegalStateException.class) {
      throw new AssertionError("threw " + thrown, thrown);
    }
    List<String> names = names(outcome.call());
    assertTrue(isAnyIn(message, names.stream()), "message does not name " + names + ": " + message);
    assertTrue(
        !isArgument || isAnyIn(message, outcome.made().stream().flatMap(Words::of)),
        "message names no value that was given: " + message);
  }

  /** Checks a call with a null in it. Another argument may have been refused first. */
  static void checkOfNull(Outcome outcome) {
    assertTrue(outcome.isRefused(), "returned " + outcome.result());
    Throwable thrown = outcome.thrown();
    if (thrown.getClass() != NullPointerException.class) {
      check(outcome);
      return;
    }
    String names = String.join("|", names(outcome.call()));
    String message = String.valueOf(thrown.getMessage());
    if (!message.matches("(" + names + "): [a-z0-9A-Z ]+ is null")) {
      throw new AssertionError("threw " + thrown, thrown);
    }
  }

  private static boolean isGradCheck(Call call) {
    return call.method().getDeclaringClass() == GradCheck.class;
  }

  private static List<String> names(Call call) {
    String owner = call.method().getDeclaringClass().getSimpleName();
    return NAMES.getOrDefault(owner + "." + call.name(), List.of(call.name()));
  }

  private static boolean isAnyIn(String message, Stream<String> words) {
    return words.anyMatch(
        word ->
            Pattern.compile("(?<![\\w.])" + Pattern.quote(word) + "(?!\\w)")
                .matcher(message)
                .find());
  }
}
