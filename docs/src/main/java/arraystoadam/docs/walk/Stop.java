package arraystoadam.docs.walk;

import java.util.List;

/**
 * A stop of a path, as it is declared.
 *
 * @param number from 1
 * @param id the word by which chapters name it
 * @param why the sentences that say why it comes now
 * @param claims what it takes from the upper stage
 * @param tries the names of small programs that are run before it and after it
 * @param whyLong why it has more lines than a stop should; empty if it has not
 */
record Stop(
    int number,
    String id,
    String title,
    String why,
    List<Claim> claims,
    List<String> tries,
    String whyLong) {

  /**
   * What it takes of a file.
   *
   * @param line the number of the line that says so
   * @param mark what the step does to the file: {@code +}, {@code -} or {@code ~}
   * @param parts the pieces; empty for all that no other claim names
   */
  record Claim(int line, char mark, String file, List<Part> parts) {}

  /**
   * A piece, or all with a name.
   *
   * @param without the beginnings of statements that it lacks as yet
   * @param with the beginnings of statements that it lacked and now gets; then the piece itself was
   *     taken before
   */
  record Part(String name, List<String> without, List<String> with) {

    /** Whether this means the piece with a key, one of those of its file. */
    boolean means(String key, List<String> keys) {
      if (keys.contains(name)) {
        return key.equals(name);
      }
      String methods = name.endsWith("(..)") ? name.substring(0, name.length() - 4) : name;
      return key.startsWith(methods + "(");
    }
  }

  @Override
  public String toString() {
    return "stop " + number + " (" + title + ")";
  }
}
