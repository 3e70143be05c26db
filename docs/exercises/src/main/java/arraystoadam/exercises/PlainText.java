package arraystoadam.exercises;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the simple AsciiDoc of statements and hints into lines for a terminal. */
final class PlainText {

  private static final int WIDTH = 78;
  private static final Pattern FORMULA = Pattern.compile("stem:\\[((?:[^\\]\\\\]|\\\\.)*)\\]");
  private static final Pattern BLOCK_OPTIONS = Pattern.compile("\\[(source|stem|listing).*\\]");
  private static final Pattern FENCE = Pattern.compile("-{4,}|\\+{4,}|\\.{4,}");
  private static final Pattern HEADING = Pattern.compile("=+ (.*)");
  private static final Pattern LIST_ITEM = Pattern.compile("[*.-]+ .*");

  private final List<String> lines = new ArrayList<>();
  private final StringBuilder paragraph = new StringBuilder();

  private PlainText() {}

  static List<String> of(List<String> asciidoc) {
    PlainText text = new PlainText();
    boolean verbatim = false;
    boolean formula = false;
    for (String line : asciidoc) {
      if (FENCE.matcher(line).matches()) {
        text.endParagraph();
        verbatim = !verbatim;
        formula = line.startsWith("+");
      } else if (verbatim) {
        text.lines.add("    " + (formula ? Formula.plain(line) : line));
      } else {
        text.add(line);
      }
    }
    text.endParagraph();
    return text.trimmed();
  }

  private void add(String line) {
    Matcher heading = HEADING.matcher(line);
    if (line.isBlank()) {
      endParagraph();
      lines.add("");
    } else if (heading.matches()) {
      endParagraph();
      lines.add(heading.group(1));
    } else if (BLOCK_OPTIONS.matcher(line).matches()) {
      endParagraph();
    } else {
      if (LIST_ITEM.matcher(line).matches()) {
        endParagraph();
      }
      paragraph.append(paragraph.isEmpty() ? "" : " ").append(inline(line.strip()));
    }
  }

  private static String inline(String line) {
    Matcher matcher = FORMULA.matcher(line);
    String plain =
        matcher.replaceAll(
            m -> Matcher.quoteReplacement(Formula.plain(m.group(1).replace("\\]", "]"))));
    return plain.replace("`+", "").replace("+`", "").replace("`", "");
  }

  private void endParagraph() {
    String indent = LIST_ITEM.matcher(paragraph).matches() ? "  " : "";
    StringBuilder line = new StringBuilder();
    for (String word : paragraph.toString().split(" ")) {
      if (line.length() + 1 + word.length() > WIDTH && !line.toString().isBlank()) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(indent);
      }
      line.append(line.toString().isBlank() ? "" : " ").append(word);
    }
    if (!line.toString().isBlank()) {
      lines.add(line.toString());
    }
    paragraph.setLength(0);
  }

  /** The lines without blank ones at either end, and never two blank ones in a row. */
  private List<String> trimmed() {
    List<String> result = new ArrayList<>();
    for (String line : lines) {
      boolean repeatsBlank = result.isEmpty() || result.get(result.size() - 1).isBlank();
      if (!line.isBlank() || !repeatsBlank) {
        result.add(line);
      }
    }
    if (!result.isEmpty() && result.get(result.size() - 1).isBlank()) {
      result.remove(result.size() - 1);
    }
    return result;
  }
}
