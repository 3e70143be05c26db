package arraystoadam.docs.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Checks a folder of HTML pages. */
public final class SiteCheck {

  private static final Pattern REQUEST =
      Pattern.compile("\\b(?:fetch|XMLHttpRequest|WebSocket|importScripts|import)\\s*\\(");

  private final Path folder;
  private final Set<String> elsewhere;
  private final Map<String, Document> pages = new TreeMap<>();
  private final List<String> problems = new ArrayList<>();

  private SiteCheck(Path folder, Set<String> elsewhere) {
    this.folder = folder;
    this.elsewhere = elsewhere;
  }

  /**
   * Every fault of the pages, one line each.
   *
   * @param elsewhere links to files that need not be there
   */
  public static List<String> problems(Path folder, Set<String> elsewhere) throws IOException {
    SiteCheck check = new SiteCheck(folder, elsewhere);
    check.read();
    check.pages.forEach(check::checkPage);
    return check.problems;
  }

  private void read() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (name.endsWith(".html")) {
          pages.put(name, Jsoup.parse(Files.readString(file)));
        } else if (name.endsWith(".css")) {
          Html.styleProblem(Files.readString(file)).ifPresent(it -> problems.add(name + ": " + it));
        } else if (name.endsWith(".js")) {
          checkScript(name, Files.readString(file));
        }
      }
    }
    if (pages.isEmpty()) {
      problems.add(folder + " has no pages");
    }
  }

  /** The index for searching holds the text of the book, which may well speak of fetching. */
  private void checkScript(String name, String script) {
    if (!name.equals("search-index.js") && REQUEST.matcher(script).find()) {
      problems.add(name + ": a script asks a server for something");
    }
  }

  private void checkPage(String name, Document page) {
    Html.problems(page).forEach(problem -> problems.add(name + ": " + problem));
    for (String reference : Html.references(page)) {
      checkReference(name, reference);
    }
  }

  private void checkReference(String name, String reference) {
    String file = Html.file(reference).isEmpty() ? name : Html.file(reference);
    if (elsewhere.contains(file)) {
      return;
    } else if (!Files.exists(folder.resolve(file))) {
      problems.add(name + ": there is no file for the link " + reference);
    } else if (!Html.place(reference).isEmpty() && pages.containsKey(file)) {
      if (!Html.ids(pages.get(file)).contains(Html.place(reference))) {
        problems.add(name + ": there is no place for the link " + reference);
      }
    }
  }
}
