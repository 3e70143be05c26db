package arraystoadam.docs.locale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.docs.ladder.Stages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocaleCheckTest {

  @TempDir Path folder;

  @Test
  void everyTextIsTheSameInEveryLocale() throws IOException {
    Path root = Stages.root();
    List<String> folders = new ArrayList<>(List.of("docs/src", "docs/exercises/src"));
    for (String stage : Stages.in(root)) {
      folders.add(stage + "/src");
      folders.add(stage + "/devices");
    }
    List<Path> files = new ArrayList<>();
    for (String name : folders) {
      files.addAll(javaFiles(root.resolve(name)));
    }
    assertFalse(files.isEmpty());
    List<String> problems = LocaleCheck.problems(root, files);
    assertTrue(problems.isEmpty(), () -> "\n" + String.join("\n", problems) + "\n");
  }

  /** The sources in a folder, if there is one, but not what a reader has written. */
  private static List<Path> javaFiles(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.toString().replace('\\', '/').contains("/exercises/work/"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "String.format(\"%d\", 1)",
        "String.format(\"a\" + \"b %,d\", 1)",
        "\"%5.2f\".formatted(1.0)",
        "(\"%s\" + \" %2$e\").formatted(1, 1.0)",
        "PATTERN.formatted(1.0)",
        "String.format(args[0], 1.0)",
        "System.out.printf(\"%d%n\", 1)",
        "System.err.format(\"%G\", 1.0)",
        "\"%S\".formatted(\"i\")",
        "\"I\".toLowerCase()",
        "java.text.NumberFormat.getInstance()",
        "new DecimalFormat(\"0.0\")"
      })
  void findsWhatDependsOnTheLocale(String code) throws IOException {
    List<String> problems = problems(code);
    assertEquals(1, problems.size(), problems::toString);
    assertTrue(problems.get(0).startsWith("A.java:4: "), problems::toString);
    assertTrue(problems.get(0).contains("Locale.ROOT"), problems::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "String.format(Locale.ROOT, \"%d\", 1)",
        "System.out.printf(Locale.ROOT, \"%d\", 1)",
        "\"%s %6s %% %x %c%n\".formatted(1, 2, 3, 'c')",
        "\"100 %% done\".formatted()",
        "NAME.formatted(1)",
        "format(\"%.3f\", 1)",
        "report.format(\"%.3f\")",
        "\"I\".toLowerCase(Locale.ROOT)",
        "new DecimalFormat(\"0.0\", DecimalFormatSymbols.getInstance(Locale.ROOT))"
      })
  void passesWhatDoesNot(String code) throws IOException {
    assertEquals(List.of(), problems(code));
  }

  private List<String> problems(String code) throws IOException {
    Path file = folder.resolve("A.java");
    Files.writeString(
        file,
        """
        class A {
          static final String PATTERN = "%f";
          static final String NAME = "%s";
          Object a(String[] args) { return %s; }
        }
        """
            .replace("return %s", "return " + code));
    return LocaleCheck.problems(folder, List.of(file));
  }
}
