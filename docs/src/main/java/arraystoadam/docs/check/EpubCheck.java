package arraystoadam.docs.check;

import com.adobe.epubcheck.util.FeatureEnum;
import com.adobe.epubcheck.util.WriterReportImpl;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;

/**
 * Checks an EPUB: for what should not be in it, and with the W3C's EPUBCheck against the standard,
 * to which belongs that every link leads somewhere.
 */
public final class EpubCheck {

  private EpubCheck() {}

  /** Every fault of the book, one line each. */
  public static List<String> problems(Path epub) throws IOException {
    List<String> problems = new ArrayList<>();
    try (ZipFile zip = new ZipFile(epub.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        byte[] bytes = zip.getInputStream(entry).readAllBytes();
        problems(entry.getName(), new String(bytes, StandardCharsets.UTF_8))
            .forEach(problem -> problems.add(entry.getName() + ": " + problem));
      }
    }
    StringWriter messages = new StringWriter();
    Report report = new Report(new PrintWriter(messages, true));
    if (new com.adobe.epubcheck.api.EpubCheck(epub.toFile(), report).doValidate() != 0) {
      messages.toString().lines().filter(line -> !line.isBlank()).forEach(problems::add);
    }
    return problems;
  }

  private static List<String> problems(String name, String text) {
    if (name.endsWith(".xhtml")) {
      return Html.problems(Jsoup.parse(text)); // as HTML: XML does not know where a word must end
    }
    return name.endsWith(".css") ? Html.styleProblem(text).stream().toList() : List.of();
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
