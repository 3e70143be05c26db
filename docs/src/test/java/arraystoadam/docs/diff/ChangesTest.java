package arraystoadam.docs.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.docs.book.BookException;
import arraystoadam.docs.book.Macro;
import arraystoadam.docs.ladder.FileChange;
import arraystoadam.docs.ladder.Kind;
import arraystoadam.docs.ladder.LineCount;
import arraystoadam.docs.ladder.Stages;
import arraystoadam.docs.walk.WalkPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether what the pages show is the difference between the stages. */
class ChangesTest {

  private final Path root = root();

  private static Path root() {
    try {
      return Stages.root();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest(name = "step {0}")
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void appliedToAStageTheDifferencesOfTheStopsMakeTheNext(int from) throws IOException {
    Map<String, List<String>> files = new HashMap<>();
    for (WalkPage.StopPart stop : WalkPage.of(root, from).stops()) {
      for (WalkPage.FilePart file : stop.files()) {
        if (StepPages.isText(file.change())) {
          String path = file.change().path();
          List<String> before = files.computeIfAbsent(path, it -> lines(from, it));
          String html = DiffHtml.of(FileDiff.of(file.change(), file.before(), file.after()));
          files.put(path, apply(html, before));
        }
      }
    }
    files.forEach((path, shown) -> assertEquals(lines(from + 1, path), shown, path));
    assertFalse(files.isEmpty());
  }

  private List<String> lines(int stage, String path) {
    try {
      Path file = root.resolve(Stages.in(root).get(stage - 1)).resolve(path);
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Reads the page as a reader does: removes the lines shown in red, adds those in green. */
  private static List<String> apply(String html, List<String> before) {
    List<String> after = new ArrayList<>();
    int next = 0;
    for (Element line : Jsoup.parseBodyFragment(html).select("pre > span")) {
      if (line.hasClass("gap")) {
        continue;
      }
      String text = line.wholeText().replaceAll("\n$", "");
      int number = Integer.parseInt(line.attr("data-n"));
      if (line.hasClass("d")) {
        while (next < number - 1) {
          after.add(before.get(next++));
        }
        assertEquals(before.get(next), text);
        next++;
      } else {
        while (after.size() < number - 1) {
          after.add(before.get(next++));
        }
        after.add(text);
        next += line.hasClass("k") ? 1 : 0;
      }
    }
    after.addAll(before.subList(next, before.size()));
    return after;
  }

  @Test
  void marksTheWordsThatChange() {
    List<Words.Part> parts = Words.parts("return a.add(b);", "return a.mul(b);");
    assertEquals(
        List.of(
            new Words.Part("return a.", false),
            new Words.Part("add", true),
            new Words.Part("(b);", false)),
        parts);
  }

  @Test
  void marksThemInThePlainText() {
    FileChange change = new FileChange(Kind.CHANGED, "A.java", new LineCount(1, 1));
    FileDiff diff = FileDiff.of(change, List.of("f(a);", "g();"), List.of("f(b);", "g();"));
    assertEquals(List.of("-f(\uE000a\uE001);", "+f(\uE000b\uE001);", " g();"), DiffText.of(diff));
  }

  @Test
  void marksNoWordsOfLinesThatHaveLittleInCommon() {
    assertTrue(
        Words.parts("int a = 1;", "throw new IllegalArgumentException(name + value);").stream()
            .noneMatch(Words.Part::changed));
  }

  @Test
  void showsTheStopsOfAStep() throws IOException {
    Macro macro = Macro.parse("stage1", "changes::2-3[]").orElseThrow();
    String text = String.join("\n", new ChangesMacro(root).expand(macro));
    assertTrue(text.contains("changes-2-3.adoc#stop-2-3-pass[The backward pass] |"), text);
    assertTrue(text.contains("exec:java@walk -Dstep=2-3"), text);
    assertTrue(text.contains("git diff --no-index"), text);
  }

  @Test
  void failsWithoutTheStep() {
    Macro macro = Macro.parse("stage1", "changes::6-7[]").orElseThrow();
    Exception e = assertThrows(BookException.class, () -> new ChangesMacro(root).expand(macro));
    assertEquals("there is no step 6-7", e.getMessage());
  }
}
