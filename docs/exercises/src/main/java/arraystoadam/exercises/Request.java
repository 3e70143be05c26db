package arraystoadam.exercises;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the reader asks for.
 *
 * @param stage the number of a stage; 0 for all
 * @param exercise the number of an exercise of the stage; 0 for all
 */
record Request(int stage, int exercise) {

  private static final Pattern ID = Pattern.compile("([1-9]\\d{0,2})(?:\\.([1-9]\\d{0,2}))?");

  /** A request that cannot be met; the message is one line for the person who typed it. */
  static final class BadRequest extends RuntimeException {
    private static final long serialVersionUID = 1;

    BadRequest(String message) {
      super(message);
    }
  }

  /** {@code 3.2} or {@code 3}; without a text, everything. */
  static Request of(String text, List<Stage> stages) {
    if (text == null) {
      return new Request(0, 0);
    }
    Matcher matcher = ID.matcher(text);
    if (!matcher.matches()) {
      throw new BadRequest(
          "-Dexercise="
              + text
              + ": must be an exercise, such as 3.2, or a stage, such as 3. "
              + available(stages));
    }
    int stage = Integer.parseInt(matcher.group(1));
    int exercise = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
    requireExists(text, stage, exercise, stages);
    return new Request(stage, exercise);
  }

  private static void requireExists(String text, int stage, int exercise, List<Stage> stages) {
    List<Stage> meant = stages.stream().filter(s -> s.number() == stage).toList();
    if (meant.isEmpty() || meant.get(0).list().isEmpty()) {
      throw new BadRequest(
          "-Dexercise=" + text + ": stage " + stage + " has no exercises. " + available(stages));
    }
    if (exercise != 0 && meant.get(0).find(exercise).isEmpty()) {
      throw new BadRequest(
          "-Dexercise=" + text + ": there is no such exercise. " + available(meant));
    }
  }

  private static String available(List<Stage> stages) {
    String ids =
        stages.stream()
            .flatMap(stage -> stage.list().stream())
            .map(Exercise::id)
            .collect(Collectors.joining(", "));
    return ids.isEmpty() ? "There are no exercises here." : "There are " + ids + ".";
  }
}
