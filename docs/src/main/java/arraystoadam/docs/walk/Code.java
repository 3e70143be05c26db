package arraystoadam.docs.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Code without its form: without comments, imports, and whatever stands between two words.
 *
 * @param words the words and signs, in order
 * @param statements the words up to each semicolon or brace
 */
record Code(List<String> words, List<Statement> statements) {

  private static final Pattern WORD =
      Pattern.compile(
          "/[*].*?[*]/|//[^\\n]*|\"\"\".*?\"\"\"|"
              + Imports.TEXT
              + "|\\d[\\w.]*(?:(?<=[eE])[-+]\\d+)?|@?\\w+|->|::|[+]{2}|--|&&|[|]{2}|[-+*/%&|^=!<>]=|\\S",
          Pattern.DOTALL);

  /** Some words, and how they are written. */
  record Statement(List<String> words, String text) {}

  static Code of(String source) {
    String text = source.replaceAll("(?m)^import .*$", "");
    List<String> words = new ArrayList<>();
    List<Statement> statements = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    int first = 0; // the first word of the statement
    int start = -1; // where it stands
    int end = 0;
    while (word.find()) {
      String found = word.group();
      if (found.startsWith("//") || found.startsWith("/*")) {
        continue;
      }
      words.add(found);
      boolean isBrace = found.equals("{") || found.equals("}");
      if (!isBrace) {
        start = start < 0 ? word.start() : start;
        end = word.end();
      }
      if (isBrace || found.equals(";")) {
        add(statements, words.subList(first, words.size() - (isBrace ? 1 : 0)), text, start, end);
        first = words.size();
        start = -1;
      }
    }
    add(statements, words.subList(first, words.size()), text, start, end);
    return new Code(words, statements);
  }

  private static void add(
      List<Statement> statements, List<String> words, String text, int start, int end) {
    if (start >= 0 && !words.equals(List.of(";"))) {
      String written = text.substring(start, end).replaceAll("\\s*\n\\s*", " ");
      statements.add(new Statement(List.copyOf(words), written));
    }
  }
}
