package arraystoadam.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

  /** From the best cubic on, nothing moves; its loss is that of the book. */
  @Test
  void theBestPlaceOfTheDescent() {
    String words = words("descent", "b=0.86;d=-0.095;lr=3e-6;steps=60");
    assertEquals("8.8", words.substring(words.lastIndexOf(" ") + 1).substring(0, 3));
    String grows = words("descent", "b=0;d=0;lr=3.6e-6;steps=60");
    assertEquals("It grows: the rate is too large.", grows.substring(grows.indexOf("It ")));
    String falls = words("descent", "b=0;d=0;lr=3.5e-6;steps=60");
    assertEquals(-1, falls.indexOf("It grows"));
  }

  /** Numbers such as 0.123 in the order in which they stand. */
  private static double[] sizes(String address) {
    return java.util.regex.Pattern.compile("[0-9.]+(e-?[0-9]+)?(?= behind)")
        .matcher(words("signal", address))
        .results()
        .mapToDouble(it -> Double.parseDouble(it.group()))
        .toArray();
  }

  /** What the chapter says of them. */
  @Test
  void theSignalThroughTenLayers() {
    double[] kaiming = sizes("weights=Kaiming;activation=relu");
    assertTrue(kaiming[1] / kaiming[0] > 0.3 && kaiming[1] / kaiming[0] < 3);
    assertTrue(kaiming[3] / kaiming[2] > 0.3 && kaiming[3] / kaiming[2] < 3);
    double[] xavier = sizes("weights=Xavier;activation=relu");
    double[] linear = sizes("activation=relu");
    assertTrue(xavier[1] < xavier[0] / 5 && linear[1] < linear[0] / 5);
    assertTrue(xavier[3] < xavier[2] / 5 && linear[3] < linear[2] / 5);
    for (String start : new String[] {"those of Linear", "Xavier", "Kaiming"}) {
      double[] sigmoid = sizes("activation=sigmoid;weights=" + start);
      double[] tanh = sizes("activation=tanh;weights=" + start);
      assertTrue(sigmoid[3] < tanh[3] / 100, start);
    }
  }

  @Test
  void theChainRuleOfGears() {
    assertEquals(
        "When x turns by 50\u00b0, g turns by 200\u00b0 and f by 600\u00b0. The derivative of f with"
            + " respect to x is 3 \u00b7 4 = 12.",
        words("gears", "turn=50;g=4;f=3"));
  }

  @Test
  void theStraightThroughEstimator() {
    String start = words("straight-through", "");
    String says =
        "x is -1.3, its sign should be 1 and the loss is 4. The slope of the loss that"
            + " goes back is -4. GradCheck says: ";
    assertEquals(says, start.substring(0, says.length()));
    assertTrue(start.length() > says.length() + 10, start);
    assertTrue(words("straight-through", "steps=3").startsWith("x is -0.1, "));
    assertTrue(
        words("straight-through", "steps=4")
            .startsWith("x is 0.3, its sign should be 1 and the loss is 0."));
    String asItIs = words("straight-through", "slope=as it is;steps=20");
    assertTrue(asItIs.startsWith("x is -1.3, ") && asItIs.endsWith("right."), asItIs);
  }

  /** What the chapter says of the number of units, for nine starts. */
  @Test
  void theHiddenLayer() {
    for (int seed = 1; seed <= 9; seed++) {
      double one = loss(1, seed);
      double two = loss(2, seed);
      double four = loss(4, seed);
      assertTrue(one > 130 && two > 10, one + " and " + two);
      assertEquals(seed == 4 || seed == 6, loss(3, seed) < 0.3, seed + " with three");
      assertEquals(seed != 2 && seed != 3, four < 0.3, seed + ": " + four);
    }
  }

  private static double loss(int units, int seed) {
    String words = words("hidden", "steps=2000;units=" + units + ";seed=" + seed);
    return Double.parseDouble(words.replaceAll(".*the loss is (\\S+)\\. At.*", "$1"));
  }

  /** Along u the factor is 1 - 0.5, along w it is 1 - 0.5 * 2 = 0. */
  @Test
  void aStepInTheValley() {
    String words = words("valley", "u=1;w=1;k=2;lr=0.5;momentum=0;steps=1");
    assertEquals(
        "The loss after 1 step: SGD 0.125, with momentum 0.125",
        words.substring(0, words.indexOf(", RMSprop")));
  }

  /** Each test image that the build has noted is read as it says. */
  @Test
  void theDigitsOfTheSamples() {
    for (Control.Pad.Sample sample : DigitReader.trained().samples()) {
      String name = sample.name();
      String read = "The network reads a " + name.charAt(name.length() - 1) + " (";
      String words = words("digits", "pad=" + sample.cells());
      assertEquals(read, words.substring(0, read.length()), name);
    }
    assertEquals(13, DigitReader.trained().samples().size());
  }

  @Test
  void aTrainingImageIsItsOwnNeighbor() {
    DigitReader reader = DigitReader.trained();
    assertEquals(1437, reader.trainingImages());
    String cells = reader.nearest(Cells.image(Cells.EMPTY), 1).get(0).cells();
    assertEquals(0, reader.nearest(Cells.image(cells), 1).get(0).distance());
    String other = Cells.with(cells, 0, Cells.shade(cells, 0) + 8);
    assertEquals(0.25, reader.nearest(Cells.image(other), 1).get(0).distance());
  }

  @Test
  void anEmptyPad() {
    String words = words("digits", "pad=" + Cells.EMPTY);
    assertTrue(words.startsWith("Nothing is drawn, and the network reads a "), words);
    assertEquals(words("digits", ""), words("digits", "pad=" + "r".repeat(64)), "no such shade");
  }
}
