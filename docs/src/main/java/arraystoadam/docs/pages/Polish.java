package arraystoadam.docs.pages;

import arraystoadam.docs.plot.Ink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** Turns the HTML of Asciidoctor into that of our pages. */
final class Polish {

  private final Path images;

  /** Drawings are found from this folder. */
  Polish(Path images) {
    this.images = images;
  }

  void polish(Element content) throws IOException {
    content.select("table").forEach(Polish::table);
    content.select(".admonitionblock").forEach(Polish::admonition);
    content.select(".literalblock.console pre").forEach(Polish::console);
    content.select("h2[id], h3[id]").forEach(Polish::anchor);
    content.select("svg.formula").forEach(Polish::punctuation);
    content.select("pre").forEach(pre -> pre.attr("tabindex", "0"));
    for (Element image : content.select(".imageblock img[src$=.svg]")) {
      inline(image);
    }
  }

  /** A wide table scrolls by itself. */
  private static void table(Element table) {
    if (table.parents().is(".admonitionblock, .colist")) {
      return;
    }
    table.removeAttr("style").select("col").forEach(col -> col.removeAttr("style"));
    Element box = new Element("div").addClass("tablebox").attr("tabindex", "0");
    table.replaceWith(box);
    box.appendChild(table);
  }

  /** No line begins with the full stop or comma that follows a formula. */
  private static void punctuation(Element formula) {
    if (formula.nextSibling() instanceof TextNode after
        && !after.isBlank()
        && ".,;:?!)".indexOf(after.getWholeText().charAt(0)) >= 0) {
      TextNode mark = new TextNode(after.getWholeText().substring(0, 1));
      after.text(after.getWholeText().substring(1));
      Element pair = new Element("span").addClass("keep");
      formula.replaceWith(pair);
      pair.appendChild(formula).appendChild(mark);
    }
  }

  private static void admonition(Element block) {
    Element content = block.expectFirst("td.content");
    Element label = new Element("div").addClass("label");
    label.text(block.expectFirst("td.icon [title], td.icon .title").attr("title"));
    block.empty().appendChild(label);
    content.childNodesCopy().forEach(block::appendChild);
  }

  /** A line of a console that starts with a dollar sign is a command. */
  private static void console(Element pre) {
    String text = pre.wholeText();
    if (text.startsWith("$ ")) {
      int end = text.contains("\n") ? text.indexOf('\n') : text.length();
      Element command = new Element("span").addClass("command").text(text.substring(2, end));
      pre.empty().appendChild(command).appendChild(new TextNode(text.substring(end)));
    }
  }

  private static void anchor(Element heading) {
    heading
        .appendElement("a")
        .addClass("anchor")
        .attr("href", "#" + heading.id())
        .attr("aria-label", "Link to this section")
        .text("#");
  }

  /** A drawing within the page takes the page's colours. */
  private void inline(Element image) throws IOException {
    String svg = Ink.forPage(Files.readString(images.resolve(image.attr("src"))));
    Element drawing =
        Parser.parseFragment(svg.substring(svg.indexOf("<svg")), new Element("div"), "").stream()
            .filter(Element.class::isInstance)
            .map(Element.class::cast)
            .findFirst()
            .orElseThrow();
    drawing.attr("role", "img").attr("aria-label", image.attr("alt"));
    image.replaceWith(drawing);
  }
}
