package arraystoadam.docs.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.docs.math.Formulas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChapterExpanderTest {

  @TempDir Path folder;

  private final List<String> problems = new ArrayList<>();

  private List<String> expand(String... lines) throws IOException {
    InlineMacros inline =
        new InlineMacros(
            new Formulas(),
            (name, format) -> {
              if (name.equals("BestCubic.loss")) {
                return format.equals("%.1f") ? "8.8" : format;
              }
              throw new BookException("there is no fact '" + name + "'");
            });
    Map<String, BlockMacro> macros =
        Map.of(
            "run",
            macro -> {
              if (macro.target().isEmpty()) {
                throw new BookException("which program?");
              } else if (macro.target().equals("index")) {
                throw new IndexOutOfBoundsException("5");
              } else if (macro.target().equals("class")) {
                throw new ExceptionInInitializerError("5");
              }
              return List.of(
                  "....", "fact:BestCubic.loss[%.1f]", "....", "fact:BestCubic.loss[%.1f]");
            });
    return new ChapterExpander("stage9", folder, macros, inline, problems).expand(List.of(lines));
  }

  @Test
  void keepsTheNumbersOfTheLines() throws IOException {
    List<String> lines = expand("one", "run::stage1/SineFit[]", "[stem]", "++++", "x", "++++", "y");
    assertEquals(
        List.of(
            "one",
            "include::_made/stage9-2.adoc[]",
            "[.formula.text-center]",
            "{formula-1}",
            "//",
            "//",
            "y"),
        lines);
    assertEquals(List.of(), problems);
  }

  @Test
  void replacesFactsInTextButNotInListings() throws IOException {
    expand("run::x[]");
    assertEquals(
        List.of("....", "fact:BestCubic.loss[%.1f]", "....", "8.8"),
        Files.readAllLines(folder.resolve("_made/stage9-1.adoc")));
  }

  @Test
  void leavesVerbatimBlocksAlone() throws IOException {
    String[] lines = {"----", "run::x[]", "stem:[x]", "----", "////", "fact:None.x[]", "////"};
    assertEquals(List.of(lines), expand(lines));
    assertEquals(List.of(), problems);
  }

  @Test
  void leavesLiteralTextAlone() throws IOException {
    assertEquals(List.of("write `+stem:[x]+` for x"), expand("write `+stem:[x]+` for x"));
  }

  @Test
  void keepsCodeAsItIs() throws IOException {
    assertEquals(
        List.of("`+x -> 2 * x+` and `y`, `+m.replaceAll((k, v) -> v)+`, `+f(...)+`, `+a -> b+`"),
        expand("`x -> 2 * x` and `y`, `m.replaceAll((k, v) -> v)`, `f(...)`, `+a -> b+`"));
    assertEquals(List.of("`+a <= b+`, `+a <- b+`"), expand("`a <= b`, `a <- b`"));
    assertEquals(List.of("`a` -> `b` ... `c`"), expand("`a` -> `b` ... `c`"));
  }

  @Test
  void readsFormulasWithBrackets() throws IOException {
    assertEquals(List.of("a {formula-1}, {formula-2}"), expand("a stem:[x_{[N\\]}], stem:[y[1]]"));
  }

  @Test
  void drawsTheSameFormulaOnce() throws IOException {
    assertEquals(List.of("{formula-1} {formula-1}"), expand("stem:[x] stem:[ x ]"));
  }

  @Test
  void saysWhereAProblemIs() throws IOException {
    expand("one", "fact:WorstCubic.loss[]", "run::[]", "stem:[\\undefinedcommand{x]");
    assertEquals(3, problems.size(), problems.toString());
    assertEquals(
        "docs/src/main/asciidoc/stage9.adoc:2: there is no fact 'WorstCubic.loss'",
        problems.get(0));
    assertEquals("docs/src/main/asciidoc/stage9.adoc:3: which program?", problems.get(1));
    assertTrue(problems.get(2).startsWith("docs/src/main/asciidoc/stage9.adoc:4: "));
  }

  @Test
  void aMacroThatWouldStayAsItWasTypedIsAProblem() throws IOException {
    expand("* run::x[]", " run::x[]", "run:x[]", "run::x[] and more", "`run::x[]` is none");
    String message =
        ": run:: must stand alone on its line, from its beginning on; in a list attach it with '+',"
            + " in a table use a column of the style 'a'";
    List<String> expected = new ArrayList<>();
    for (int line = 1; line <= 4; line++) {
      expected.add("docs/src/main/asciidoc/stage9.adoc:" + line + message);
    }
    assertEquals(expected, problems);
  }

  @Test
  void aFactWithoutItsFormIsAProblem() throws IOException {
    expand("fact:BestCubic.loss is", "fact:BestCubic.loss or [x]", "in fact: nothing");
    assertEquals(
        List.of(
            "docs/src/main/asciidoc/stage9.adoc:1: expected fact:Class.method[FORMAT]:"
                + " fact:BestCubic.loss is",
            "docs/src/main/asciidoc/stage9.adoc:2: expected fact:Class.method[FORMAT]:"
                + " fact:BestCubic.loss or [x]"),
        problems);
  }

  @Test
  void saysWhereAnyFailureIs() throws IOException {
    expand("run::index[]", "run::class[]");
    assertEquals(
        List.of(
            "docs/src/main/asciidoc/stage9.adoc:1: java.lang.IndexOutOfBoundsException: 5",
            "docs/src/main/asciidoc/stage9.adoc:2: java.lang.ExceptionInInitializerError: 5"),
        problems);
  }

  @Test
  void complainsOfABlockThatIsNeverClosed() throws IOException {
    expand("one", "----", "two");
    assertEquals(
        List.of("docs/src/main/asciidoc/stage9.adoc:2: the block that ---- opens is never closed"),
        problems);
  }
}
