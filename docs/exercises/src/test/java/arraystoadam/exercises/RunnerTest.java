package arraystoadam.exercises;

import static arraystoadam.exercises.Exercise.Variant.WORK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.exercises.Request.BadRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runner tells good answers from bad ones, and says in words what is bad. */
class RunnerTest {

  @TempDir private Path root;
  private ProbeExercise probe;
  private Exercise exercise;

  @BeforeEach
  void makeExercise() throws IOException {
    probe = new ProbeExercise(root);
    exercise = probe.exercise();
  }

  @Test
  void aRightAnswerIsDone() throws IOException {
    probe.answerWith("return x + x;");
    Check check = check();
    assertTrue(check.isPassed());
    assertContains(report(check), "ok     twice three is six", "exercise 9.1 is solved");
  }

  @Test
  void progressIsWhetherTheTestsPass() throws IOException {
    probe.answerWith("return x + x;");
    assertEquals(Progress.DONE, Progress.of(exercise));
    probe.answerWith("return 0;");
    assertEquals(Progress.STARTED, Progress.of(exercise));
  }

  @Test
  void theNextExerciseIsTheOneAfterUnlessThatIsDone() throws IOException {
    Exercise second = probe.addSecond();
    assertEquals(exercise, Progress.next(second).orElseThrow());
    probe.answerWith("return x + x;");
    assertEquals(second, Progress.next(exercise).orElseThrow());
    assertContains(report(check()), "Next is 9.2 Twice");
    assertEquals(second, Progress.next(second).orElseThrow());
  }

  @Test
  void afterTheLastExerciseOfAStageComesTheNextStage() throws IOException {
    probe.answerWith("return x + x;");
    assertContains(report(check()), "It was the last stage", Stage.LIST + "\n");
    new ProbeExercise(root, 11);
    assertContains(
        report(check()),
        "All exercises of stage 9 are solved.",
        "exercises of stage 11 are\n",
        "-pl stage11-probe test\n");
  }

  @Test
  void aWrongAnswerIsToldInWords() throws IOException {
    probe.answerWith("return x * x;");
    Check check = check();
    assertFalse(check.isPassed());
    String report = report(check);
    assertContains(report, "ok     twice nothing is nothing", "wrong  twice three is six");
    assertContains(report, "3 + 3\n", "expected:    6\n", "your answer: 9\n", "-Dhint=1");
    assertFalse(report.contains("\tat "), report);
    assertFalse(report.contains("AssertionFailedError"), report);
  }

  @Test
  void anExceptionIsToldWithItsPlace() throws IOException {
    probe.answerWith("int[] none = {}; return none[x];");
    assertContains(
        report(check()),
        "Your code threw ArrayIndexOutOfBoundsException at Twice.java, line 5.",
        "Index 0 out of bounds for length 0");
  }

  @Test
  void aCompileErrorIsShownAtItsPlace() throws IOException {
    probe.answerWith("return x + y;");
    Check check = check();
    assertFalse(check.isPassed());
    assertEquals(1, check.errors().size());
    assertContains(
        report(check), "does not compile", "Twice.java, line 5: ", "return x + y;\n", "^\n");
  }

  @Test
  void aChangedMethodIsExplained() throws IOException {
    probe.answerWith("return x + x;");
    Files.writeString(
        exercise.file(WORK), Files.readString(exercise.file(WORK)).replace(" of(", " twice("));
    assertContains(report(check()), "The tests no longer fit your file");
  }

  @Test
  void aLoopWithoutEndIsGivenUp() throws IOException {
    probe.answerWith("while (!Thread.currentThread().isInterrupted()) {} return 0;");
    Check check = Check.of(exercise, WORK, Duration.ofMillis(500));
    assertFalse(check.isPassed());
    assertContains(report(check), "stuck  twice nothing is nothing", "Does a loop never stop?");
  }

  @Test
  void theStubIsNotStarted() throws IOException {
    assertTrue(new WorkFolder(exercise).create());
    assertTrue(check().isNotStarted());
    assertEquals(Progress.NOT_STARTED, Progress.of(exercise));
  }

  @Test
  void anotherUnsupportedOperationIsNotAStub() throws IOException {
    probe.answerWith("return java.util.List.of(x).remove(0);");
    Check check = check();
    assertFalse(check.isNotStarted());
    assertContains(report(check), "threw UnsupportedOperationException at Twice.java, line 5");
  }

  @Test
  void anAnswerUsesTheClassesOfItsOwnStage() throws IOException {
    ProbeExercise other = new ProbeExercise(Files.createDirectory(root.resolve("other")));
    probe.addToStage("return x + x;");
    other.addToStage("return 0;");
    probe.answerWith("return lib.Twice.of(x);");
    other.answerWith("return lib.Twice.of(x);");
    assertTrue(check().isPassed());
    assertFalse(Check.of(other.exercise(), WORK).isPassed());
  }

  @Test
  void aStageThatIsNotCompiledIsToldInOneLine() throws IOException {
    probe.answerWith("return x + x;");
    Files.delete(exercise.stage().classes());
    String message = assertThrows(BadRequest.class, this::check).getMessage();
    Path classes = Path.of("stage9-probe", "target", "classes");
    assertEquals("There is no " + classes + ": type mvn -q -pl stage9-probe compile", message);
  }

  @Test
  void theReadersFileIsNotOverwritten() throws IOException {
    probe.answerWith("return 1;");
    String before = Files.readString(exercise.file(WORK));
    assertFalse(new WorkFolder(exercise).create());
    new WorkFolder(exercise).setHintsRead(1);
    assertEquals(before, Files.readString(exercise.file(WORK)));
    assertEquals(1, new WorkFolder(exercise).hintsRead());
  }

  @Test
  void whatIsNotThereIsToldInOneLine() {
    List<Stage> stages = exercise.stage().all();
    assertEquals(new Request(9, 1), Request.of("9.1", stages));
    assertEquals(new Request(9, 0), Request.of("9", stages));
    for (String bad : List.of("9.2", "8.1", "abc", "", "9.", "9.01", "true")) {
      String message =
          assertThrows(BadRequest.class, () -> Request.of(bad, stages), bad).getMessage();
      assertContains(message, "-Dexercise=" + bad + ": ", "There are 9.1.");
      assertEquals(1, message.lines().count());
    }
  }

  @Test
  void asciidocBecomesPlainText() {
    List<String> lines =
        PlainText.of(
            List.of(
                "",
                "Take `x` and",
                "stem:[a[1\\] + b].",
                "",
                "* one",
                "* two",
                "",
                "[source,java]",
                "----",
                "int x;",
                "----"));
    assertEquals(List.of("Take x and a[1] + b.", "", "* one", "* two", "", "    int x;"), lines);
  }

  @Test
  void formulasAreReadableInATerminal() {
    assertEquals("dL / dA = G B^T", Formula.plain("\\frac{\\partial L}{\\partial A} = G B^T"));
    assertEquals("(f(x + h) - 1) / (2 h)", Formula.plain("\\frac{f(x + h) - 1}{2 h}"));
    assertEquals("(yHat_i - y_i)^2", Formula.plain("(\\hat y_i - y_i)^2"));
    assertEquals("YHat - Y", Formula.plain("\\hat{Y} - Y"));
    assertEquals("2 * sin(u) + e^(x - m)", Formula.plain("2 \\cdot \\sin(u) + e^{x - m}"));
    assertEquals("1 / (1 + e^(-x))", Formula.plain("\\frac{1}{1 + e^{-x}}"));
    assertEquals("(a / (1 + b)) / c_(i + 1)", Formula.plain("\\frac{\\frac{a}{1 + b}}{c}_{i + 1}"));
    assertEquals("e^(-x / (2 s^2))", Formula.plain("e^{-\\frac{x}{2 s^{2}}}"));
    assertEquals("sqrt(1 + x_(i - 1)^2)", Formula.plain("\\sqrt{1 + x_{i - 1}^2}"));
    assertEquals("a_12 / (sqrt(b + 1))", Formula.plain("\\frac{a_{12}}{\\sqrt{b + 1}}"));
  }

  private Check check() throws IOException {
    return Check.of(exercise, WORK);
  }

  private String report(Check check) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    new CheckReport(new Terminal(out, false), exercise).result(check);
    return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  private static void assertContains(String text, String... parts) {
    for (String part : parts) {
      assertTrue(text.contains(part), () -> "'" + part + "' is missing in:\n" + text);
    }
  }
}
