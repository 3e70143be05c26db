package arraystoadam.docs.walk;

import arraystoadam.docs.ladder.LineCount;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How a stop changes the state before it.
 *
 * @param stop the stop
 * @param before the files before it, by their paths
 * @param after the files after it
 */
record Walked(Stop stop, Map<String, String> before, Map<String, String> after) {

  /** All stops of a path, in their order. */
  static List<Walked> all(Walk walk) {
    List<Walked> all = new ArrayList<>();
    Map<String, String> before = walk.state(0);
    for (Stop stop : walk.stops()) {
      Map<String, String> after = walk.state(stop.number());
      all.add(new Walked(stop, before, after));
      before = after;
    }
    return all;
  }

  /** The files that it changes, with the lines that it adds and removes in each. */
  Map<String, LineCount> files() {
    return lines(before, after);
  }

  /** The lines that it adds and removes. */
  LineCount lines() {
    return sum(files());
  }

  /** The files that differ between two states. */
  static Map<String, LineCount> lines(Map<String, String> before, Map<String, String> after) {
    Map<String, LineCount> files = new TreeMap<>();
    Set<String> paths = new TreeSet<>(before.keySet());
    paths.addAll(after.keySet());
    for (String path : paths) {
      LineCount lines =
          LineCount.between(
              bytes(before.getOrDefault(path, "")), bytes(after.getOrDefault(path, "")));
      if (lines.total() > 0) {
        files.put(path, lines);
      }
    }
    return files;
  }

  static LineCount sum(Map<String, LineCount> files) {
    return files.values().stream().reduce(LineCount.NONE, LineCount::plus);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
