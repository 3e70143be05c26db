package arraystoadam.docs.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The glossary has the terms that the chapters send you to, and no others. */
class GlossaryTest {

  private static final Pattern TERM = Pattern.compile("\\[\\[(term-[\\w-]+)\\]\\]([^:]+)::");
  private static final Pattern LINK = Pattern.compile("xref:glossary\\.adoc#(term-[\\w-]+)\\[");

  private final Path chapters;

  GlossaryTest() throws IOException {
    chapters = Folders.here().chapters();
  }

  private String glossary() throws IOException {
    return Files.readString(chapters.resolve("glossary.adoc"));
  }

  @Test
  void everyTermIsLinkedFromAChapterAndEveryLinkLeadsToATerm() throws IOException {
    Set<String> linked = new TreeSet<>();
    try (Stream<Path> files = Files.list(chapters)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".adoc")).toList()) {
        LINK.matcher(Files.readString(file)).results().forEach(it -> linked.add(it.group(1)));
      }
    }
    Set<String> terms =
        TERM.matcher(glossary())
            .results()
            .map(it -> it.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(terms.size() > 50, "too few terms were found: " + terms);
    assertEquals(terms, linked);
  }

  @Test
  void theTermsAreInAlphabeticalOrder() throws IOException {
    List<String> names =
        TERM.matcher(glossary()).results().map(it -> it.group(2).replace("-", " ")).toList();
    assertEquals(names.stream().sorted(String.CASE_INSENSITIVE_ORDER).toList(), names);
  }
}
