package arraystoadam.docs.walk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares what a reader has typed with a state, piece by piece, and says in words what is missing.
 * Formatting, comments and imports do not count.
 */
final class Mine {

  private static final int STATEMENTS_SHOWN = 3;

  private final Map<String, String> state;
  private final Map<String, String> mine;
  private final List<String> findings = new ArrayList<>();

  private Mine(Map<String, String> state, Map<String, String> mine) {
    this.state = state;
    this.mine = mine;
  }

  /**
   * What differs, one line each.
   *
   * @param state the texts of a state, by their paths
   * @param mine the reader's
   */
  static List<String> findings(Map<String, String> state, Map<String, String> mine)
      throws IOException {
    Mine comparison = new Mine(state, mine);
    Set<String> paths = new TreeSet<>(state.keySet());
    paths.addAll(mine.keySet());
    for (String path : paths) {
      comparison.compare(path, Unit.shortPath(path));
    }
    return comparison.findings;
  }

  private void compare(String path, String name) throws IOException {
    if (!mine.containsKey(path)) {
      findings.add(name + " is not there yet");
    } else if (!state.containsKey(path)) {
      findings.add(name + " should not be there, or not yet");
    } else if (path.endsWith(".java")) {
      compare(
          name,
          SourceParser.parse(path, state.get(path)),
          SourceParser.parse(path, mine.get(path)));
    } else if (!mine.get(path).equals(state.get(path))) {
      findings.add(name + " is another file than that of the stop");
    }
  }

  private void compare(String name, SourceFile wanted, SourceFile typed) {
    if (wanted.isWhole() || typed.isWhole()) {
      compare(name, Code.of(wanted.text()), Code.of(typed.text()));
      return;
    }
    compare(name, code(wanted.opening()), code(typed.opening()));
    for (Piece piece : wanted.pieces()) {
      Optional<Piece> match = typed.piece(piece.key());
      if (match.isEmpty()) {
        findings.add(name + ": " + piece.key() + " is not there yet");
      } else {
        compare(name + ": " + piece.key(), Code.of(piece.code()), Code.of(match.get().code()));
      }
    }
    List<String> left = new ArrayList<>(typed.keys());
    wanted.keys().forEach(left::remove);
    left.forEach(key -> findings.add(name + ": " + key + " should not be there, or not yet"));
  }

  private static Code code(List<String> lines) {
    return Code.of(String.join("\n", lines));
  }

  private void compare(String what, Code wanted, Code typed) {
    if (wanted.words().equals(typed.words())) {
      return;
    }
    List<String> missing = missing(wanted, typed);
    List<String> extra = missing(typed, wanted);
    if (missing.isEmpty() && extra.isEmpty()) {
      findings.add(what + " has the same statements, but in another order or in other blocks");
    } else if (missing.isEmpty()) {
      findings.add(what + " has more than it should: " + String.join(" and ", extra));
    } else if (extra.isEmpty()) {
      findings.add(what + " lacks " + String.join(" and ", missing));
    } else {
      String places = String.join(" and ", extra);
      findings.add(
          what + ": where you have " + places + ", it is " + String.join(" and ", missing));
    }
  }

  /** The first statements of the one that the other has not, or has fewer times. */
  private static List<String> missing(Code wanted, Code typed) {
    List<List<String>> there = new ArrayList<>();
    typed.statements().forEach(statement -> there.add(statement.words()));
    return wanted.statements().stream()
        .filter(statement -> !there.remove(statement.words()))
        .limit(STATEMENTS_SHOWN)
        .map(statement -> "`" + statement.text() + "`")
        .toList();
  }
}
