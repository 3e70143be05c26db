package arraystoadam.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.docs.draw.Lettering;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every figure. */
class FiguresTest {

  private static final Lettering LETTERS =
      new Lettering() {
        @Override
        public double width(String text, double size) {
          return text.length() * size / 2;
        }

        @Override
        public String element(String text, double size, double x, double y, String color) {
          return "<text>" + text + "</text>";
        }
      };

  static Stream<Figure> all() {
    return Figures.all().stream();
  }

  private static void assertDraws(Figure figure, State state) {
    Frame frame = figure.frame(state, LETTERS);
    assertTrue(frame.svg().startsWith("<svg") && frame.svg().endsWith("</svg>"), state.address());
    assertTrue(!frame.words().isBlank(), state.address());
    assertEquals(frame, figure.frame(state, LETTERS), "the same state gives the same frame");
  }

  @ParameterizedTest
  @MethodSource("all")
  void isFoundByItsName(Figure figure) {
    assertEquals(figure, Figures.named(figure.name()));
    assertTrue(figure.name().matches("[a-z-]+"));
  }

  @Test
  void anUnknownNameIsRefused() {
    Exception e = assertThrows(IllegalArgumentException.class, () -> Figures.named("tangents"));
    assertTrue(e.getMessage().startsWith("there is no figure 'tangents' among [tangent, "));
  }

  @ParameterizedTest
  @MethodSource("all")
  void drawsTheEndsOfEachControlAndAllBetween(Figure figure) {
    State start = State.start(figure);
    assertDraws(figure, start);
    for (Control control : figure.controls()) {
      for (String value : values(control)) {
        assertDraws(figure, start.with(control.id(), value));
      }
    }
    Random rng = new Random(1);
    for (int i = 0; i < 20; i++) {
      State state = start;
      for (Control control : figure.controls()) {
        List<String> values = values(control);
        state = state.with(control.id(), values.get(rng.nextInt(values.size())));
      }
      assertDraws(figure, state);
    }
  }

  private static List<String> values(Control control) {
    if (control instanceof Control.Slider slider) {
      double middle = (slider.least() + slider.largest()) / 2;
      return Stream.of(slider.least(), slider.largest(), middle).map(Numbers::text).toList();
    }
    if (control instanceof Control.Pad pad) {
      return List.of(Cells.EMPTY, "q".repeat(Cells.COUNT), pad.start(), "aq", "?".repeat(64));
    }
    return control instanceof Control.Choice choice
        ? choice.options()
        : List.of("", "?", "1", control.start() + control.start());
  }

  @ParameterizedTest
  @MethodSource("all")
  void aStateComesBackFromItsAddress(Figure figure) {
    State state = State.start(figure);
    for (Control control : figure.controls()) {
      state = state.with(control.id(), values(control).get(1));
    }
    assertEquals(state.address(), State.start(figure).at(state.address()).address());
    String nonsense = "x;=;=3;nobody=1;" + figure.controls().get(0).id() + "=NaN";
    assertDraws(figure, State.start(figure).at(nonsense));
  }

  @ParameterizedTest
  @MethodSource("all")
  void whatRunsIsASlider(Figure figure) {
    if (!figure.runs().isEmpty()) {
      assertTrue(
          figure.controls().stream()
              .anyMatch(it -> it.id().equals(figure.runs()) && it instanceof Control.Slider));
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void aHandleSetsItsSliders(Figure figure) {
    State start = State.start(figure);
    for (Handle handle : figure.frame(start, LETTERS).handles()) {
      State corner = handle.drag(start, -1e6, 1e6);
      assertDraws(figure, corner);
      State back = handle.drag(corner, handle.atX(), handle.atY());
      assertEquals(start.address(), back.address(), handle.label());
    }
  }
}
