package arraystoadam.docs.check;

import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.util.FeatureEnum;
import com.adobe.epubcheck.util.WriterReportImpl;
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
    Report report = new Report(new PrintWriter(messages, true));
    int result = new EpubCheck(epub.toFile(), report).doValidate();
    List<String> lines = messages.toString().lines().filter(line -> !line.isBlank()).toList();
    return result == 0 ? List.of() : lines;
  }

  /** EPUBCheck prints what it learns of a good book, such as its length, past every writer. */
  private static final class Report extends WriterReportImpl {

    Report(PrintWriter writer) {
      super(writer);
    }

    @Override
    public void info(String resource, FeatureEnum feature, String value) {}
  }
}
