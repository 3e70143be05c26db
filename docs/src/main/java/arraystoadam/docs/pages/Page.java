package arraystoadam.docs.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page as Asciidoctor wrote it.
 *
 * @param id its id, or nothing
 * @param title its title, as text
 * @param heading its title, as HTML
 * @param content all below the title
 */
record Page(Entry entry, String id, String title, String heading, Element content) {

  static Page read(Path folder, Entry entry) throws IOException {
    Document document = Jsoup.parse(Files.readString(folder.resolve(entry.file())));
    document.outputSettings().prettyPrint(false);
    Element heading = document.expectFirst("#header > h1");
    Element content = document.expectFirst("#content");
    return new Page(entry, document.body().id(), heading.text(), heading.html(), content);
  }

  /** A section: its id, and its heading as HTML. */
  record Section(String id, String html) {}

  /** The sections. */
  List<Section> sections() {
    return content.select(".sect1 > h2[id]").stream().map(Page::section).toList();
  }

  private static Section section(Element heading) {
    Element text = heading.clone();
    text.select(".anchor").remove();
    return new Section(heading.id(), text.html());
  }

  /** The content as HTML. */
  String html() {
    return content.html();
  }

  /** Whether it stands in the contents on the cover. */
  boolean isChapter() {
    return entry.kind() != Entry.Kind.DIFFERENCE && !entry.isCover();
  }

  /** The first sentence of a chapter: the question that it answers. */
  String opening() {
    Element paragraph = content.selectFirst("#preamble p");
    return paragraph == null || entry.kind() == Entry.Kind.APPENDIX
        ? ""
        : paragraph.text().split("(?<=[.?!:]) ")[0];
  }
}
