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
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The book names every operation, so that a new one is not forgotten in it. */
class OperationsTest {

  private static final Path TENSOR =
      Path.of("stage3-autograd/src/main/java/arraystoadam/tensor/Tensor.java");

  /** A public method that returns a tensor, with its body. */
  private static final Pattern METHOD =
      Pattern.compile("(?ms)^  public (?:static )?Tensor (\\w+)\\(.*?^  }$");

  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(?:\\w\\.)?(\\w+)\\(");

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

  @Test
  void theTableOfDerivativesHasEveryRule() throws IOException {
    Set<String> operations = new TreeSet<>();
    Matcher method = METHOD.matcher(Files.readString(folders.root().resolve(TENSOR)));
    while (method.find()) {
      if (method.group().contains(".derivative(")) {
        operations.add(method.group(1));
      }
    }
    String table = section("stage3.adoc", "[#table-of-derivatives]", "[#recording]");
    assertNamed(operations, found(ROW, table), "has a derivative in stage 3, but no row in", table);
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
