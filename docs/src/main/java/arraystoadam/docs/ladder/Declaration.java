package arraystoadam.docs.ladder;

/**
 * One line of {@code docs/ladder.txt}: what a step may do to one file.
 *
 * @param kind what happens to the file
 * @param path the file, seen from the stage's folder, with slashes
 * @param budget the largest number of changed lines; 0 unless the file is changed
 */
record Declaration(Kind kind, String path, int budget) {

  /** The declaration that a real difference needs, with the exact budget. */
  static Declaration of(FileChange change) {
    int budget = change.kind() == Kind.CHANGED ? change.lines().total() : 0;
    return new Declaration(change.kind(), change.path(), budget);
  }

  /** The line as it is written in {@code docs/ladder.txt}. */
  @Override
  public String toString() {
    return kind.mark() + " " + path + (kind == Kind.CHANGED ? " " + budget : "");
  }
}
