package arraystoadam.docs.pages;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Puts around the content of a page what {@code page.html} says. */
final class Layout {

  private final List<Page> pages;
  private final Template template;

  /** A page in the contents at the side. */
  private record Item(Page page, boolean current, boolean difference, boolean firstAppendix) {

    @SuppressWarnings("unused") // the template asks
    boolean hasSections() {
      return current && !difference && !page.sections().isEmpty();
    }
  }

  /**
   * A layout.
   *
   * @param folder where {@code page.html} is
   */
  Layout(List<Page> pages, Path folder) throws IOException {
    this.pages = pages;
    this.template =
        Mustache.compiler()
            .emptyStringIsFalse(true)
            .withLoader(part -> Files.newBufferedReader(folder.resolve(part + ".html")))
            .compile(Files.readString(folder.resolve("page.html")));
  }

  /** The page as a document. */
  String document(Page page) {
    int i = pages.indexOf(page);
    return template.execute(
        Map.of(
            "page", page,
            "cover", page.entry().isCover(),
            "live", page.html().contains("id=\"figure-"),
            "items",
                pages.stream()
                    .filter(it -> !it.entry().isCover())
                    .map(it -> item(it, page))
                    .toList(),
            "chapters", pages.stream().filter(Page::isChapter).toList(),
            "previous", pages.subList(Math.max(0, i - 1), i),
            "next", pages.subList(i + 1, Math.min(i + 2, pages.size()))));
  }

  private Item item(Page page, Page current) {
    Entry.Kind kind = page.entry().kind();
    boolean firstAppendix =
        pages.stream().filter(it -> it.entry().kind() == Entry.Kind.APPENDIX).findFirst().stream()
            .anyMatch(it -> it == page);
    return new Item(page, page == current, kind == Entry.Kind.DIFFERENCE, firstAppendix);
  }
}
