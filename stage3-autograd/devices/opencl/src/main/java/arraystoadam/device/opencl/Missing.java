package arraystoadam.device.opencl;

/** Something that the device needs is not there; the message is one line that says what to do. */
final class Missing extends Exception {

  private static final long serialVersionUID = 1;

  Missing(String message) {
    super(message);
  }
}
