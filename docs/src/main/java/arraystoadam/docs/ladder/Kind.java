package arraystoadam.docs.ladder;

/** What a step does to a file. */
public enum Kind {
  /** The file is only in the upper stage. */
  ADDED('+', "added"),

  /** The file is only in the lower stage. */
  REMOVED('-', "removed"),

  /** The file is in both stages, with different contents. */
  CHANGED('~', "changed");

  private final char mark;
  private final String word;

  Kind(char mark, String word) {
    this.mark = mark;
    this.word = word;
  }

  /** The character that stands for this kind in {@code docs/ladder.txt}. */
  public char mark() {
    return mark;
  }

  /** This kind in a sentence, such as "added". */
  public String word() {
    return word;
  }

  static Kind ofMark(char mark) {
    return switch (mark) {
      case '+' -> ADDED;
      case '-' -> REMOVED;
      case '~' -> CHANGED;
      default -> throw new IllegalArgumentException("no kind of change has the mark " + mark);
    };
  }
}
