package arraystoadam.exercises;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of an exercise: a title, attributes such as {@code :minutes: 20}, and what is asked.
 *
 * @param title the first line
 * @param attributes the values by their names: those of {@link #REQUIRED}, and any others
 * @param body the lines after the attributes
 */
public record Statement(String title, Map<String, String> attributes, List<String> body) {

  /** What every exercise has to say about itself. */
  public static final List<String> REQUIRED = List.of("practises", "needs", "minutes", "file");

  private static final Pattern ATTRIBUTE = Pattern.compile(":([a-z-]+):\\s*(.*)");

  static Statement read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    if (lines.isEmpty() || !lines.get(0).startsWith("= ")) {
      throw new IOException(file + ": the first line must be '= ' and a title");
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    int next = 1;
    for (; next < lines.size(); next++) {
      Matcher matcher = ATTRIBUTE.matcher(lines.get(next));
      if (!matcher.matches()) {
        break;
      }
      attributes.put(matcher.group(1), matcher.group(2).strip());
    }
    requireAll(file, attributes);
    return new Statement(
        lines.get(0).substring(2).strip(), attributes, lines.subList(next, lines.size()));
  }

  private static void requireAll(Path file, Map<String, String> attributes) throws IOException {
    for (String name : REQUIRED) {
      if (attributes.getOrDefault(name, "").isEmpty()) {
        throw new IOException(file + ": must say ':" + name + ":' below the title");
      }
    }
  }

  /** The value of an attribute, or nothing if it is missing. */
  public String attribute(String name) {
    return attributes.getOrDefault(name, "");
  }
}
