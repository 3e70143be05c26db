package arraystoadam.figures.backward;

import arraystoadam.docs.draw.Lettering;
import arraystoadam.figures.Control;
import arraystoadam.figures.Figure;
import arraystoadam.figures.Frame;
import arraystoadam.figures.State;
import java.util.List;

/** The backward pass through an expression that the reader types, one value after the other. */
public final class Backward implements Figure {

  private static final List<String> ORDERS = List.of("youngest first", "recursive");
  private static final int MOST_STEPS = 40;

  @Override
  public String name() {
    return "backward";
  }

  @Override
  public List<Control> controls() {
    return List.of(
        new Control.Line("f", "expression", "(a*b + a)^2"),
        new Control.Slider("a", "a", -5, 5, 0.5, 3),
        new Control.Slider("b", "b", -5, 5, 0.5, 4),
        new Control.Choice("order", "order", ORDERS),
        new Control.Slider("steps", "steps", 0, MOST_STEPS, 1, 2));
  }

  @Override
  public String runs() {
    return "steps";
  }

  @Override
  public boolean isAtEnd(State state) {
    try {
      return scene(state).isAtEnd();
    } catch (ParseException | IllegalStateException e) {
      return true;
    }
  }

  @Override
  public int pause() {
    return 1200;
  }

  private static Scene scene(State state) {
    Graph graph = Parser.parse(state.text("f"), state.number("a"), state.number("b"));
    double[] right = graph.gradients();
    boolean isRecursive = state.text("order").equals("recursive");
    Pass pass = isRecursive ? Pass.recursive(graph, MOST_STEPS) : Pass.youngestFirst(graph);
    int steps = Math.min((int) state.number("steps"), pass.visits().size());
    return new Scene(graph, pass, isRecursive, right, steps);
  }

  @Override
  public Frame frame(State state, Lettering letters) {
    try {
      Scene scene = scene(state);
      return new Frame(new Tape(scene, letters).svg(), Sentences.of(scene), List.of());
    } catch (ParseException e) {
      return new Frame(
          Tape.mistake(state.text("f"), e.place(), letters), e.getMessage(), List.of());
    } catch (IllegalStateException e) {
      return new Frame(Tape.mistake(state.text("f"), -1, letters), e.getMessage(), List.of());
    }
  }
}
