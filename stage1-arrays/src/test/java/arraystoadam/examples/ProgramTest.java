package arraystoadam.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program as a reader meets it: started from the command line. */
class ProgramTest {

  private static final String NUMBER = "-?\\d[\\d.]*(e[-+]\\d+)?";

  @Test
  void withoutSettingsItReportsTwentyFallingLossesAndTheResult() {
    ProgramRun run = ProgramRun.of();
    assertEndedWell(run);
    assertEquals(22, run.out().size(), run::toString);
    assertTrue(run.out().get(0).matches("Stage \\d: .*"), run::toString);
    List<String> losses = run.out().subList(1, 21);
    for (int i = 0; i < losses.size(); i++) {
      assertTrue(losses.get(i).matches((100 * i + 99) + " " + NUMBER), losses.get(i));
    }
    assertTrue(loss(losses.get(19)) < loss(losses.get(0)), run::toString);
    assertTrue(loss(losses.get(19)) < 10, run::toString);
    String result = run.out().get(21);
    assertTrue(result.startsWith("Result: y = "), result);
    assertFalse(result.contains("NaN"), result);
  }

  @Test
  void everyHundredthIterationIsReported() {
    ProgramRun run = ProgramRun.of("-Diterations=250");
    assertEndedWell(run);
    assertEquals(List.of("99", "199"), iterations(run));
  }

  @Test
  void withoutIterationsOnlyTheStartIsShown() {
    ProgramRun run = ProgramRun.of("-Diterations=0");
    assertEndedWell(run);
    assertEquals(2, run.out().size(), run::toString);
  }

  @Test
  void theSameSeedGivesTheSameOutputAlsoInAnotherLocale() {
    ProgramRun first = ProgramRun.of("-Dseed=7", "-Diterations=250");
    ProgramRun second =
        ProgramRun.of("-Dseed=7", "-Diterations=250", "-Duser.language=de", "-Duser.country=DE");
    assertEndedWell(first);
    assertEquals(first, second);
  }

  @Test
  void float64IsNamedInTheHeading() {
    ProgramRun run = ProgramRun.of("-Ddtype=float64", "-Ddevice=cpu", "-Diterations=100");
    assertEndedWell(run);
    assertTrue(run.out().get(0).endsWith("cpu, float64)"), run::toString);
    assertEquals(List.of("99"), iterations(run));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-Dseed=abc",
        "-Diterations=-1",
        "-Diterations=1.5",
        "-Dlr=fast",
        "-Dlr=-1",
        "-Dlr=NaN",
        "-Dlr=Infinity",
        "-Ddtype=float16",
        "-Ddevice=tpu"
      })
  void aBadSettingGetsOneLineAndStatus2(String setting) {
    ProgramRun run = ProgramRun.of(setting);
    assertEquals(2, run.status(), run::toString);
    assertEquals(List.of(), run.out());
    assertEquals(1, run.err().size(), run::toString);
    String line = run.err().get(0);
    assertTrue(line.startsWith(setting + ": ") && line.contains("must be "), line);
    assertFalse(line.contains("Exception"), line);
  }

  private static void assertEndedWell(ProgramRun run) {
    assertEquals(0, run.status(), run::toString);
    assertEquals(List.of(), run.err());
  }

  /** The first words of the lines between the heading and the result. */
  private static List<String> iterations(ProgramRun run) {
    return IntStream.range(1, run.out().size() - 1)
        .mapToObj(i -> run.out().get(i).split(" ")[0])
        .toList();
  }

  private static double loss(String line) {
    return Double.parseDouble(line.split(" ")[1]);
  }
}
