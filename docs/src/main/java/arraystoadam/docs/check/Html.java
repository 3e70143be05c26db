package arraystoadam.docs.check;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page refers to, what it can be referred to by, and what is wrong with it by itself. */
final class Html {

  private static final Pattern URL = Pattern.compile("(?:url\\(|@import)\\s*['\"]?([^'\")\\s;]+)");

  private Html() {}

  /** The ids of a page. */
  static Set<String> ids(Document page) {
    return page.select("[id]").stream().map(Element::id).collect(Collectors.toSet());
  }

  /** Links to other pages and places of the book, and to its files. */
  static List<String> references(Document page) {
    List<String> references = new ArrayList<>();
    for (String attribute : List.of("href", "src", "poster", "data", "xlink:href")) {
      for (Element element : page.select("[" + attribute.replace(":", "|") + "]")) {
        String value = element.attr(attribute);
        if (!isElsewhere(value) && !value.startsWith("data:") && !value.startsWith("mailto:")) {
          references.add(value);
        }
      }
    }
    return references;
  }

  /** What is wrong with a page by itself. */
  static List<String> problems(Document page) {
    List<String> problems = new ArrayList<>();
    for (Element element : page.select("[src], link[href], object[data], image, use, [srcset]")) {
      for (String attribute : List.of("src", "href", "data", "xlink:href", "srcset")) {
        if (isElsewhere(element.attr(attribute)) && !element.is("a")) {
          problems.add("something is fetched from elsewhere: " + element.attr(attribute));
        }
      }
    }
    page.select("style, [style]")
        .forEach(it -> styleProblem(it.data() + it.attr("style")).ifPresent(problems::add));
    Document prose = page.clone();
    prose.select("pre, code, script, style").remove();
    problems.addAll(Leftovers.inProse(prose.text()));
    page.select("pre, code").forEach(it -> problems.addAll(unresolved(it.wholeText())));
    return problems;
  }

  private static List<String> unresolved(String code) {
    return code.contains("Unresolved directive in")
        ? List.of("a directive is left in a listing")
        : List.of();
  }

  /** A style that fetches something from elsewhere. */
  static Optional<String> styleProblem(String css) {
    Matcher url = URL.matcher(css);
    while (url.find()) {
      if (isElsewhere(url.group(1))) {
        return Optional.of("a style is fetched from elsewhere: " + url.group(1));
      }
    }
    return Optional.empty();
  }

  private static boolean isElsewhere(String reference) {
    return reference.matches("(?i)\\s*(?:[a-z]+:)?//.*");
  }

  /** The file of a reference, without the place in it; empty for the page itself. */
  static String file(String reference) {
    return decode(
        reference.contains("#") ? reference.substring(0, reference.indexOf('#')) : reference);
  }

  /** The place in the file; empty for its beginning. */
  static String place(String reference) {
    return reference.contains("#") ? decode(reference.substring(reference.indexOf('#') + 1)) : "";
  }

  private static String decode(String text) {
    return text.isEmpty() ? "" : URI.create(text).getPath();
  }
}
