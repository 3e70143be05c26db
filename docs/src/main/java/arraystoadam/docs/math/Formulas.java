package arraystoadam.docs.math;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The formulas of the book. The text refers to each by an attribute, whose value depends on the
 * format: HTML and EPUB hold the drawing itself, the PDF refers to a file.
 */
public final class Formulas {

  private final Map<String, Formula> formulas = new LinkedHashMap<>();
  private final Map<String, String> names = new LinkedHashMap<>();

  /**
   * A reference to a formula, to stand in the text.
   *
   * @param display whether it has a line of its own
   * @throws arraystoadam.docs.book.BookException if it is not TeX
   */
  public String reference(String tex, boolean display) {
    String key = (display ? "block:" : "inline:") + tex.strip();
    if (!names.containsKey(key)) {
      String name = "formula-" + (names.size() + 1);
      formulas.put(name, Formula.of(tex.strip(), display));
      names.put(key, name);
    }
    return "{" + names.get(key) + "}";
  }

  /** The attributes that hold the drawings themselves. */
  public List<String> drawings() {
    List<String> lines = new ArrayList<>();
    formulas.forEach(
        (name, formula) -> lines.add(":" + name + ": pass:[" + formula.inText() + "]"));
    return lines;
  }

  /** The attributes that refer to files, given the folder of those. */
  public List<String> images(String folder) {
    List<String> lines = new ArrayList<>();
    formulas.forEach(
        (name, formula) ->
            lines.add(
                ":%s: image:%s/%s.svg[%s]".formatted(name, folder, name, formula.alternative())));
    return lines;
  }

  /** The files, by the names of their formulas. */
  public Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    formulas.forEach((name, formula) -> files.put(name + ".svg", formula.file()));
    return files;
  }
}
