package arraystoadam.exercises;

import java.io.IOException;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * What the compiler does not understand, and where.
 *
 * @param file the name of the file, without its folder; empty if the error is in none
 * @param line the line, counted from 1
 * @param column the column, counted from 1, or at most 0 if it is not known
 * @param source the line itself
 */
record CompileError(String file, long line, long column, String message, String source) {

  static CompileError of(Diagnostic<? extends JavaFileObject> message, Locale locale) {
    String text = withoutLocation(message.getMessage(locale));
    JavaFileObject file = message.getSource();
    if (file == null) {
      return new CompileError("", 0, 0, text, "");
    }
    String path = file.getName().replace('\\', '/');
    return new CompileError(
        path.substring(path.lastIndexOf('/') + 1),
        message.getLineNumber(),
        message.getColumnNumber(),
        text,
        sourceLine(file, message.getLineNumber()));
  }

  /** The source line with a mark under the place; empty if the place is not known. */
  String marked() {
    if (source.isBlank() || column <= 0) {
      return source;
    }
    return source + "\n" + " ".repeat((int) column - 1) + "^";
  }

  /** "location: class ..." says what is said by the file and the line. */
  private static String withoutLocation(String message) {
    return message
        .lines()
        .filter(line -> !line.strip().startsWith("location:"))
        .collect(Collectors.joining("\n"));
  }

  private static String sourceLine(JavaFileObject file, long line) {
    try {
      String content = file.getCharContent(true).toString();
      return content.lines().skip(line - 1).findFirst().orElse("").replace('\t', ' ');
    } catch (IOException | IllegalArgumentException e) {
      return ""; // The message is clear enough without the line.
    }
  }
}
