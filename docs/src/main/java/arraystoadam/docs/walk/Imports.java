package arraystoadam.docs.walk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The imports of a state: those of both stages that its code, or a link of its Javadoc, needs. */
final class Imports {

  /** A string or a character within a line. */
  static final String TEXT = "\"(?:\\\\.|[^\"\\\\\n])*+\"|'(?:\\\\.|[^'\\\\\n])'";

  private static final Pattern COMMENT_OR_TEXT =
      Pattern.compile("/[*].*?[*]/|//[^\\n]*|" + TEXT, Pattern.DOTALL);
  private static final Pattern LINK =
      Pattern.compile("\\{@link(?:plain)?[\\s*]+(\\w+)|@(?:throws|see)\\s+(\\w+)");
  private static final Pattern WORD = Pattern.compile("(?<![\\w.])[A-Za-z_]\\w*");

  private Imports() {}

  /**
   * The lines: those of static imports and of others, each block after a blank line.
   *
   * @param imports lines with imports, in order
   */
  static List<String> used(Collection<String> imports, String code) {
    Set<String> names = names(code);
    List<String> lines = new ArrayList<>();
    for (boolean isStatic : new boolean[] {true, false}) {
      List<String> block =
          imports.stream()
              .filter(it -> it.startsWith("import static ") == isStatic)
              .filter(it -> names.contains(it.replaceAll(".*[.](\\w+);.*", "$1")))
              .toList();
      if (!block.isEmpty()) {
        lines.add("");
        lines.addAll(block);
      }
    }
    return lines;
  }

  private static Set<String> names(String code) {
    Set<String> names = new HashSet<>();
    Matcher comment = COMMENT_OR_TEXT.matcher(code);
    StringBuilder rest = new StringBuilder();
    while (comment.find()) {
      if (comment.group().startsWith("/**")) {
        LINK.matcher(comment.group())
            .results()
            .forEach(it -> names.add(it.group(1) == null ? it.group(2) : it.group(1)));
      }
      comment.appendReplacement(rest, " ");
    }
    comment.appendTail(rest);
    WORD.matcher(rest).results().forEach(it -> names.add(it.group()));
    return names;
  }
}
