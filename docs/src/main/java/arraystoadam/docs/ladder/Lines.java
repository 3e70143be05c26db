package arraystoadam.docs.ladder;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;

/** Files as lines, as git sees them. */
final class Lines {

  /** Git looks for a zero byte in the first 8000 bytes, and calls the file binary if it has one. */
  private static final int BINARY_PREFIX = 8000;

  private Lines() {}

  /**
   * The lines with their ends, so that a carriage return and a missing final newline make lines
   * differ. Each byte is one character: no encoding can hide a difference.
   */
  static List<String> of(byte[] contents) {
    String text = new String(contents, ISO_8859_1);
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline + 1;
      lines.add(text.substring(start, end));
      start = end;
    }
    return lines;
  }

  static boolean isBinary(byte[] contents) {
    for (int i = 0; i < Math.min(contents.length, BINARY_PREFIX); i++) {
      if (contents[i] == 0) {
        return true;
      }
    }
    return false;
  }
}
