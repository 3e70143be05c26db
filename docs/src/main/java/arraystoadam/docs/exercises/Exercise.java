package arraystoadam.docs.exercises;

import arraystoadam.docs.book.BookException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An exercise.
 *
 * @param stage the folder of its stage
 * @param number such as 3.2
 * @param attributes what its head says, such as {@code minutes}
 * @param statement the text below the head
 * @param hints the text of each hint
 */
record Exercise(
    Path stage,
    String number,
    String title,
    Map<String, String> attributes,
    List<String> statement,
    List<List<String>> hints) {

  private static final Pattern FOLDER = Pattern.compile("ex(\\d+)_(\\d+)");
  private static final Pattern ATTRIBUTE = Pattern.compile(":([a-z]+):\\s*(.*)");

  /** The exercises of a stage, in order. */
  static List<Exercise> in(Path stage) throws IOException {
    Path texts = stage.resolve("src/exercises/text");
    if (!Files.isDirectory(texts)) {
      return List.of();
    }
    List<Exercise> exercises = new ArrayList<>();
    try (Stream<Path> folders = Files.list(texts)) {
      for (Path folder : folders.sorted(Comparator.comparingInt(Exercise::order)).toList()) {
        exercises.add(read(stage, folder));
      }
    }
    return exercises;
  }

  private static int order(Path folder) {
    Matcher match = FOLDER.matcher(folder.getFileName().toString());
    return match.matches() ? Integer.parseInt(match.group(2)) : 0;
  }

  private static Exercise read(Path stage, Path folder) throws IOException {
    Matcher name = FOLDER.matcher(folder.getFileName().toString());
    if (!name.matches()) {
      throw new BookException("not the folder of an exercise: " + folder);
    }
    List<String> lines = Files.readAllLines(folder.resolve("statement.adoc"));
    if (lines.isEmpty() || !lines.get(0).startsWith("= ")) {
      throw new BookException(folder + "/statement.adoc does not start with a title");
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    int body = 1;
    while (body < lines.size() && ATTRIBUTE.matcher(lines.get(body)).matches()) {
      Matcher attribute = ATTRIBUTE.matcher(lines.get(body));
      if (attribute.matches()) {
        attributes.put(attribute.group(1), attribute.group(2).strip());
      }
      body++;
    }
    return new Exercise(
        stage,
        name.group(1) + "." + name.group(2),
        lines.get(0).substring(2).strip(),
        attributes,
        lines.subList(body, lines.size()),
        hints(folder));
  }

  private static List<List<String>> hints(Path folder) throws IOException {
    List<List<String>> hints = new ArrayList<>();
    Path hint = folder.resolve("hint-1.adoc");
    while (Files.exists(hint)) {
      hints.add(Files.readAllLines(hint));
      hint = folder.resolve("hint-" + (hints.size() + 1) + ".adoc");
    }
    return hints;
  }

  /** The number as a part of an id, such as 3-2. */
  String id() {
    return number.replace('.', '-');
  }

  String attribute(String name) {
    if (!attributes.containsKey(name)) {
      throw new BookException("exercise " + number + " does not say ':" + name + ":'");
    }
    return attributes.get(name);
  }

  /** The sources of the solution. */
  List<Path> solution() throws IOException {
    Path folder = stage.resolve("src/exercises/solution/ex" + number.replace('.', '_'));
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
