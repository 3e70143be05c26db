package arraystoadam.docs.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Code without its form: without comments, imports, and whatever stands between two words.
 *
 * @param words the words and signs, in order
 */
record Code(List<String> words) {

  private static final Pattern WORD =
      Pattern.compile(
          "/[*].*?[*]/|//[^\\n]*|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])'"
              + "|\\d[\\w.]*|\\w+|->|::|[-+*/&|=!<>]=|&&|[|]{2}|\\S",
          Pattern.DOTALL);

  static Code of(List<String> lines) {
    return of(String.join("\n", lines));
  }

  static Code of(String text) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text.replaceAll("(?m)^import .*$", ""));
    while (word.find()) {
      if (!word.group().startsWith("//") && !word.group().startsWith("/*")) {
        words.add(word.group());
      }
    }
    return new Code(words);
  }

  /** The words up to each semicolon or brace. */
  List<String> statements() {
    List<String> statements = new ArrayList<>();
    StringBuilder statement = new StringBuilder();
    for (String word : words) {
      if (word.equals("{") || word.equals("}")) {
        add(statements, statement);
      } else {
        boolean apart = statement.length() > 0 && needsBlank(statement, word);
        statement.append(apart ? " " : "").append(word);
        if (word.equals(";")) {
          add(statements, statement);
        }
      }
    }
    add(statements, statement);
    return statements;
  }

  private static void add(List<String> statements, StringBuilder statement) {
    if (statement.length() > 0 && !statement.toString().equals(";")) {
      statements.add(statement.toString());
    }
    statement.setLength(0);
  }

  private static boolean needsBlank(StringBuilder before, String word) {
    char last = before.charAt(before.length() - 1);
    return "(.[!".indexOf(last) < 0 && "().,;[]".indexOf(word.charAt(0)) < 0
        || last == ',' && !word.equals(")");
  }
}
