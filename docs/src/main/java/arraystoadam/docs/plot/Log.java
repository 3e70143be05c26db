package arraystoadam.docs.plot;

import arraystoadam.docs.book.BookException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads what {@code SineFit} prints: the loss of every hundredth iteration, and the result. */
public record Log(List<String> lines) {

  private static final Pattern LOSS = Pattern.compile("(\\d+) ([-+.0-9eE]+|NaN|Infinity)");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+\\.\\d+(?:[eE][-+]?\\d+)?");

  public double[] iterations() {
    return column(1);
  }

  public double[] losses() {
    return column(2);
  }

  private double[] column(int group) {
    return lines.stream()
        .map(LOSS::matcher)
        .filter(match -> match.matches())
        .mapToDouble(match -> Double.parseDouble(match.group(group)))
        .toArray();
  }

  /** The numbers of the result. */
  public double[] result() {
    String line =
        lines.stream()
            .filter(it -> it.startsWith("Result"))
            .findFirst()
            .orElseThrow(() -> new BookException("the program printed no result: " + lines));
    return Arrays.stream(
            NUMBER.matcher(line).results().map(MatchResult::group).toArray(String[]::new))
        .mapToDouble(Double::parseDouble)
        .toArray();
  }
}
