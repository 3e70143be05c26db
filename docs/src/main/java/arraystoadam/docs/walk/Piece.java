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
 * @param code the text without the comment above it
 * @param statements the statements in it, the outer ones before those within them
 */
record Piece(String key, List<String> lines, String code, List<Statement> statements) {

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

  /** The one that begins so, not counting those within it. It has its lines for itself. */
  private Statement statement(String beginning) {
    List<Statement> found = new ArrayList<>();
    for (Statement it : statements) {
      boolean isWithin = found.stream().anyMatch(outer -> it.last() <= outer.last());
      if (it.text().startsWith(beginning) && !isWithin) {
        found.add(it);
      }
    }
    if (found.size() != 1) {
      String count = found.isEmpty() ? "no statement" : found.size() + " statements";
      throw new WalkException(
          "%s of %s begin%s with `%s`"
              .formatted(count, key, found.isEmpty() ? "s" : "", beginning));
    }
    Statement statement = found.get(0);
    String written = String.join("\n", lines.subList(statement.first(), statement.last() + 1));
    if (!written.strip().replaceFirst("\\s*//[^\n]*$", "").equals(statement.text())) {
      throw new WalkException(
          "the statement of %s that begins with `%s` shares its line with others"
              .formatted(key, beginning));
    }
    return statement;
  }
}
