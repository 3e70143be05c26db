package arraystoadam;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares the list that a test goes through with all that there is to test. */
public final class Coverage {

  private Coverage() {}

  /**
   * Fails with a line for each thing that is not listed, and for each that is listed and not there.
   *
   * @param missing what to say of a thing that is not listed, after its name
   * @param stale what to say of one that is not there, after its name
   */
  public static void assertComplete(
      Collection<?> things, String missing, Collection<?> listed, String stale) {
    List<String> lines = new ArrayList<>();
    without(things, listed).forEach(name -> lines.add(name + " " + missing));
    without(listed, things).forEach(name -> lines.add(name + " " + stale));
    if (!lines.isEmpty()) {
      fail("\n" + String.join("\n", lines) + "\n");
    }
  }

  private static Set<String> without(Collection<?> things, Collection<?> others) {
    Set<String> names = names(things);
    names.removeAll(names(others));
    return names;
  }

  private static Set<String> names(Collection<?> things) {
    return things.stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
  }
}
