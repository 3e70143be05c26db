package arraystoadam.docs.pages;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** The text of each section, as a script: a page from a file may load scripts, but no data. */
final class SearchIndex {

  private final List<String> entries = new ArrayList<>();

  void add(Page page) {
    Element content = page.content().clone();
    content.select(".diff-file, svg, .anchor").remove();
    add(page, "", page.title(), text(content, "h2[id], .sect1 > .sectionbody > .sect2"));
    for (Element section : content.select(".sect1, .sect2")) {
      Element heading = section.selectFirst("> [id]");
      if (heading != null) {
        add(page, "#" + heading.id(), heading.text(), sectionText(section));
      }
    }
  }

  private static String sectionText(Element section) {
    Element copy = section.clone();
    copy.select("> [id]").remove();
    copy.select(".sect2").stream().filter(it -> it != copy).forEach(Element::remove);
    return copy.text();
  }

  private static String text(Element content, String without) {
    Element copy = content.clone();
    copy.select(".sect1").remove();
    copy.select(without).remove();
    return copy.text();
  }

  private void add(Page page, String anchor, String title, String text) {
    entries.add(
        "{title:%s,page:%s,url:%s,text:%s}"
            .formatted(
                quote(title),
                quote(page.title()),
                quote(page.entry().file() + anchor),
                quote(text)));
  }

  /** The script. */
  String script() {
    return "window.bookIndex=[\n" + String.join(",\n", entries) + "\n];\n";
  }

  private static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        case '<' -> quoted.append("\\u003c");
        default -> quoted.append(c < ' ' || c == '\u2028' || c == '\u2029' ? ' ' : c);
      }
    }
    return quoted.append('"').toString();
  }
}
