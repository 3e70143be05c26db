package arraystoadam.docs.ladder;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineCountTest {

  /** The expected counts are those of git diff --no-index --numstat. */
  @ParameterizedTest
  @CsvSource({
    "'', '', 0, 0",
    "'', a;, 1, 0",
    "'', a, 1, 0",
    "a;b;c;, '', 0, 3",
    "a;, a, 1, 1",
    "a;b;c;, a;x;c;, 1, 1",
    "a;b;c;, a;c;, 0, 1",
    "a;b;c;, c;a;b;, 1, 1",
    "a;b;, a;b;;, 1, 0",
    "a;b;, a^;b^;, 2, 2",
    "a^b;, a;b;, 2, 1",
  })
  void countsAsGitDoes(String before, String after, int added, int removed) {
    LineCount count = LineCount.between(bytes(before), bytes(after));
    assertEquals(new LineCount(added, removed), count);
  }

  private static byte[] bytes(String text) {
    return text.replace(';', '\n').replace('^', '\r').getBytes(UTF_8);
  }

  @Test
  void noEncodingHidesADifference() {
    byte[] malformed = {(byte) 0xC3, '\n'};
    byte[] otherwiseMalformed = {(byte) 0xC4, '\n'};
    assertEquals(new LineCount(1, 1), LineCount.between(malformed, otherwiseMalformed));
  }

  @Test
  void aDifferentBinaryFileIsOneLine() {
    byte[] binary = {'a', '\n', 0, '\n'};
    assertEquals(new LineCount(1, 0), LineCount.between(binary, new byte[] {'a', '\n'}));
    assertEquals(new LineCount(1, 0), LineCount.between(new byte[0], binary));
    assertEquals(LineCount.NONE, LineCount.between(binary, binary.clone()));
  }

  @Property
  void aFileDoesNotDifferFromItself(@ForAll("texts") String text) {
    assertEquals(LineCount.NONE, between(text, text));
  }

  @Property
  void theBalanceIsTheDifferenceInLength(
      @ForAll("texts") String before, @ForAll("texts") String after) {
    LineCount count = between(before, after);
    assertEquals(lines(after).size() - lines(before).size(), count.added() - count.removed());
  }

  @Property
  void swappingTheVersionsSwapsTheCounts(
      @ForAll("texts") String before, @ForAll("texts") String after) {
    LineCount count = between(before, after);
    assertEquals(new LineCount(count.removed(), count.added()), between(after, before));
  }

  @Property
  void theCountIsTheSmallestPossible(
      @ForAll("texts") String before, @ForAll("texts") String after) {
    int kept = longestCommon(lines(before), lines(after));
    int expected = lines(before).size() + lines(after).size() - 2 * kept;
    assertEquals(expected, between(before, after).total());
  }

  @Property
  void theLinesAreTheWholeText(@ForAll("texts") String text) {
    assertEquals(text, String.join("", lines(text)));
  }

  /** Few different characters, so that versions have lines in common, and all line ends. */
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("ab\n\n\n\r").ofMaxLength(40);
  }

  private static LineCount between(String before, String after) {
    return LineCount.between(before.getBytes(ISO_8859_1), after.getBytes(ISO_8859_1));
  }

  private static List<String> lines(String text) {
    return LineCount.lines(text);
  }

  private static int longestCommon(List<String> a, List<String> b) {
    int[][] length = new int[a.size() + 1][b.size() + 1];
    for (int i = 1; i <= a.size(); i++) {
      for (int j = 1; j <= b.size(); j++) {
        boolean equal = a.get(i - 1).equals(b.get(j - 1));
        int skipped = Math.max(length[i - 1][j], length[i][j - 1]);
        length[i][j] = equal ? length[i - 1][j - 1] + 1 : skipped;
      }
    }
    return length[a.size()][b.size()];
  }
}
