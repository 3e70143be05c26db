package arraystoadam.docs.walk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The path from a stage to the next: its stops, and the state of the sources at each. Every line of
 * a state is a line of one of the two stages.
 */
final class Walk {

  private final String file;
  private final Step step;
  private final List<Stop> stops;
  private final Map<Unit, Stop> owners = new HashMap<>();

  /** For each stop, what the pieces that were taken by then still lack. */
  private final List<Map<Unit, List<String>>> missing = new ArrayList<>();

  private Walk(String file, Step step, List<Stop> stops) {
    this.file = file;
    this.step = step;
    this.stops = stops;
    stops.forEach(this::takeNamed);
    stops.forEach(this::takeRest);
    requireComplete();
  }

  /** The path of the step from a stage with a number. */
  static Walk from(Path root, int number) throws IOException {
    String file = "docs/steps/" + number + "-" + (number + 1) + ".txt";
    List<Stop> stops = StopParser.parse(file, Files.readAllLines(root.resolve(file)));
    return of(file, Step.from(root, number), stops);
  }

  /**
   * A path.
   *
   * @param file the name of the text that declares the stops, for messages
   * @throws WalkException if a stop takes what is not there or another one has, or something is
   *     left over
   */
  static Walk of(String file, Step step, List<Stop> stops) {
    return new Walk(file, step, stops);
  }

  String file() {
    return file;
  }

  Step step() {
    return step;
  }

  List<Stop> stops() {
    return stops;
  }

  /**
   * The stop with a number or an id.
   *
   * @throws WalkException if there is none
   */
  Stop stop(String name) {
    return stops.stream()
        .filter(it -> it.id().equals(name) || String.valueOf(it.number()).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new WalkException(
                    file
                        + " has no stop '"
                        + name
                        + "': it must be from 1 to "
                        + stops.size()
                        + ", or one of "
                        + stops.stream().map(Stop::id).toList()));
  }

  /** The files after a stop, by their paths; those of the lower stage for 0. */
  Map<String, String> state(int stop) {
    Set<Unit> taken = new HashSet<>();
    owners.forEach(
        (unit, owner) -> {
          if (owner.number() <= stop) {
            taken.add(unit);
          }
        });
    try {
      return step.state(taken, stop == 0 ? Map.of() : missing.get(stop - 1));
    } catch (WalkException e) {
      throw new WalkException(file + ": " + stops.get(stop - 1) + ": " + e.getMessage());
    }
  }

  private void takeNamed(Stop stop) {
    Map<Unit, List<String>> lacks = new LinkedHashMap<>();
    if (!missing.isEmpty()) {
      missing
          .get(missing.size() - 1)
          .forEach((unit, list) -> lacks.put(unit, new ArrayList<>(list)));
    }
    for (Stop.Claim claim : stop.claims()) {
      List<Unit> units = unitsOf(stop, claim);
      for (Stop.Part part : claim.parts()) {
        for (Unit unit : named(stop, claim, part, units)) {
          take(stop, claim, part, unit, lacks);
        }
      }
    }
    lacks.values().removeIf(List::isEmpty);
    missing.add(lacks);
  }

  private void take(
      Stop stop, Stop.Claim claim, Stop.Part part, Unit unit, Map<Unit, List<String>> lacks) {
    if (part.with().isEmpty()) {
      Stop before = owners.putIfAbsent(unit, stop);
      if (before != null) {
        throw wrong(stop, claim, unit + " is taken by " + before + " already");
      }
    }
    List<String> list = lacks.computeIfAbsent(unit, it -> new ArrayList<>());
    if (!part.with().isEmpty() && owners.get(unit) == stop) {
      throw wrong(stop, claim, unit + " is taken by this stop: 'with' is for a later one");
    }
    for (String statement : part.with()) {
      if (!list.remove(statement)) {
        throw wrong(stop, claim, unit + " does not lack `" + statement + "`");
      }
    }
    for (String statement : part.without()) {
      if (list.contains(statement)) {
        throw wrong(stop, claim, unit + " lacks `" + statement + "` already");
      }
      list.add(statement);
    }
  }

  private List<Unit> unitsOf(Stop stop, Stop.Claim claim) {
    List<FileStep> files =
        step.changed().values().stream()
            .filter(it -> Unit.shortPath(it.path()).equals(claim.file()))
            .toList();
    if (files.isEmpty()) {
      throw wrong(stop, claim, "the step does not change " + claim.file());
    }
    FileStep changed = files.get(0);
    char mark = changed.lower() == null ? '+' : changed.upper() == null ? '-' : '~';
    if (mark != claim.mark()) {
      throw wrong(stop, claim, "expected '" + mark + "' before " + claim.file());
    }
    return changed.units();
  }

  private List<Unit> named(Stop stop, Stop.Claim claim, Stop.Part part, List<Unit> units) {
    List<String> keys = units.stream().map(Unit::key).toList();
    List<Unit> found = units.stream().filter(it -> part.means(it.key(), keys)).toList();
    if (found.isEmpty()) {
      throw wrong(
          stop,
          claim,
          "the step changes no piece '" + part.name() + "' of " + claim.file() + ", but " + keys);
    }
    return found;
  }

  /** A file without pieces stands for all of its pieces that nobody named. */
  private void takeRest(Stop stop) {
    for (Stop.Claim claim : stop.claims()) {
      if (claim.parts().isEmpty()) {
        List<Unit> rest =
            unitsOf(stop, claim).stream().filter(it -> !owners.containsKey(it)).toList();
        if (rest.isEmpty()) {
          throw wrong(stop, claim, "nothing is left of " + claim.file());
        }
        rest.forEach(unit -> owners.put(unit, stop));
      }
    }
  }

  private void requireComplete() {
    List<Unit> left = step.units().stream().filter(it -> !owners.containsKey(it)).toList();
    if (!left.isEmpty()) {
      throw new WalkException(file + ": in no stop: " + left);
    }
    Map<Unit, List<String>> lacks = stops.isEmpty() ? Map.of() : missing.get(missing.size() - 1);
    if (!lacks.isEmpty()) {
      throw new WalkException(file + ": no stop gives back what was left out: " + lacks);
    }
  }

  private WalkException wrong(Stop stop, Stop.Claim claim, String message) {
    return new WalkException(file + ":" + claim.line() + ": " + stop + ": " + message);
  }
}
