package arraystoadam.bench;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads what the programs print. */
final class ProgramOutput {

  private static final String LABEL = "Result: ";
  private static final Pattern FRACTION = Pattern.compile("-?\\d+\\.\\d+(e[-+]\\d+)?");

  private ProgramOutput() {}

  /** The numbers with a fraction in the line of the result. */
  static double[] result(String output) {
    String line =
        output
            .lines()
            .filter(text -> text.startsWith(LABEL))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("a program printed no result: " + output));
    return FRACTION
        .matcher(line)
        .results()
        .map(MatchResult::group)
        .mapToDouble(Double::parseDouble)
        .toArray();
  }
}
