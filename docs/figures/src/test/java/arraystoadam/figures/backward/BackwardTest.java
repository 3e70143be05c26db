package arraystoadam.figures.backward;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.figures.Drive;
import arraystoadam.figures.State;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackwardTest {

  private final Backward figure = new Backward();

  private String words(String address) {
    return Drive.words(figure, address);
  }

  private boolean isAtEnd(String address) {
    return figure.isAtEnd(State.start(figure).at(address));
  }

  /** The calculation by hand in the chapter: 30 for p, and 150 and 90 at the end. */
  @Test
  void theExampleOfTheChapterStepByStep() {
    assertEquals(
        "After the forward pass: v5 is 225. Its gradient is 1, and nothing else has one yet.",
        words("steps=0"));
    assertEquals(
        "Step 1: v5 = v4^2 is the youngest that waits. Its gradient is complete: 1. A power sends"
            + " its gradient times the exponent times the base to one less. To v4: 1 · 2 · 15 ="
            + " 30. Now v4 waits.",
        words("steps=1"));
    assertEquals(
        "Step 3: v3 = a · b is the youngest that waits. Its gradient is complete: 30. A product"
            + " sends each factor its gradient times the other factor. To a: 30 · 4 = 120. To b:"
            + " 30 · 3 = 90. Now b and a wait.",
        words("steps=3"));
    assertEquals(
        "Step 5: a is the youngest that waits. Its gradient is complete: 150. A leaf sends nothing"
            + " on. Nothing waits any more. Autograd.grad gives the same: 150 for a and 90 for b.",
        words("steps=5"));
    assertEquals(words("steps=5"), words("steps=40"));
  }

  /** The number that the chapter's first pass gets wrong, too. */
  @Test
  void theRecursionPassesOnTwiceWhatArrivedFirst() {
    String diamond = "f=c = a + a, c + c;order=recursive;steps=";
    assertEquals(
        "Step 1: v4 has 1 and passes it on at once. To c: 1, so that it now has 1.",
        words(diamond + 1));
    assertTrue(
        words(diamond + 6).endsWith("It has found 6 for a, but Autograd.grad gives 4 for a."));
    assertTrue(Drive.frame(figure, diamond + 6).svg().contains("right: 4"));
  }

  @Test
  void theRecursionIsRightWhereOnlyLeavesAreUsedTwice() {
    assertTrue(words("f=b + b;order=recursive;steps=9").endsWith("the same: 2 for b."));
  }

  @Test
  void aLongRecursionIsCutOff() {
    String doubled = "f=c=a+a,d=c+c,e=d+d,f=e+e,f+f;order=recursive;steps=40";
    assertTrue(words(doubled).endsWith("The recursion is not at its end, but the figure is."));
  }

  @Test
  void knowsWhenItIsAtItsEnd() {
    assertFalse(isAtEnd("steps=4"));
    assertTrue(isAtEnd("steps=5"));
    assertTrue(isAtEnd("f=a +;steps=1"));
    assertTrue(isAtEnd("f=3;steps=1"));
  }

  @Test
  void aConstantGetsTheMessageOfTheLibrary() {
    assertTrue(words("f=3 + 4").startsWith("grad: the output does not require a gradient: "));
  }

  /** All values, not only the leaves, and each is visited once. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "a*a",
        "2*a - a*a*b^3 + a",
        "(a - b)*(b - a)^3 - 7",
        "c = a*b, d = c*c - a, d*c + d",
        "c = a + a, d = c*c, d^0 + d^1 + d^2",
      })
  void theGradientsAreThoseOfTheLibrary(String expression) {
    for (double a : new double[] {-5, 0, 3}) {
      Graph graph = Parser.parse(expression, a, 2.5);
      double[] right = graph.gradients();
      List<Pass.Visit> visits = Pass.youngestFirst(graph).visits();
      for (int i = 0; i < visits.size(); i++) {
        int number = visits.get(i).value().number();
        assertEquals(right[number - 1] + 0.0, visits.get(i).gradient(), expression + " at " + a);
        assertTrue(i == 0 || number < visits.get(i - 1).value().number(), "older than the last");
      }
      assertEquals(1, visits.get(visits.size() - 1).value().number(), "a comes last");
    }
  }

  @Test
  void everyStateOfHardExpressionsIsDrawn() {
    String[] expressions = {
      "((a^9)^9)^9 - ((b^9)^9)^9",
      "a^99*b^99 - a^99*b^99",
      "0*a",
      "a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a",
      "c=a,c",
      "c=a*b,d=c,d*c",
      "c=2,a",
      "b",
      "((((",
    };
    for (String expression : expressions) {
      for (int steps = 0; steps <= 40; steps++) {
        String address = ";a=-5;b=0;steps=" + steps;
        Drive.frame(figure, "f=" + expression + address);
        Drive.frame(figure, "f=" + expression + address + ";order=recursive");
      }
    }
  }
}
