package arraystoadam.docs.book;

/** What an author wrote cannot be built. The message says what was found and what is needed. */
public final class BookException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A complaint about what an author wrote. */
  public BookException(String message) {
    super(message);
  }

  /** A complaint about what an author wrote, found through another exception. */
  public BookException(String message, Throwable cause) {
    super(message, cause);
  }
}
