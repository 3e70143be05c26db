package arraystoadam.figures.broadcast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.figures.Drive;
import arraystoadam.figures.Frame;
import arraystoadam.figures.Handle;
import arraystoadam.figures.State;
import arraystoadam.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BroadcastingTest {

  private final Broadcasting figure = new Broadcasting();

  private String words(String address) {
    return Drive.words(figure, address);
  }

  @Test
  void aColumnPlusARow() {
    assertEquals(
        "a [2, 1] and b [3] give [2, 3]. Element [1, 2] of the result is 20 + 3 = 23. The first is"
            + " in a at position 1·1 + 2·0 = 1, the second in b at position 1·0 + 2·1 = 2.",
        words(""));
  }

  /** The gradient of a factor is the sum of what it was multiplied by. */
  @Test
  void theGradientOfAProductIsAddedUpOverTheRepeats() {
    assertEquals(
        "a [2, 1] and b [3] give [2, 3]. The gradient of each element of the result is 1. The"
            + " number at position 0 of a was used 3 times and gets 1 + 2 + 3 = 6. The number at"
            + " position 1 of b was used 2 times and gets 10 + 20 = 30.",
        words("op=mul;way=gradient;row=0;column=1"));
  }

  @Test
  void aLongSumIsNotWrittenOut() {
    String words = words("a=;b=4,6;way=gradient");
    assertTrue(words.contains(" of a was used 24 times and gets the sum of 24 numbers, 24. The "));
    assertTrue(words.endsWith(" of b was used once and gets 1."));
  }

  @Test
  void threeDimensionsHaveThreeSteps() {
    String words = words("a=3, 1, 5;b=4, 1;plane=2;row=3;column=4;op=sub");
    assertTrue(words.contains("Element [2, 3, 4] of the result is 150 \u2212 4 = 146."), words);
    assertTrue(words.contains("in a at position 2·5 + 3·0 + 4·1 = 14, "), words);
    assertTrue(words.contains("in b at position 2·0 + 3·1 + 4·0 = 3."), words);
  }

  @Test
  void aCellBeyondTheTableIsTheLastOne() {
    assertEquals(words("a=2;b=2;plane=0;row=0;column=1"), words("a=2;b=2;plane=5;row=5;column=5"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"add", "sub", "mul", "div"})
  void shapesThatDoNotFitGetTheMessageOfTheLibrary(String operation) {
    Tensor a = Tensor.zeros(2, 3);
    Tensor b = Tensor.zeros(4);
    Exception e = assertThrows(IllegalArgumentException.class, () -> apply(operation, a, b));
    assertEquals(e.getMessage(), words("a=2, 3;b=4;op=" + operation));
    assertTrue(e.getMessage().contains("[2, 3] and [4] do not broadcast"), e.getMessage());
  }

  private static Tensor apply(String operation, Tensor a, Tensor b) {
    return switch (operation) {
      case "add" -> a.add(b);
      case "sub" -> a.sub(b);
      case "mul" -> a.mul(b);
      default -> a.div(b);
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a=2, x | The shape of a: expected a size such as 3, not 'x'.",
        "b=2,, 3 | The shape of b: expected a size such as 3, not ''.",
        "a=2, -1 | shape: sizes must be at least 0, not [2, -1]",
        "a=2000000000, 3 | shape: shape [2000000000, 3] has more than 2^31 - 1 elements",
        "a=60, 1;b=30 | a [60, 1] and b [30] give [60, 30]. Drawn are at most 3 dimensions with"
            + " sizes up to 6.",
        "a=1, 1, 1, 1 | a [1, 1, 1, 1] and b [3] give [1, 1, 1, 3]. Drawn are at most 3 dimensions"
            + " with sizes up to 6.",
        "a=7;b=0, 1 | a [7] and b [0, 1] give [0, 7]. It has no elements.",
        "a=400, 1;b=400 | With more than 100000 elements, this figure computes nothing.",
        "a=2000000000;b=3 | With more than 100000 elements, this figure computes nothing.",
      })
  void whatIsNotDrawnIsSaid(String address, String words) {
    assertEquals(words, words(address));
  }

  /** The numbers of the drawing are added up here once more. */
  @Test
  void whatIsSentAddsUpToTheGradient() {
    for (String operation : Calculation.OPERATIONS) {
      Calculation calculation = Calculation.of(operation, new int[] {3, 1, 5}, new int[] {4, 1});
      for (Operand operand : new Operand[] {calculation.a(), calculation.b()}) {
        double[] sums = new double[operand.numbers().size()];
        double[] sent = operand.sent().toDoubleArray();
        for (int i = 0; i < sent.length; i++) {
          sums[operand.position(calculation.cell(i))] += sent[i];
        }
        assertArrayEquals(operand.gradient().toDoubleArray(), sums, 1e-12, operation);
      }
    }
  }

  @Test
  void theStepsLeadToTheNumbers() {
    Calculation calculation = Calculation.of("add", new int[] {2, 1, 3}, new int[] {2, 1});
    for (Operand operand : new Operand[] {calculation.a(), calculation.b()}) {
      double[] own = operand.numbers().toDoubleArray();
      double[] repeated = operand.repeated().toDoubleArray();
      for (int i = 0; i < repeated.length; i++) {
        assertEquals(repeated[i], own[operand.position(calculation.cell(i))]);
      }
    }
  }

  @Test
  void everyDrawnPairOfShapesIsDrawn() {
    String[] shapes = {"", "1", "6", "6, 1", "1, 6", "6, 6", "1, 1, 1", "6, 1, 1", "6, 6, 6"};
    for (String a : shapes) {
      for (String b : shapes) {
        Drive.frame(figure, "a=" + a + ";b=" + b + ";plane=5;row=5;column=5;op=div");
        Drive.frame(figure, "a=" + a + ";b=" + b + ";way=gradient;plane=3;row=0;column=5");
      }
    }
  }

  @Test
  void aHandlePicksTheCell() {
    Frame frame = Drive.frame(figure, "");
    Handle column = frame.handles().get(0);
    Handle row = frame.handles().get(1);
    State start = State.start(figure);
    assertEquals("0", column.drag(start, 0, 0).text("column"));
    assertEquals("2", column.drag(start, 570, 0).text("column"));
    assertEquals("0", row.drag(start, 0, 0).text("row"));
    assertEquals(start.address(), row.drag(start, row.atX(), row.atY()).address());
  }
}
