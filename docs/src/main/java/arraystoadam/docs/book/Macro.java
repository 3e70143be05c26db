package arraystoadam.docs.book;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of our macros, as in {@code code::stage3/tensor/Tensor.java[mul(Tensor), new=off]}.
 *
 * @param chapter the name of the chapter that it stands in
 * @param name the word before the colons
 * @param target what stands between the colons and the bracket
 * @param bracket all that stands in the bracket
 * @param text the attributes without a name, joined by "; "
 * @param options the attributes with a name
 */
public record Macro(
    String chapter,
    String name,
    String target,
    String bracket,
    String text,
    Map<String, String> options) {

  private static final Pattern BLOCK = Pattern.compile("([a-z][a-z-]*)::([^\\s\\[]*)\\[(.*)]\\s*");
  private static final Pattern NAMED = Pattern.compile("([a-z][a-z0-9]*)\\s*=\\s*(.*)");
  private static final String OPENING = "(<";
  private static final String CLOSING = ")>";

  /** The block macro on a line of a chapter, if it is one. */
  public static Optional<Macro> parse(String chapter, String line) {
    Matcher match = BLOCK.matcher(line);
    return match.matches()
        ? Optional.of(of(chapter, match.group(1), match.group(2), match.group(3)))
        : Optional.empty();
  }

  private static Macro of(String chapter, String name, String target, String attributes) {
    List<String> texts = new ArrayList<>();
    Map<String, String> options = new LinkedHashMap<>();
    for (String part : split(attributes)) {
      Matcher match = NAMED.matcher(part);
      if (match.matches()) {
        options.put(match.group(1), unquote(match.group(2).strip()));
      } else {
        texts.add(unquote(part));
      }
    }
    return new Macro(chapter, name, target, attributes, String.join("; ", texts), options);
  }

  /**
   * Splits at commas and after a quoted value, but not within quotes, parentheses or angle
   * brackets.
   */
  private static List<String> split(String attributes) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    boolean quoted = false;
    int depth = 0;
    for (char c : attributes.toCharArray()) {
      quoted ^= c == '"';
      if (!quoted) {
        depth += OPENING.indexOf(c) >= 0 ? 1 : 0;
        depth -= CLOSING.indexOf(c) >= 0 ? 1 : 0;
      }
      boolean afterValue = c == ' ' && part.toString().matches("(?s).*=\".*\"");
      if ((c == ',' || afterValue) && !quoted && depth <= 0) {
        parts.add(part.toString().strip());
        part.setLength(0);
      } else {
        part.append(c);
      }
    }
    parts.add(part.toString().strip());
    parts.removeIf(String::isEmpty);
    return parts;
  }

  private static String unquote(String value) {
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  /** The value of an option, or what it is when left out. */
  public String option(String name, String otherwise) {
    return options.getOrDefault(name, otherwise);
  }

  /** Whether an option is on. */
  public boolean isOn(String name) {
    String value = option(name, "on");
    if (!value.equals("on") && !value.equals("off")) {
      throw new BookException(this.name + ": " + name + "=" + value + ": must be on or off");
    }
    return value.equals("on");
  }

  /**
   * Checks the names of the options.
   *
   * @throws BookException if there is one that the macro does not know
   */
  public void allow(String... names) {
    Set<String> unknown = new HashSet<>(options.keySet());
    unknown.removeAll(Set.of(names));
    if (!unknown.isEmpty()) {
      throw new BookException(
          name + ": unknown options " + unknown + ", the known ones are " + List.of(names));
    }
  }

  /**
   * The same for a macro in whose bracket nothing but options may stand.
   *
   * @throws BookException if there is something else, or an option that the macro does not know
   */
  public void allowOnly(String... names) {
    allow(names);
    if (!text.isEmpty()) {
      throw new BookException(name + ": '" + text + "' means nothing here");
    }
  }
}
