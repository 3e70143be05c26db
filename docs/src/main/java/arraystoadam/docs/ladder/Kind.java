package arraystoadam.docs.ladder;

import java.util.Locale;

/** What a step does to a file. */
public enum Kind {
  /** The file is only in the upper stage. */
  ADDED('+'),

  /** The file is only in the lower stage. */
  REMOVED('-'),

  /** The file is in both stages, with different contents. */
  CHANGED('~');

  private final char mark;

  Kind(char mark) {
    this.mark = mark;
  }

  /** The kind that a character stands for in {@code docs/ladder.txt}. */
  static Kind ofMark(char mark) {
    return values()["+-~".indexOf(mark)];
  }

  /** The character that stands for this kind in {@code docs/ladder.txt}. */
  public char mark() {
    return mark;
  }

  /** This kind in a sentence, such as "added". */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
