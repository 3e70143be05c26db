package arraystoadam.docs.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether each fault that a page may have is found. */
class SiteCheckTest {

  private static final String SOUND =
      "<p id=here>Text, <a href=\"https://example.org/\">elsewhere</a>, <a href=\"#here\">here</a>,"
          + " <a href=\"b.html#there\">there</a>, <code>stem:[x] and \\frac{a}{b}</code></p>";

  @TempDir Path folder;

  @BeforeEach
  void writePages() throws IOException {
    write("a.html", SOUND);
    write("b.html", "<h2 id=there>There</h2>");
    write("book.css", "@font-face { src: url(fonts/a.ttf) }");
    write("book.js", "show();");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private void assertOneProblem(String expected) throws IOException {
    List<String> problems = SiteCheck.problems(folder, Set.of());
    assertEquals(1, problems.size(), problems.toString());
    assertTrue(problems.get(0).contains(expected), problems.toString());
  }

  @Test
  void findsNothingInSoundPages() throws IOException {
    assertEquals(List.of(), SiteCheck.problems(folder, Set.of()));
  }

  @Test
  void findsALinkToAPageThatIsNotThere() throws IOException {
    write("a.html", "<a href=c.html>c</a>");
    assertOneProblem("a.html: there is no file for the link c.html");
  }

  @Test
  void aFileThatIsMadeElsewhereNeedNotBeThere() throws IOException {
    write("a.html", "<a href=../book.pdf>the PDF</a>");
    assertOneProblem("a.html: there is no file for the link ../book.pdf");
    assertEquals(List.of(), SiteCheck.problems(folder, Set.of("../book.pdf")));
  }

  @Test
  void findsALinkToAPlaceThatIsNotThere() throws IOException {
    write("a.html", "<a href=b.html#nowhere>b</a>");
    assertOneProblem("a.html: there is no place for the link b.html#nowhere");
  }

  @Test
  void findsAMissingImage() throws IOException {
    write("a.html", "<img src=plot.svg>");
    assertOneProblem("a.html: there is no file for the link plot.svg");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script src=\"https://example.org/a.js\"></script>",
        "<script src=\"//example.org/a.js\"></script>",
        "<link rel=stylesheet href=\"https://example.org/a.css\">",
        "<img src=\"http://example.org/a.png\">",
        "<iframe src=\"https://example.org/\"></iframe>",
        "<style>@import 'https://example.org/a.css';</style>",
        "<p style=\"background: url(https://example.org/a.png)\">x</p>",
      })
  void findsWhatIsFetchedFromElsewhere(String html) throws IOException {
    write("a.html", html);
    assertOneProblem("from elsewhere");
  }

  @Test
  void findsAFontFromElsewhere() throws IOException {
    write("book.css", "@font-face { src: url(\"https://example.org/a.ttf\") }");
    assertOneProblem("book.css: a style is fetched from elsewhere: https://example.org/a.ttf");
  }

  @Test
  void findsAScriptThatAsksAServer() throws IOException {
    write("book.js", "fetch('index.json').then(show);");
    assertOneProblem("book.js: a script asks a server for something");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>the gradient \\frac{\\partial L}{a}</p>",
        "<p>a stem:[x] b</p>",
        "<p>[stem]</p>",
        "<p>the best is fact:BestCubic.loss[%.7f].</p>",
        "<p>code::stage3/tensor/Tensor.java[mul]</p>",
        "<p>output::Diamond[]</p>",
        "<p>see xref:stage3.adoc#leaf[leaf]</p>",
        "<p>{formula-12}</p>",
        "<p>Unresolved directive in stage3.adoc - include::x[]</p>",
        "<pre>Unresolved directive in stage3.adoc - include::x[]</pre>",
      })
  void findsWhatIsLeftOver(String html) throws IOException {
    write("a.html", html);
    List<String> problems = SiteCheck.problems(folder, Set.of());
    assertTrue(problems.stream().anyMatch(it -> it.contains("left")), problems.toString());
  }

  @Test
  void findsThatThereAreNoPages() throws IOException {
    Files.delete(folder.resolve("a.html"));
    Files.delete(folder.resolve("b.html"));
    assertOneProblem("has no pages");
  }
}
