package arraystoadam.exercises;

import java.io.PrintStream;
import java.util.List;

/** Prints lines, with colours where someone is looking. */
final class Terminal {

  private static final String RESET = "\u001b[0m";

  private final PrintStream out;
  private final boolean colours;

  Terminal(PrintStream out, boolean colours) {
    this.out = out;
    this.colours = colours;
  }

  /** Standard output, in colour if that is a terminal and nobody asked for none. */
  static Terminal standard() {
    boolean wanted = System.getenv("NO_COLOR") == null && !"dumb".equals(System.getenv("TERM"));
    return new Terminal(System.out, wanted && System.console() != null);
  }

  void line(String text) {
    out.println(text);
  }

  void line() {
    out.println();
  }

  /** Lines that are moved to the right. */
  void indented(int spaces, List<String> lines) {
    for (String line : lines) {
      out.println(line.isBlank() ? "" : " ".repeat(spaces) + line);
    }
  }

  String green(String text) {
    return colour("32", text);
  }

  String red(String text) {
    return colour("31", text);
  }

  String yellow(String text) {
    return colour("33", text);
  }

  String bold(String text) {
    return colour("1", text);
  }

  private String colour(String code, String text) {
    return colours ? "\u001b[" + code + "m" + text + RESET : text;
  }
}
