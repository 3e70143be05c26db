package arraystoadam.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  @Test
  void defaultsHoldWhereNothingIsSet() {
    assertEquals(0L, Settings.seed());
    assertEquals(2000, Settings.iterations(2000));
    assertEquals(1e-6, Settings.lr(1e-6));
    assertEquals("cpu", Settings.choice("device", "cpu", "gpu"));
    assertEquals("fallback", Settings.get("test.anything", "fallback", text -> text));
  }

  @ParameterizedTest
  @CsvSource({"7, 7", "+7, 7", "-3, -3", "140737488355327, 140737488355327"})
  void anyLongIsASeed(String text, long seed) {
    assertEquals(seed, with("seed", text, Settings::seed));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "2147483647, 2147483647"})
  void anyCountIsANumberOfIterations(String text, int iterations) {
    assertEquals(iterations, with("iterations", text, () -> Settings.iterations(5)));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1e-3, 0.001", "0.5, 0.5", ".5, 0.5", "5., 5", "1.7e+308, 1.7e308"})
  void anyFiniteNumberFrom0IsALearningRate(String text, double lr) {
    assertEquals(lr, with("lr", text, () -> Settings.lr(1)));
  }

  @Test
  void aChoiceIsOneOfTheListed() {
    assertEquals("b", with("test.choice", "b", () -> Settings.choice("test.choice", "a", "b")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "1.5", "", " 7", "7 ", "7L", "\u0663", "\uff13", "1e3"})
  void aBadSeedIsRefused(String text) {
    String requirement = "a whole number from -140737488355328 to 140737488355327";
    assertBad("seed", text, requirement, Settings::seed);
  }

  @Test
  void twoSeedsNeverStartTheSameNumbers() {
    long most = 140737488355327L;
    long least = -140737488355328L;
    assertEquals(least, with("seed", Long.toString(least), Settings::seed));
    assertEquals(new Random(least).nextLong(), new Random(most + 1).nextLong());
    String requirement = "a whole number from " + least + " to " + most;
    for (String text : List.of("140737488355328", "-140737488355329", "9223372036854775808")) {
      assertBad("seed", text, requirement, Settings::seed);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1.5", "many", "", " 7", "\u0663", "\uff13", "2147483648"})
  void aBadNumberOfIterationsIsRefused(String text) {
    assertBad(
        "iterations", text, "a whole number from 0 to 2147483647", () -> Settings.iterations(2000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "-1e-300", "NaN", "Infinity", "-Infinity", "1e309", "fast", ""})
  void aBadLearningRateIsRefused(String text) {
    assertBad("lr", text, "a finite number of at least 0", () -> Settings.lr(1e-6));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " 0.001 ", "0.001f", "1d", "1D", "0x1p-3", "\u0663", "0,5", ".", "e3", "1e", "1_0"
      })
  void aNumberThatOnlyJavaUnderstandsIsRefused(String text) {
    assertBad("lr", text, "a finite number of at least 0", () -> Settings.lr(1e-6));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tpu", "CPU", " cpu", ""})
  void aChoiceThatIsNotListedIsRefused(String text) {
    assertBad("device", text, "cpu or gpu", () -> Settings.choice("device", "cpu", "gpu"));
  }

  @Test
  void theReasonOfAParserIsPassedOn() {
    Settings.BadSetting e =
        assertThrows(
            Settings.BadSetting.class,
            () ->
                with(
                    "test.anything",
                    "x",
                    () ->
                        Settings.get(
                            "test.anything",
                            "",
                            text -> {
                              throw new IllegalArgumentException("must be y");
                            })));
    assertEquals("-Dtest.anything=x: must be y", e.getMessage());
  }

  @Test
  void anyOtherFailureOfAProgramIsNotHidden() {
    IllegalStateException failure = new IllegalStateException("a fault of the program");
    Runnable program =
        () -> {
          throw failure;
        };
    assertSame(failure, assertThrows(IllegalStateException.class, () -> Settings.run(program)));
  }

  private static void assertBad(
      String name, String text, String requirement, Supplier<Object> setting) {
    Settings.BadSetting e =
        assertThrows(Settings.BadSetting.class, () -> with(name, text, setting));
    assertEquals("-D" + name + "=" + text + ": must be " + requirement, e.getMessage());
  }

  /** Reads a setting while its system property has a value. */
  private static <T> T with(String name, String text, Supplier<T> setting) {
    System.setProperty(name, text);
    try {
      return setting.get();
    } finally {
      System.clearProperty(name);
    }
  }
}
