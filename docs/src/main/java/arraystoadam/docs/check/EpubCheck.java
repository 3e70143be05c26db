package arraystoadam.docs.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Checks an EPUB. */
public final class EpubCheck {

  private final Map<String, Document> pages = new TreeMap<>();
  private final List<String> names = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  private EpubCheck() {}

  /** Every fault of the book, one line each. */
  public static List<String> problems(Path epub) throws IOException {
    EpubCheck check = new EpubCheck();
    try (ZipFile zip = new ZipFile(epub.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        check.read(zip, entry);
      }
    }
    check.pages.forEach(check::checkPage);
    if (check.pages.isEmpty()) {
      check.problems.add(epub + " has no pages");
    }
    return check.problems;
  }

  private void read(ZipFile zip, ZipEntry entry) throws IOException {
    names.add(entry.getName());
    try (InputStream input = zip.getInputStream(entry)) {
      String text = new String(input.readAllBytes(), StandardCharsets.UTF_8);
      if (entry.getName().endsWith(".xhtml")) {
        pages.put(entry.getName(), Jsoup.parse(text, "", Parser.xmlParser()));
      } else if (entry.getName().endsWith(".css")) {
        Html.styleProblem(text).ifPresent(it -> problems.add(entry.getName() + ": " + it));
      }
    }
  }

  private void checkPage(String name, Document page) {
    Html.problems(page).forEach(problem -> problems.add(name + ": " + problem));
    for (String reference : Html.references(page)) {
      String file = Html.file(reference).isEmpty() ? name : resolve(name, Html.file(reference));
      String place = Html.place(reference);
      if (!names.contains(file)) {
        problems.add(name + ": there is no file for the link " + reference);
      } else if (!place.isEmpty() && pages.containsKey(file)) {
        if (!Html.ids(pages.get(file)).contains(place)) {
          problems.add(name + ": there is no place for the link " + reference);
        }
      }
    }
  }

  private static String resolve(String name, String reference) {
    return Path.of("/" + name)
        .resolveSibling(reference)
        .normalize()
        .toString()
        .replace('\\', '/')
        .substring(1);
  }
}
