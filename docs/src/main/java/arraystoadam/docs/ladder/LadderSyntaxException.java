package arraystoadam.docs.ladder;

/** A line of {@code docs/ladder.txt} cannot be understood. */
public final class LadderSyntaxException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LadderSyntaxException(int lineNumber, String line, String reason) {
    super(Ladder.FILE + ", line " + lineNumber + ", '" + line + "': " + reason);
  }
}
