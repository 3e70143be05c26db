package arraystoadam.docs.material;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.docs.book.BookException;
import arraystoadam.docs.book.Macro;
import arraystoadam.docs.chapters.stage1.CodeSize;
import arraystoadam.docs.run.Kept;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaterialTest {

  @TempDir Path folder;

  private static Macro macro(String line) {
    return Macro.parse("stage1", line).orElseThrow();
  }

  private static String fact(String name, String format) throws IOException {
    return new Facts(null, Kept.inMemory()).text(Material.named(name, "stage1"), format);
  }

  private List<String> picture(String line) throws IOException {
    return new PictureMacro(folder, null, Kept.inMemory()).expand(macro(line));
  }

  private static void assertRefused(String message, Attempt attempt) {
    assertEquals(message, assertThrows(BookException.class, attempt::run).getMessage());
  }

  private interface Attempt {
    void run() throws IOException;
  }

  @Test
  void aFactIsTheNumberThatAMethodReturnsAndIsWrittenAsTheTextSays() throws IOException {
    assertEquals("0.857", fact("BestCubic.b", "%.3f"));
    assertEquals("8.8", fact("BestCubic.loss", "%.1f"));
    assertEquals("\u22120.093", fact("BestCubic.d", "%.3f"));
    assertEquals("3.6e-6", fact("CubicHessian.largestLearningRate", "%.1e"));
    assertEquals("5.6e5", fact("stage1/CubicHessian.largest", "%.1e"));
    assertEquals("9,610", fact("stage5/DigitsSummary.parameters", "%,d"));
  }

  @Test
  void aFactThatCannotBeWrittenSoIsRefused() {
    assertRefused(
        "expected a text and [], or a number and how it is written as in [%.3f],"
            + " not '9610' and []",
        () -> fact("stage5/DigitsSummary.parameters", ""));
    assertRefused(
        "'%.3f' does not say how to write 9610: a whole number needs %d, another %.3f",
        () -> fact("stage5/DigitsSummary.parameters", "%.3f"));
  }

  @Test
  void aWrongNameIsRefusedWithWhatThereIs() {
    assertRefused(
        "there is no class docs/src/main/java/arraystoadam/docs/chapters/stage1/Cubic.java",
        () -> fact("Cubic.b", "%.3f"));
    assertRefused(
        "there is no class docs/src/main/java/arraystoadam/docs/chapters/stage9/BestCubic.java",
        () -> fact("stage9/BestCubic.b", "%.3f"));
    assertRefused(
        "stage1/CodeSize.lines: there is no method 'lines', and the class has [stage]",
        () -> fact("CodeSize.lines", "%d"));
    assertRefused("name a method: fact:BestCubic.METHOD[%d]", () -> fact("BestCubic", "%d"));
    assertRefused(
        "stage3/CodeSize.lines: class and method must be public, the method static, and it may take"
            + " a Programs, and the class has [engine, simd, stage]",
        () -> fact("stage3/CodeSize.lines", "%d"));
    assertRefused(
        "expected Class, Class.method or chapter/Class.method, not 'best-b'",
        () -> fact("best-b", ""));
  }

  @Test
  void aMethodThatFailsSaysWhy() {
    assertRefused(
        "stage4/SineFitRun.lastLoss fails: java.lang.NullPointerException: Cannot invoke"
            + " \"arraystoadam.docs.run.Programs.output(int, String, java.util.List)\" because"
            + " \"programs\" is null",
        () -> fact("stage4/SineFitRun.lastLoss", "%.1f"));
  }

  @Test
  void aPictureIsTheSvgThatAMethodReturns() throws IOException {
    assertEquals(
        List.of("image::pictures/stage3-DiamondGraph-svg.svg[\"two 'sums', drawn\"]"),
        picture("picture::stage3/DiamondGraph[two \"sums\", drawn]"));
    String svg = Files.readString(folder.resolve("pictures/stage3-DiamondGraph-svg.svg"));
    assertTrue(svg.startsWith("<svg "), svg);
    long size = CodeSize.stage();
    assertRefused(
        "expected SVG from stage1/CodeSize.stage, not " + size,
        () -> picture("picture::CodeSize.stage[x]"));
  }

  @Test
  void aPictureNeedsATextForThoseWhoCannotSeeIt() throws IOException {
    assertRefused(
        "picture: say in the bracket what a reader hears who cannot see it",
        () -> picture("picture::stage3/DiamondGraph[]"));
    assertEquals(
        List.of("image::pictures/stage3-DiamondGraph-svg.svg[\"c = b + b, n = 3\"]"),
        picture("picture::stage3/DiamondGraph[c = b + b, n = 3]"));
  }

  @Test
  void aMethodThatPrintsNothingIsNoOutput() {
    OutputMacro output = new OutputMacro(null, Kept.inMemory());
    assertRefused(
        "stage1/CodeSize.stage prints nothing",
        () -> output.expand(macro("output::CodeSize.stage[]")));
  }

  @Test
  void anOutputIsWhatAMethodPrints() throws IOException {
    OutputMacro output = new OutputMacro(null, Kept.inMemory());
    List<String> lines = output.expand(macro("output::ThreePoints[lines=\"1\"]"));
    assertEquals(4, lines.size(), lines.toString());
    assertEquals("[.console]", lines.get(0));
  }
}
