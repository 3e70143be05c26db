package arraystoadam.optim;

import arraystoadam.nn.NpzFile;
import arraystoadam.nn.StateDicts;
import arraystoadam.tensor.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The whole state of a training: the states of its parts, such as model, optimizer, schedule, data
 * loader and generator. With all of them restored, training goes on as if it had not stopped.
 */
public final class Checkpoint {

  private static final String SETTINGS = "settings: ";

  private record Part(Supplier<Map<String, Tensor>> save, Consumer<Map<String, Tensor>> load) {}

  private final Map<String, Part> parts = new LinkedHashMap<>();

  /** Makes a checkpoint without parts. */
  public Checkpoint() {}

  /**
   * Adds a part, as in {@code add("model", model::stateDict, model::loadStateDict)}.
   *
   * @throws IllegalArgumentException if the name is taken, or is not made of letters and digits
   */
  public Checkpoint add(
      String name, Supplier<Map<String, Tensor>> save, Consumer<Map<String, Tensor>> load) {
    Arguments.given("Checkpoint", "name", name);
    if (!name.matches("[A-Za-z0-9]+") || parts.containsKey(name)) {
      throw new IllegalArgumentException(
          "Checkpoint: the name '" + name + "' must be new, and made of letters and digits");
    }
    Arguments.given("Checkpoint", "save", save);
    parts.put(name, new Part(save, Arguments.given("Checkpoint", "load", load)));
    return this;
  }

  /** A copy of the states of all parts, under the name of the part, a dot and their own names. */
  public Map<String, Tensor> stateDict() {
    Map<String, Tensor> result = new LinkedHashMap<>();
    parts.forEach(
        (name, part) ->
            part.save()
                .get()
                .forEach(
                    (entry, tensor) -> result.put(name + "." + entry, tensor.detach().copy())));
    return result;
  }

  /**
   * Restores the states of all parts. If anything does not fit, they are set back. To be called
   * between epochs: a loop over a data loader that is under way does not notice.
   *
   * @throws IllegalArgumentException if a part refuses its state, or if there is none of a name
   */
  public void loadStateDict(Map<String, Tensor> state) {
    StateDicts.requireNoNull("loadStateDict", state);
    for (String name : state.keySet()) {
      if (!parts.containsKey(name.split("\\.", 2)[0])) {
        throw new IllegalArgumentException(
            "loadStateDict: there is no part for entry " + StateDicts.escaped(name));
      }
    }
    Map<String, Tensor> before = stateDict();
    try {
      parts.forEach((name, part) -> load(name, part, state));
    } catch (RuntimeException e) {
      parts.forEach((name, part) -> load(name, part, before));
      throw e;
    }
  }

  private static void load(String name, Part part, Map<String, Tensor> state) {
    Map<String, Tensor> own = new LinkedHashMap<>();
    String prefix = name + ".";
    state.forEach(
        (entry, tensor) -> {
          if (entry.startsWith(prefix)) {
            own.put(entry.substring(prefix.length()), tensor);
          }
        });
    try {
      part.load().accept(own);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("part " + name + ": " + e.getMessage(), e);
    }
  }

  /**
   * Saves the states of all parts. The file that was there before stays until the new one is whole.
   *
   * @param settings what the training depends on, as words: {@code "lr=0.01 seed=7"}
   * @throws IOException if the file cannot be written
   */
  public void save(Path file, String settings) throws IOException {
    Map<String, Tensor> state = stateDict();
    state.put(SETTINGS + Arguments.given("Checkpoint", "settings", settings), Tensor.zeros(0));
    NpzFile.save(file, state);
  }

  /**
   * Restores the states of all parts from a file, as {@link #loadStateDict} does.
   *
   * @throws IOException if the file cannot be read, or is not of these parts and settings; the
   *     message says what differs
   */
  public void load(Path file, String settings) throws IOException {
    Arguments.given("Checkpoint", "settings", settings);
    Map<String, Tensor> state = NpzFile.load(file);
    List<String> found = state.keySet().stream().filter(name -> name.startsWith(SETTINGS)).toList();
    if (found.size() != 1) {
      throw new IOException("load: " + file + " is no checkpoint");
    }
    state.remove(found.get(0));
    requireSame(file, found.get(0).substring(SETTINGS.length()), settings);
    try {
      loadStateDict(state);
    } catch (IllegalArgumentException e) {
      throw new IOException("load: " + file + ": " + e.getMessage(), e);
    }
  }

  private static void requireSame(Path file, String there, String here) throws IOException {
    if (!there.equals(here)) {
      throw new IOException(
          String.format(
              "load: %s is a checkpoint of another training: '%s' there, '%s' here",
              file, without(there, here), without(here, there)));
    }
  }

  /** The words of a text that another one lacks, or all if it lacks none. */
  private static String without(String text, String other) {
    List<String> words = List.of(text.split(" "));
    List<String> others = List.of(other.split(" "));
    List<String> own = words.stream().filter(word -> !others.contains(word)).toList();
    return StateDicts.escaped(String.join(" ", own.isEmpty() ? words : own));
  }
}
