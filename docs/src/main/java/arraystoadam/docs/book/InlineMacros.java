package arraystoadam.docs.book;

import arraystoadam.docs.math.Formulas;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces {@code stem:[...]} and {@code fact:NAME[FORMAT]} within a line, and keeps code as it is.
 */
final class InlineMacros {

  private static final String STEM = "stem:[";
  private static final String FACT = "fact:";
  private static final Pattern FACT_NAME = Pattern.compile("fact::?\\w");

  /** Code in which Asciidoctor would see an arrow, dots or a term of an index. */
  private static final Pattern CODE =
      Pattern.compile(
          "(?<!\\w)`(?![`+\\s])(?=[^`]*(?:->|=>|<-|<=|\\.\\.\\.|\\(\\())(?![^`]*(?:fact|stem):)"
              + "([^`]+)(?<!\\s)`");

  /** The text of a fact, by its name and how it is to be written. */
  interface Facts {
    String text(String name, String format) throws IOException;
  }

  private final Formulas formulas;
  private final Facts facts;

  InlineMacros(Formulas formulas, Facts facts) {
    this.formulas = formulas;
    this.facts = facts;
  }

  /** A formula as AsciiDoc. */
  String formula(String tex, boolean display) {
    return formulas.reference(tex, display);
  }

  String expand(String line) throws IOException {
    StringBuilder text = new StringBuilder();
    int i = 0;
    while (i < line.length()) {
      int end = literalEnd(line, i);
      Matcher code = CODE.matcher(line).region(i, line.length()).useTransparentBounds(true);
      if (end > i) {
        text.append(line, i, end);
        i = end;
      } else if (code.lookingAt()) {
        text.append("`+").append(code.group(1)).append("+`");
        i = code.end();
      } else if (line.startsWith(STEM, i)) {
        end = closing(line, i + STEM.length());
        text.append(formula(unescape(line.substring(i + STEM.length(), end)), false));
        i = end + 1;
      } else if (FACT_NAME.matcher(line).region(i, line.length()).lookingAt()
          && isWordStart(line, i)) {
        int bracket = line.indexOf('[', i);
        if (bracket < 0 || line.indexOf(' ', i) > 0 && line.indexOf(' ', i) < bracket) {
          throw new BookException("expected fact:Class.method[FORMAT]: " + line.substring(i));
        }
        end = closing(line, bracket + 1);
        String name = line.substring(i + FACT.length(), bracket);
        text.append(facts.text(name, line.substring(bracket + 1, end)));
        i = end + 1;
      } else {
        text.append(line.charAt(i));
        i++;
      }
    }
    return text.toString();
  }

  /** Where text that is to stay as it is ends: `+...+`; the start if there is none. */
  private static int literalEnd(String line, int start) {
    int end = line.startsWith("`+", start) ? line.indexOf("+`", start + 2) : -1;
    return end < 0 ? start : end + 2;
  }

  private static boolean isWordStart(String line, int i) {
    return i == 0 || !Character.isLetterOrDigit(line.charAt(i - 1));
  }

  /** The bracket that closes one which is open; a backslash takes a bracket its meaning. */
  private static int closing(String line, int start) {
    int depth = 1;
    for (int i = start; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\') {
        i++;
        // As in Asciidoctor, a closing bracket may be escaped even if the opening one is not.
        depth -= depth > 1 && line.startsWith("]", i) ? 1 : 0;
      } else if (c == '[') {
        depth++;
      } else if (c == ']') {
        depth--;
        if (depth == 0) {
          return i;
        }
      }
    }
    throw new BookException("no ] on the line closes the macro: " + line.substring(start));
  }

  private static String unescape(String tex) {
    return tex.replace("\\]", "]");
  }
}
