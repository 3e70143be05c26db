package arraystoadam.docs.pages;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/** What is around the content of a page: the contents at its side, and the ways to turn pages. */
final class Layout {

  private static final String BOOK = "From Arrays to Adam";
  private static final String MENU =
      "<svg viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path d=\"M4 7h16M4 12h16M4 17h16\"/></svg>";
  private static final String SUN =
      "<svg class=\"sun\" viewBox=\"0 0 24 24\" aria-hidden=\"true\"><circle cx=\"12\" cy=\"12\""
          + " r=\"4\"/><path d=\"M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6 7 7M17 17l1.4 1.4M5.6 18.4"
          + " 7 17M17 7l1.4-1.4\"/></svg>";
  private static final String MOON =
      "<svg class=\"moon\" viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path d=\"M20 14.5A8.5 8.5 0"
          + " 0 1 9.5 4 8 8 0 1 0 20 14.5z\"/></svg>";

  private final List<Page> pages;

  Layout(List<Page> pages) {
    this.pages = pages;
  }

  /** The page as a document. */
  String document(Page page) {
    boolean cover = page.entry().name().equals("index");
    String title = cover ? BOOK : page.title() + " · " + BOOK;
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <link rel="icon" href="data:,">
        <link rel="stylesheet" href="book.css">
        <script src="theme.js"></script>
        </head>
        <body class="%s">
        <a class="skip" href="#text">Skip to the text</a>
        %s%s<main id="text">
        <article%s>
        %s<h1>%s</h1>
        %s
        </article>
        %s</main>
        <script src="search-index.js"></script>
        <script src="book.js"></script>
        </body>
        </html>
        """
        .formatted(
            Entities.escape(title),
            cover ? "cover" : page.entry().name(),
            bar(page),
            side(page),
            page.id().isEmpty() ? "" : " id=\"" + page.id() + "\"",
            kicker(page),
            page.heading(),
            page.content().html() + (cover ? contents() : ""),
            turn(page));
  }

  private static String kicker(Page page) {
    String kicker = page.entry().kicker();
    return kicker.isEmpty() ? "" : "<p class=\"kicker\">" + kicker + "</p>\n";
  }

  private static String bar(Page page) {
    return """
        <header class="bar">
        <button data-toggle="menu" aria-expanded="false" aria-label="Contents and search">%s</button>
        <a href="index.html">%s</a>
        <button data-toggle="theme" aria-label="Light or dark">%s%s</button>
        </header>
        <button class="shade" tabindex="-1" aria-label="Close the contents"></button>
        """
        .formatted(MENU, Entities.escape(page.title()), SUN, MOON);
  }

  private String side(Page page) {
    StringBuilder list = new StringBuilder();
    boolean appendices = false;
    for (Page other : pages) {
      if (other.entry().kind() == Entry.Kind.APPENDIX && !appendices) {
        list.append("<li class=\"part\">Appendices</li>\n");
        appendices = true;
      }
      list.append(item(other, other == page));
    }
    return """
        <div class="side">
        <a class="book" href="index.html">%s<small>A deep-learning library in Java, from nothing</small></a>
        <div class="tools">
        <input id="search" type="search" placeholder="Search" aria-label="Search the book" autocomplete="off">
        <button data-toggle="theme" aria-label="Light or dark">%s%s</button>
        </div>
        <ol class="found" aria-live="polite"></ol>
        <nav aria-label="Contents"><ol>
        %s</ol></nav>
        </div>
        """
        .formatted(BOOK, SUN, MOON, list);
  }

  private static String item(Page page, boolean current) {
    if (page.entry().name().equals("index")) {
      return "";
    }
    boolean difference = page.entry().kind() == Entry.Kind.DIFFERENCE;
    StringBuilder item = new StringBuilder(difference ? "<li class=\"diff\">" : "<li>");
    item.append("<a href=\"").append(page.entry().file()).append('"');
    item.append(current ? " aria-current=\"page\">" : ">");
    item.append("<span class=\"n\">").append(page.entry().label()).append("</span><span>");
    item.append(difference ? "What changed" : page.heading()).append("</span></a>");
    if (current && !difference) {
      item.append(sections(page));
    }
    return item.append("</li>\n").toString();
  }

  private static String sections(Page page) {
    List<Element> sections = page.sections();
    if (sections.isEmpty()) {
      return "";
    }
    StringBuilder list = new StringBuilder("<ol>");
    for (Element heading : sections) {
      Element text = heading.clone();
      text.select(".anchor").remove();
      list.append("<li><a href=\"#").append(heading.id()).append("\">");
      list.append(text.html()).append("</a></li>");
    }
    return list.append("</ol>").toString();
  }

  private String turn(Page page) {
    int position = pages.indexOf(page);
    StringBuilder links = new StringBuilder("<nav class=\"turn\" aria-label=\"Pages\">\n");
    if (position > 0) {
      links.append(link("prev", "Previous", pages.get(position - 1)));
    }
    if (position < pages.size() - 1) {
      links.append(link("next", "Next", pages.get(position + 1)));
    }
    return links.append("</nav>\n").toString();
  }

  private static String link(String relation, String word, Page page) {
    return "<a class=\"%s\" rel=\"%s\" href=\"%s\"><small>%s</small>%s</a>\n"
        .formatted(relation, relation, page.entry().file(), word, page.heading());
  }

  private String contents() {
    StringBuilder list = new StringBuilder("<ol class=\"contents\">\n");
    for (Page page : pages) {
      if (page.entry().kind() == Entry.Kind.DIFFERENCE || page.entry().name().equals("index")) {
        continue;
      }
      list.append("<li><a href=\"").append(page.entry().file()).append("\"><span class=\"n\">");
      list.append(page.entry().label()).append("</span><b>").append(page.heading());
      list.append("</b>").append(opening(page)).append("</a></li>\n");
    }
    return list.append("</ol>\n").toString();
  }

  /** The first sentence of a chapter: the question that it answers. */
  private static String opening(Page page) {
    Element paragraph = page.content().selectFirst("#preamble p");
    if (paragraph == null || page.entry().kind() == Entry.Kind.APPENDIX) {
      return "";
    }
    String sentence = paragraph.text().split("(?<=[.?!:]) ")[0];
    return "<small>" + Entities.escape(sentence) + "</small>";
  }
}
