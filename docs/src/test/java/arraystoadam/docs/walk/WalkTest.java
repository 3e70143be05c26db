package arraystoadam.docs.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WalkTest {

  private static void assertRefused(String expected, String path) {
    Exception e = assertThrows(WalkException.class, () -> SmallStep.walk(path));
    assertEquals(expected, e.getMessage());
  }

  private static String with(String old, String replacement) {
    assertTrue(SmallStep.PATH.contains(old), old);
    return SmallStep.PATH.replace(old, replacement);
  }

  @Test
  void aPathWithoutFaultsIsWalked() throws IOException {
    assertEquals(List.of(), SmallStep.problems(SmallStep.PATH));
  }

  @Test
  void aStateIsMadeOfTheLinesOfBothStages() throws IOException {
    Walk walk = SmallStep.walk(SmallStep.PATH);
    assertEquals(SmallStep.LOWER, walk.state(0));
    assertEquals(
        """
        package arraystoadam;

        import java.util.List;

        /** The upper A. */
        public class A {

          private final List<B> all = List.of(new B());

          public int one() {
            B b = all.get(0);
            return b.one();
          }
        }
        """,
        walk.state(2).get(SmallStep.A));
    assertEquals(SmallStep.UPPER, walk.state(3));
  }

  @Test
  void anOrderThatDoesNotCompileNamesTheStopAndTheReason() throws IOException {
    List<String> problems =
        SmallStep.problems(
            """
            stop use: A uses it
              Too early.
            ~ A.java
            stop b: There is a B
              Too late.
            + B.java
            """);
    assertEquals(
        List.of(
            "path.txt: stop 1 (A uses it): A.java:8: cannot find symbol symbol:   class B"
                + " location: class arraystoadam.A"),
        problems);
  }

  @Test
  void aWarningIsAFault() throws IOException {
    Step step =
        Step.of(
            SmallStep.LOWER,
            java.util.Map.of(
                SmallStep.A,
                SmallStep.LOWER.get(SmallStep.A).replace("return 0", "return (int) 0"),
                SmallStep.PROGRAM,
                SmallStep.LOWER.get(SmallStep.PROGRAM)));
    List<Stop> stops =
        StopParser.parse("path.txt", List.of("stop cast: A cast", "  Why.", "~ A.java"));
    String problems = WalkCheck.problems(Walk.of("path.txt", step, stops)).toString();
    assertTrue(problems.contains("stop 1 (A cast): A.java:11: redundant cast to int"), problems);
  }

  @Test
  void aProgramThatPrintsSomethingElseOnTheWayIsAFault() throws IOException {
    Step step =
        Step.of(
            SmallStep.LOWER,
            java.util.Map.of(
                SmallStep.A,
                SmallStep.LOWER.get(SmallStep.A).replace("return 1", "return 2"),
                SmallStep.PROGRAM,
                SmallStep.LOWER.get(SmallStep.PROGRAM)));
    List<Stop> stops = StopParser.parse("path.txt", List.of("stop two: Two", "  Why.", "~ A.java"));
    assertEquals(
        List.of("path.txt: stop 1 (Two): SineFit prints something else than before: 2\n"),
        WalkCheck.problems(Walk.of("path.txt", step, stops)));
  }

  @Test
  void whatNoStopTakesIsNamed() {
    assertRefused("path.txt: in no stop: [A.java: gone()]", with("~ A.java : gone\n", ""));
    assertRefused(
        "path.txt: in no stop: [B.java: counted, B.java: count(), B.java: counted()]",
        with("+ B.java\n", ""));
  }

  @Test
  void aPieceThatTheStepDoesNotChangeIsNamed() {
    assertRefused(
        "path.txt:5: stop 1 (There is a B): the step changes no piece 'two' of B.java, but [class,"
            + " counted, one(), count(), counted()]",
        with("+ B.java : class, one", "+ B.java : class, one, two"));
    assertRefused(
        "path.txt:5: stop 1 (There is a B): the step does not change C.java",
        with("+ B.java : class, one", "+ C.java"));
  }

  @Test
  void aLineThatBelongsToNoPieceIsNoticed() throws IOException {
    Map<String, String> upper = new HashMap<>(SmallStep.LOWER);
    String changed = SmallStep.LOWER.get(SmallStep.A).replace("return 0", "return 5");
    upper.put(SmallStep.A, changed.substring(0, changed.lastIndexOf('}')) + "  // stray\n}\n");
    List<Stop> stops = StopParser.parse("path.txt", List.of("stop a: A", "  Why.", "~ A.java"));
    assertEquals(
        List.of(
            "path.txt: before the first stop, A.java is not as in the stage: 1 lines more, 0 fewer",
            "path.txt: the stops add 1 lines and remove 1, but the step 2 and 1"),
        WalkCheck.problems(Walk.of("path.txt", Step.of(SmallStep.LOWER, upper), stops)));
  }

  @Test
  void aPieceCanBeTakenOnlyOnce() {
    assertRefused(
        "path.txt:15: stop 3 (Calls are counted): B.java: one() is taken by stop 1 (There is a B)"
            + " already",
        with("+ B.java\n", "+ B.java : one\n"));
  }

  @Test
  void whatIsLeftOutHasToComeBack() {
    assertRefused(
        "path.txt: no stop gives back what was left out: {A.java: one()=[b.count()]}",
        with("~ A.java : one with `b.count()`\n", ""));
    assertRefused(
        "path.txt:16: stop 3 (Calls are counted): A.java: one() does not lack `b.one()`",
        with("with `b.count()`", "with `b.one()`"));
  }

  @Test
  void whatIsLeftOutIsOneStatementOnLinesOfItsOwn() throws IOException {
    Map<String, String> upper = new HashMap<>(SmallStep.LOWER);
    upper.put(
        SmallStep.A,
        upper
            .get(SmallStep.A)
            .replace("return 1;", "int i = 0;\ni++;\ni++;\nif (i > 0) i = 2;\nreturn 1;"));
    Step step = Step.of(SmallStep.LOWER, upper);
    assertLeftOut(step, "2 statements of one() begin with `i++`", "i++");
    assertLeftOut(
        step,
        "the statement of one() that begins with `i = 2` shares its line with others",
        "i = 2");
  }

  private static void assertLeftOut(Step step, String fault, String statement) {
    String path =
        "stop a: A\n  Why.\n~ A.java : one without `%s`\nstop b: B\n  Why.\n~ A.java : one with `%s`\n"
            .formatted(statement, statement);
    Walk walk = Walk.of("path.txt", step, StopParser.parse("path.txt", path.lines().toList()));
    Exception e = assertThrows(WalkException.class, () -> walk.state(1));
    assertEquals("path.txt: stop 1 (A): " + fault, e.getMessage());
  }

  @Test
  void nothingIsLeftOutTwiceOrGivenBackAtOnce() {
    assertRefused(
        "path.txt:9: stop 2 (A uses it): A.java: one() lacks `b.count()` already",
        with("without `b.count()`", "without `b.count()` without `b.count()`"));
    assertRefused(
        "path.txt:9: stop 2 (A uses it): A.java: one() is taken by this stop: 'with' is for a later"
            + " one",
        with("without `b.count()`", "without `b.count()`, one with `b.count()`"));
    assertRefused("path.txt:7: there is a stop 'b' already", with("stop use:", "stop b:"));
  }

  @Test
  void aStatementThatIsNotThereCannotBeLeftOut() throws IOException {
    Walk walk = SmallStep.walk(SmallStep.PATH.replace("b.count()", "c.count()"));
    Exception e = assertThrows(WalkException.class, () -> walk.state(2));
    assertEquals(
        "path.txt: stop 2 (A uses it): no statement of one() begins with `c.count()`",
        e.getMessage());
  }

  @Test
  void membersCannotComeBeforeTheirClass() throws IOException {
    Walk walk = SmallStep.walk(with("+ B.java : class, one", "+ B.java : one"));
    Exception e = assertThrows(WalkException.class, () -> walk.state(1));
    assertEquals(
        "path.txt: stop 1 (There is a B): B.java has members before its class is there",
        e.getMessage());
  }

  @Test
  void theMarkSaysWhatTheStepDoesToAFile() {
    assertRefused(
        "path.txt:5: stop 1 (There is a B): expected '+' before B.java",
        with("+ B.java : class", "~ B.java : class"));
  }

  @Test
  void aLongStopSaysWhy() throws IOException {
    String lines = "  //\n".repeat(WalkCheck.LONGEST);
    Step step =
        Step.of(
            SmallStep.LOWER,
            java.util.Map.of(
                SmallStep.A,
                SmallStep.LOWER.get(SmallStep.A).replace("  int gone", lines + "\n  int gone"),
                SmallStep.PROGRAM,
                SmallStep.LOWER.get(SmallStep.PROGRAM)));
    List<String> path = List.of("stop long: Long", "  Why.", "~ A.java");
    assertEquals(
        List.of(
            "path.txt: stop 1 (Long): it has 126 lines, of at most 125: say why in a line 'long"
                + " REASON'"),
        WalkCheck.problems(Walk.of("path.txt", step, StopParser.parse("path.txt", path))));
    String short1 = SmallStep.PATH + "long It is not.\n";
    assertTrue(SmallStep.problems(short1).toString().contains("remove the line 'long'"));
  }

  @Test
  void aLineThatIsNoneIsNamed() {
    assertRefused(
        "path.txt:1: expected 'stop ID: TITLE' before it: + B.java", "+ B.java\n" + SmallStep.PATH);
    String line =
        "path.txt:17: expected 'stop ID: TITLE', two blanks and a sentence, '+ FILE', '- FILE' or"
            + " '~ FILE' and perhaps ' : PIECE, PIECE', 'try PROGRAM' or 'long REASON', not: ";
    assertRefused(line + "* B.java", SmallStep.PATH + "* B.java\n");
    assertRefused(line + "stop No Id", SmallStep.PATH + "stop No Id\n");
    assertRefused(
        "path.txt:18: the stop before it needs a sentence that says why, and a file: Nothing",
        SmallStep.PATH + "stop nothing: Nothing\n  Why.\n");
  }
}
