package arraystoadam.docs.chapters.stage6;

import arraystoadam.examples.Digits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The forms that the digits were written into: each begins with 0 to 9 and 0 to 5. */
public final class DigitsForms {

  private static final int TEST = 360;
  private static final int SHORTEST = 100;

  private DigitsForms() {}

  /** How many forms there are. */
  public static int count() throws IOException {
    return beginnings(digits()).size();
  }

  /** How many forms lie wholly among the test images of the split by writers. */
  public static long wholeInTest() throws IOException {
    List<Integer> digits = digits();
    return beginnings(digits).stream().filter(it -> it >= digits.size() - TEST).count();
  }

  /** How many images of the form in which the split falls are learned from. */
  public static int learnedOfTheSplitOne() throws IOException {
    List<Integer> digits = digits();
    int split = digits.size() - TEST;
    int last = beginnings(digits).stream().filter(it -> it < split).reduce(0, Math::max);
    return split - last;
  }

  /** A digit may be missing or misread here and there, so one of the sixteen may differ. */
  private static List<Integer> beginnings(List<Integer> digits) {
    List<Integer> found = new ArrayList<>();
    int from = 0;
    for (int i = 0; i + 16 <= digits.size(); i++) {
      int same = 0;
      for (int k = 0; k < 16; k++) {
        same += digits.get(i + k) == k % 10 ? 1 : 0;
      }
      if (i >= from && same >= 15) {
        found.add(i);
        from = i + SHORTEST;
      }
    }
    return found;
  }

  private static List<Integer> digits() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Digits.class.getResourceAsStream("digits.csv.gz")),
                StandardCharsets.US_ASCII))) {
      return lines
          .lines()
          .map(line -> Integer.valueOf(line.substring(line.lastIndexOf(',') + 1)))
          .toList();
    }
  }
}
