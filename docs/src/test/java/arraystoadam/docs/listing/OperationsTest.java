package arraystoadam.docs.listing;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import arraystoadam.docs.book.Folders;
import arraystoadam.tensor.Tensor;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The book names every operation, so that a new one is not forgotten in it. */
class OperationsTest {

  private static final Path KEPT_TENSORS =
      Path.of("stage3-autograd/src/test/java/arraystoadam/gradcheck/KeptTensorsTest.java");

  private static final Pattern KEEPS =
      Pattern.compile("keeps\\(\\s*\"([^\"]*)\"((?:,\\s*\"[^\"]+\")+)\\);");

  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

  /** A call in a row, without the tensor that it is a method of. */
  private static final Pattern CALL = Pattern.compile("`(?:\\w\\.)?(\\w+\\([^`]*\\))`");

  /** A name in backquotes, or called as a method. */
  private static final Pattern NAME = Pattern.compile("`(\\w+)`|\\.(\\w+)\\(");

  private final Folders folders;

  OperationsTest() throws IOException {
    folders = Folders.here();
  }

  @Test
  void theAppendixNamesEveryOperation() throws IOException {
    Set<String> operations =
        Arrays.stream(Tensor.class.getDeclaredMethods())
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .filter(method -> method.getReturnType() == Tensor.class)
            .map(method -> method.getName())
            .collect(Collectors.toCollection(TreeSet::new));
    String names = section("pytorch.adoc", "[#pytorch-names]", "[#pytorch-differences]");
    assertNamed(operations, found(NAME, names), "is an operation of Tensor, but is not in", names);
  }

  /**
   * {@code KeptTensorsTest} finds all operations by reflection, and measures what the graph keeps
   * of each; here its list is compared with the table.
   */
  @Test
  void theTableOfDerivativesHasEveryOperationAndWhatIsKeptOfIt() throws IOException {
    Map<String, String> measured = kept();
    assertTrue(measured.size() > 40, "too few operations were found: " + measured);
    String section = section("stage3.adoc", "[#table-of-derivatives]", "[#recording]");
    Map<String, String> rows = rows(section);
    Set<String> composed = found(NAME, lineWith("are made of other operations", section));
    String wrong =
        measured.entrySet().stream()
            .filter(it -> !composed.contains(it.getKey().replaceFirst("\\(.*", "")))
            .filter(it -> !isOfNumber(it.getKey()) || !inTable(it.getKey(), rows).isEmpty())
            .filter(it -> !it.getValue().equals(rows.get(inTable(it.getKey(), rows))))
            .map(it -> it.getKey() + " keeps '" + it.getValue() + "'")
            .collect(Collectors.joining("\n"));
    assertTrue(wrong.isEmpty(), () -> "stage3.adoc, the table has no such row:\n" + wrong);
  }

  /** What each operation keeps, by its signature, as the test of stage 3 lists it. */
  private Map<String, String> kept() throws IOException {
    Map<String, String> kept = new TreeMap<>();
    Matcher list = KEEPS.matcher(Files.readString(folders.root().resolve(KEPT_TENSORS)));
    while (list.find()) {
      QUOTED
          .matcher(list.group(2))
          .results()
          .forEach(operation -> kept.put(operation.group(1), list.group(1)));
    }
    return kept;
  }

  /** The last column of the table by each operation in the first, without what is no operand. */
  private static Map<String, String> rows(String section) {
    Map<String, String> rows = new TreeMap<>();
    for (String row : section.lines().filter(line -> line.startsWith("| `")).toList()) {
      String[] cells = row.split("\\|", -1);
      String kept = cells[cells.length - 1].replaceAll("stem:|[^aby ]", "").strip();
      CALL.matcher(cells[1]).results().forEach(call -> rows.put(call.group(1), kept));
    }
    return rows;
  }

  /** How the table writes an operation; empty if it has no such row. */
  private static String inTable(String signature, Map<String, String> rows) {
    if (rows.containsKey(signature)) {
      return signature; // one without arguments
    }
    String name = signature.substring(0, signature.indexOf('('));
    String arguments = isOfNumber(signature) ? "\\d" : "[^\\d].*";
    return rows.keySet().stream()
        .filter(row -> row.matches(name + "\\(" + arguments + "\\)"))
        .findFirst()
        .orElse("");
  }

  /** A number in place of a tensor has a row only if it has a rule. */
  private static boolean isOfNumber(String signature) {
    return signature.endsWith("(double)");
  }

  private static String lineWith(String words, String section) {
    return section.lines().filter(line -> line.contains(words)).findFirst().orElseThrow();
  }

  private String section(String chapter, String start, String end) throws IOException {
    String text = Files.readString(folders.chapters().resolve(chapter));
    assertTrue(
        text.contains(start) && text.contains(end), chapter + " lost " + start + " or " + end);
    return chapter + ", " + text.substring(text.indexOf(start), text.indexOf(end));
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .flatMap(match -> Stream.of(match.group(1), match.group(match.groupCount())))
        .filter(name -> name != null)
        .collect(Collectors.toSet());
  }

  private static void assertNamed(
      Collection<String> operations, Set<String> named, String problem, String section) {
    assertTrue(operations.size() > 20, "too few operations were found: " + operations);
    String where = "docs/src/main/asciidoc/" + section.lines().findFirst().orElseThrow();
    String missing =
        operations.stream()
            .filter(name -> !named.contains(name))
            .map(name -> name + "() " + problem + " " + where)
            .collect(Collectors.joining("\n"));
    if (!missing.isEmpty()) {
      fail("\n" + missing + "\n");
    }
  }
}
