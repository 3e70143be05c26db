package arraystoadam.docs.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what should have become something else in a text of the finished book. */
final class Leftovers {

  /** A command of TeX, such as {@code \frac}. */
  private static final Pattern TEX =
      Pattern.compile(
          "\\\\(?:[dt]?frac|partial|sum|prod|sqrt|hat|bar|text|mathrm|mathit|mathbf|left|right|cdot"
              + "|times|quad|begin|end|alpha|beta|eta|theta|lambda|sigma|epsilon|leftarrow|dots)"
              + "\\b");

  /**
   * What Asciidoctor writes when it cannot include a file, our attributes for formulas, and our
   * signs around the words that have changed.
   */
  private static final Pattern UNRESOLVED =
      Pattern.compile("Unresolved directive|\\{formula-\\d+}|[\\uE000\\uE001]");

  private static final Pattern MACRO =
      Pattern.compile(
          "\\[stem]|\\b(?:code|run|snippet|output|picture|stop|changes|exercises|benchmark|include"
              + "|image|ifdef|ifndef|endif)::\\S*\\[|\\b(?:stem|fact|xref|pass|image):[^\\s\\[]*\\[");

  private Leftovers() {}

  /** What is wrong with text that is not code. */
  static List<String> inProse(String text) {
    List<String> found = inAnyText(text);
    add(found, "a macro", MACRO, text);
    return found;
  }

  /** What is wrong with any text, even where code and prose cannot be told apart. */
  static List<String> inAnyText(String text) {
    List<String> found = new ArrayList<>();
    add(found, "TeX", TEX, text);
    add(found, "a directive", UNRESOLVED, text);
    return found;
  }

  private static void add(List<String> found, String what, Pattern pattern, String text) {
    Matcher match = pattern.matcher(text);
    if (match.find()) {
      int end = Math.min(text.length(), match.start() + 60);
      found.add(
          what + " is left: " + text.substring(match.start(), end).replaceAll("\\s+", " ").strip());
    }
  }
}
