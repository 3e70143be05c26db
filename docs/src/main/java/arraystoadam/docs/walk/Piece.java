package arraystoadam.docs.walk;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a source file that is taken from one stage or the other: the head of a class, or a
 * member. It is made of whole lines, from the end of the piece before it, so that comments and
 * blank lines travel with it.
 *
 * @param key {@code class} for the head, or the member, such as {@code shape} or {@code
 *     add(Tensor)}
 * @param statements the statements in it, the outer ones before those within them
 */
record Piece(String key, List<String> lines, List<Statement> statements) {

  /** The key of the head of a class. */
  static final String HEAD = "class";

  /** A statement: its first and last line within the piece, and its text. */
  record Statement(int first, int last, String text) {}

  /**
   * The lines without those of some statements.
   *
   * @param beginnings the words that each of them begins with
   */
  List<String> without(List<String> beginnings) {
    List<String> left = new ArrayList<>(lines);
    for (String beginning : beginnings) {
      Statement statement = statement(beginning);
      for (int i = statement.first(); i <= statement.last(); i++) {
        left.set(i, null);
      }
    }
    left.removeIf(line -> line == null);
    return left;
  }

  private Statement statement(String beginning) {
    return statements.stream()
        .filter(it -> it.text().startsWith(beginning))
        .findFirst()
        .orElseThrow(
            () -> new WalkException("no statement of " + key + " begins with `" + beginning + "`"));
  }
}
