package arraystoadam.docs.walk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
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

  private static final int LINES_SHOWN = 3;

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
      if (path.endsWith(".java")) {
        comparison.compare(path, Unit.shortPath(path));
      }
    }
    return comparison.findings;
  }

  private void compare(String path, String name) throws IOException {
    if (!mine.containsKey(path)) {
      findings.add(name + " is not there yet");
      return;
    } else if (!state.containsKey(path)) {
      findings.add(name + " should not be there, or not yet");
      return;
    }
    SourceFile wanted = SourceParser.parse(path, state.get(path));
    SourceFile typed = SourceParser.parse(path, mine.get(path));
    if (wanted.isWhole() || typed.isWhole()) {
      compare(name, Code.of(wanted.text()), Code.of(typed.text()));
      return;
    }
    for (Piece piece : wanted.pieces()) {
      Optional<Piece> match = typed.piece(piece.key());
      if (match.isEmpty()) {
        findings.add(name + ": " + piece.key() + " is not there yet");
      } else {
        compare(name + ": " + piece.key(), Code.of(piece.lines()), Code.of(match.get().lines()));
      }
    }
    for (Piece piece : typed.pieces()) {
      if (wanted.piece(piece.key()).isEmpty()) {
        findings.add(name + ": " + piece.key() + " should not be there, or not yet");
      }
    }
  }

  private void compare(String what, Code wanted, Code typed) {
    if (wanted.words().equals(typed.words())) {
      return;
    }
    List<String> missing = missing(wanted, typed);
    List<String> extra = missing(typed, wanted);
    if (!missing.isEmpty()) {
      findings.add(what + " lacks " + String.join(" and ", missing));
    } else if (!extra.isEmpty()) {
      findings.add(what + " has more than it should: " + String.join(" and ", extra));
    } else {
      findings.add(what + " has the right statements in another order");
    }
  }

  /** The first statements of the one that are not in the other. */
  private static List<String> missing(Code wanted, Code typed) {
    Set<String> there = new HashSet<>(typed.statements());
    return wanted.statements().stream()
        .filter(statement -> !there.contains(statement))
        .limit(LINES_SHOWN)
        .map(statement -> "`" + statement + "`")
        .toList();
  }
}
