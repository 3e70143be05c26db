package arraystoadam.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The values of all controls of a figure. */
public final class State {

  private final List<Control> controls;
  private final Map<String, String> values;

  private State(List<Control> controls, Map<String, String> values) {
    this.controls = controls;
    this.values = values;
  }

  /** The beginning. */
  public static State start(Figure figure) {
    Map<String, String> values = new LinkedHashMap<>();
    figure.controls().forEach(control -> values.put(control.id(), control.start()));
    return new State(figure.controls(), values);
  }

  /** The same with another value of a control; unknown controls and wrong values change nothing. */
  public State with(String id, String value) {
    Map<String, String> changed = new LinkedHashMap<>(values);
    for (Control control : controls) {
      if (control.id().equals(id)) {
        changed.put(id, control.checked(value));
      }
    }
    return new State(controls, changed);
  }

  /** The value of a control. */
  public String text(String id) {
    String value = values.get(id);
    if (value == null) {
      throw new IllegalArgumentException("figure: there is no control '" + id + "'");
    }
    return value;
  }

  /** The value of a slider. */
  public double number(String id) {
    return Double.parseDouble(text(id));
  }

  /** All values as they stand in an address: {@code x=3;h=1}. A semicolon is left out. */
  public String address() {
    return values.entrySet().stream()
        .map(value -> value.getKey() + "=" + value.getValue().replace(";", ""))
        .collect(Collectors.joining(";"));
  }

  /** The same with the values of an address; what it does not know it passes by. */
  public State at(String address) {
    State state = this;
    for (String part : address.split(";")) {
      int sign = part.indexOf('=');
      if (sign > 0) {
        state = state.with(part.substring(0, sign), part.substring(sign + 1));
      }
    }
    return state;
  }
}
