package arraystoadam.docs.check;

import com.adobe.epubcheck.api.EpubCheck;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;

/** Checks an EPUB against the standard, with the W3C's EPUBCheck. */
public final class EpubValidity {

  private EpubValidity() {}

  /** Every error and warning, one line each. */
  public static List<String> problems(Path epub) {
    StringWriter messages = new StringWriter();
    int result = new EpubCheck(epub.toFile(), new PrintWriter(messages, true)).doValidate();
    List<String> lines = messages.toString().lines().filter(line -> !line.isBlank()).toList();
    return result == 0 ? List.of() : lines;
  }
}
