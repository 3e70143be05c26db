package arraystoadam.docs.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

  /** The headings of the sections with their ids. */
  List<Element> sections() {
    return new ArrayList<>(content.select(".sect1 > h2[id]"));
  }
}
