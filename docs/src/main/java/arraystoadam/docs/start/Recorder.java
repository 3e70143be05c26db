package arraystoadam.docs.start;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.List;

/** Passes on what is printed, and remembers it. */
final class Recorder extends OutputStream {

  private final PrintStream out;
  private final ByteArrayOutputStream copy = new ByteArrayOutputStream();

  Recorder(PrintStream out) {
    this.out = out;
  }

  @Override
  public void write(int b) {
    out.write(b);
    copy.write(b);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    out.write(bytes, offset, length);
    copy.write(bytes, offset, length);
  }

  @Override
  public void flush() {
    out.flush();
  }

  List<String> lines() {
    return copy.toString(Charset.defaultCharset()).lines().toList();
  }
}
