package arraystoadam.docs.walk;

/** A path cannot be walked. The message says where, and why. */
final class WalkException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WalkException(String message) {
    super(message);
  }
}
