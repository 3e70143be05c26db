package arraystoadam.figures.page;

import arraystoadam.figures.Control;
import arraystoadam.figures.Numbers;
import arraystoadam.figures.State;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLOptionElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** A control in the page: one that the browser knows, so that keys and screen readers do too. */
abstract class Input {

  private final Control control;
  private final HTMLElement row = Elements.make("label", "control");
  private final HTMLElement value = Elements.make("span", "");

  Input(Control control) {
    this.control = control;
    HTMLElement name = Elements.make("span", "name");
    name.setInnerText(control.label());
    row.appendChild(name);
    value.setAttribute("aria-hidden", "true"); // the slider says it itself
  }

  static Input of(Control control, Consumer<String> set) {
    if (control instanceof Control.Slider slider) {
      return new SliderInput(slider, set);
    }
    if (control instanceof Control.Pad pad) {
      return new PadInput(pad, set);
    }
    return control instanceof Control.Choice choice
        ? new ChoiceInput(choice, set)
        : new LineInput(control, set);
  }

  HTMLElement row() {
    return row;
  }

  /** What stands below all rows. */
  List<HTMLElement> buttons() {
    return List.of();
  }

  /** What lies over the drawing. */
  List<HTMLElement> over() {
    return List.of();
  }

  /** Shows the value in a state. */
  abstract void show(State state);

  private static final class SliderInput extends Input {
    private final Control.Slider slider;
    private final HTMLInputElement input = (HTMLInputElement) Elements.make("input", "");

    SliderInput(Control.Slider slider, Consumer<String> set) {
      super(slider);
      this.slider = slider;
      input.setType("range");
      input.setAttribute("min", Numbers.text(slider.least()));
      input.setAttribute("max", Numbers.text(slider.largest()));
      input.setAttribute("step", Numbers.text(slider.step()));
      input.addEventListener("input", event -> set.accept(input.getValue()));
      row().appendChild(input);
      row().appendChild(((Input) this).value);
    }

    @Override
    void show(State state) {
      String words = slider.words().of(state.number(slider.id()));
      input.setValue(state.text(slider.id()));
      input.setAttribute("aria-valuetext", words);
      ((Input) this).value.setInnerText(words);
    }
  }

  private static final class ChoiceInput extends Input {
    private final HTMLSelectElement select = (HTMLSelectElement) Elements.make("select", "");

    ChoiceInput(Control.Choice choice, Consumer<String> set) {
      super(choice);
      for (String option : choice.options()) {
        HTMLOptionElement element = (HTMLOptionElement) Elements.make("option", "");
        element.setValue(option);
        element.setInnerText(option);
        select.appendChild(element);
      }
      select.addEventListener("change", event -> set.accept(select.getValue()));
      row().appendChild(select);
    }

    @Override
    void show(State state) {
      select.setValue(state.text(((Input) this).control.id()));
    }
  }

  private static final class LineInput extends Input {
    private final HTMLInputElement input = (HTMLInputElement) Elements.make("input", "");

    LineInput(Control control, Consumer<String> set) {
      super(control);
      input.setType("text");
      input.setAttribute("maxlength", String.valueOf(Control.Line.LONGEST));
      input.setAttribute("spellcheck", "false");
      input.setAttribute("autocomplete", "off");
      input.addEventListener("input", event -> set.accept(input.getValue()));
      row().appendChild(input);
    }

    @Override
    void show(State state) {
      String text = state.text(((Input) this).control.id());
      if (!input.getValue().equals(text)) {
        input.setValue(text); // which would move the cursor
      }
    }
  }
}
