package arraystoadam.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import arraystoadam.docs.draw.Lettering;
import org.junit.jupiter.api.Test;

/** Words with numbers that were worked out by hand. */
class KnownStatesTest {

  private static final Lettering NONE =
      new Lettering() {
        @Override
        public double width(String text, double size) {
          return 0;
        }

        @Override
        public String element(String text, double size, double x, double y, String color) {
          return "";
        }
      };

  private static String words(String figure, String address) {
    Figure named = Figures.named(figure);
    return named.frame(State.start(named).at(address), NONE).words();
  }

  @Test
  void theTangentOfTheSquare() {
    assertEquals(
        "At x = 1.5 the value is 2.25 and the slope 3. After a move of 0.5 the value is 4, the"
            + " tangent says 3.75: the gap is 0.25, which is 1 h².",
        words("tangent", "x=1.5;h=0.5"));
    assertEquals(
        "At x = 0 the value is 1 and the slope 1. After a move of 0 the value is 1, the tangent"
            + " says 1: the gap is 0.",
        words("tangent", "curve=exponential;x=0;h=0"));
  }

  /** Along u the factor is 1 - 0.5, along w it is 1 - 0.5 * 2 = 0. */
  @Test
  void aStepInTheValley() {
    String words = words("valley", "u=1;w=1;k=2;lr=0.5;momentum=0;steps=1");
    assertEquals(
        "The loss after 1 step: SGD 0.125, with momentum 0.125",
        words.substring(0, words.indexOf(", RMSprop")));
  }
}
