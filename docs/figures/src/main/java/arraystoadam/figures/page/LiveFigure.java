package arraystoadam.figures.page;

import arraystoadam.docs.draw.Palette;
import arraystoadam.figures.Control;
import arraystoadam.figures.Figure;
import arraystoadam.figures.Frame;
import arraystoadam.figures.Numbers;
import arraystoadam.figures.State;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;

/** One figure in the page: its drawing, its controls, and the state that they share. */
final class LiveFigure {

  private static final int ADDRESS_AFTER = 300;

  /** As the style of the page has it. */
  private static final String FONT = "\"Book Sans\", sans-serif";

  private final HTMLElement block;
  private final Figure figure;
  private final HTMLElement drawing = Elements.div("drawing");
  private final HTMLElement picture = Elements.div("");
  private final HTMLElement words = Elements.div("words");
  private final List<Input> inputs = new ArrayList<>();
  private final Handles handles = new Handles(this);
  private final PageLettering letters;
  private State state;
  private String said = "";
  private boolean isDrawing;
  private boolean isRunning;
  private HTMLElement runButton;
  private int address = -1;
  private int pause = -1;

  LiveFigure(HTMLElement block, Figure figure) {
    this.block = block;
    this.figure = figure;
    this.letters = new PageLettering(FONT);
    this.state = shared(State.start(figure));
  }

  private String prefix() {
    return "#figure-" + figure.name() + ":";
  }

  /** The state in the address, if it is of this figure. */
  private State shared(State start) {
    String hash = Elements.decode(Window.current().getLocation().getHash());
    return hash.startsWith(prefix()) ? start.at(hash.substring(prefix().length())) : start;
  }

  /** Puts itself in place of the picture. */
  void show() {
    HTMLElement content = block.querySelector(".content");
    content.setInnerHTML("");
    block.getClassList().add("live");
    picture.setAttribute("role", "img");
    drawing.appendChild(picture);
    handles.listen(drawing);
    content.appendChild(drawing);
    content.appendChild(words);
    HTMLElement controls = Elements.div("controls");
    for (Control control : figure.controls()) {
      Input input = Input.of(control, value -> set(control.id(), value));
      inputs.add(input);
      controls.appendChild(input.row());
      input.over().forEach(drawing::appendChild);
    }
    controls.appendChild(buttons());
    content.appendChild(controls);
    draw();
    Elements.whenFontsAreThere(this::draw);
    if (isInAddress()) {
      block.scrollIntoView();
    }
    Window.current().addEventListener("hashchange", event -> follow());
  }

  private boolean isInAddress() {
    return Elements.decode(Window.current().getLocation().getHash()).startsWith(prefix());
  }

  /** Another address of the same page, such as the one before. */
  private void follow() {
    if (isInAddress()) {
      isRunning = false;
      change(shared(State.start(figure)));
      block.scrollIntoView();
    }
  }

  private HTMLElement buttons() {
    HTMLElement row = Elements.div("buttons");
    if (!figure.runs().isEmpty()) {
      runButton = Elements.button("Run", this::toggleRun);
      row.appendChild(Elements.button("Step", () -> advance()));
      row.appendChild(runButton);
    }
    inputs.forEach(input -> input.buttons().forEach(row::appendChild));
    row.appendChild(Elements.button("Reset", this::reset));
    return row;
  }

  private void reset() {
    isRunning = false;
    change(State.start(figure));
  }

  private void set(String id, String value) {
    change(state.with(id, value));
  }

  /** Another state: it is drawn with the next frame of the screen. */
  void change(State next) {
    state = next;
    if (!isDrawing) {
      isDrawing = true;
      Window.requestAnimationFrame(time -> draw());
    }
    Window.clearTimeout(address);
    address = Window.setTimeout(this::writeAddress, ADDRESS_AFTER);
  }

  State state() {
    return state;
  }

  private void writeAddress() {
    Elements.replaceHash(prefix() + state.address());
  }

  private void draw() {
    isDrawing = false;
    Frame frame = figure.frame(state, letters);
    picture.setInnerHTML(
        frame
            .svg()
            .replace(Palette.TEXT, "currentColor")
            .replace(Palette.GRID, "var(--plot-grid)"));
    handles.place(drawing, frame.handles());
    picture.setAttribute("aria-label", frame.words());
    say(frame.words());
    inputs.forEach(input -> input.show(state));
    if (runButton != null) {
      runButton.setInnerText(isRunning ? "Stop" : "Run");
    }
    if (isRunning && figure.pause() > 0 && !figure.isAtEnd(state)) {
      Window.clearTimeout(pause);
      pause = Window.setTimeout(this::goOn, figure.pause());
      return;
    }
    goOn();
  }

  /** While it runs as fast as it can, a screen reader could not follow; it says the end. */
  private void say(String text) {
    String live = isRunning && figure.pause() == 0 ? "off" : "polite";
    boolean isSaid = text.equals(said) && live.equals(words.getAttribute("aria-live"));
    words.setAttribute("aria-live", live);
    if (!isSaid) {
      words.setInnerText(text);
    }
    said = text;
  }

  private void goOn() {
    if (isRunning && !advance()) {
      isRunning = false;
      change(state);
    }
  }

  private void toggleRun() {
    isRunning = !isRunning;
    if (isRunning && !advance()) {
      Control.Slider slider = running();
      set(slider.id(), Numbers.text(slider.least()));
    }
    if (!isRunning) {
      change(state);
    }
  }

  private Control.Slider running() {
    for (Control control : figure.controls()) {
      if (control.id().equals(figure.runs())) {
        return (Control.Slider) control;
      }
    }
    throw new IllegalStateException("figure: " + figure.runs() + " is no slider");
  }

  /** Moves on by a step; false if there is none left. */
  private boolean advance() {
    Control.Slider slider = running();
    double value = state.number(slider.id());
    if (figure.isAtEnd(state) || value + slider.step() > slider.largest() * (1 + 1e-12)) {
      return false;
    }
    set(slider.id(), Numbers.text(value + slider.step()));
    return true;
  }
}
