package arraystoadam.docs.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A file that a step changes: as it is in the lower stage, in the upper one, and between them.
 *
 * @param lower as it is in the lower stage; null if it is not there
 * @param upper as it is in the upper stage; null if it is not there
 */
record FileStep(String path, SourceFile lower, SourceFile upper) {

  /** The pieces that differ, in their order. */
  List<Unit> units() {
    if (isWhole()) {
      return List.of(new Unit(path, Unit.WHOLE));
    }
    return Merged.of(keys(lower), keys(upper)).stream()
        .filter(it -> isChanged(it))
        .map(it -> new Unit(path, it.key()))
        .distinct()
        .toList();
  }

  private boolean isWhole() {
    return Stream.of(files()).anyMatch(SourceFile::isWhole);
  }

  private SourceFile[] files() {
    return Stream.of(Optional.ofNullable(lower), Optional.ofNullable(upper))
        .flatMap(Optional::stream)
        .toArray(SourceFile[]::new);
  }

  private static List<String> keys(SourceFile file) {
    return file == null ? List.of() : file.keys();
  }

  /** A piece that stands elsewhere in the upper stage leaves one place and comes to another. */
  private boolean isChanged(Merged it) {
    return it.where() != Merged.Where.BOTH
        || !lower
            .piece(it.key())
            .orElseThrow()
            .lines()
            .equals(upper.piece(it.key()).orElseThrow().lines());
  }

  /**
   * The file with some pieces from the upper stage and the others from the lower.
   *
   * @param taken the keys of the pieces from the upper stage
   * @param without for a piece of the upper stage, the beginnings of the statements it still lacks
   * @return nothing if there is no such file yet, or no more
   */
  Optional<String> text(Set<String> taken, Map<String, List<String>> without) {
    if (isWhole()) {
      return Optional.ofNullable(taken.contains(Unit.WHOLE) ? upper : lower).map(SourceFile::text);
    }
    List<String> body = new ArrayList<>();
    for (Merged it : Merged.of(keys(lower), keys(upper))) {
      boolean fromUpper = taken.contains(it.key()) || !isChanged(it);
      if (fromUpper && it.where() != Merged.Where.LOWER) {
        List<String> missing = without.getOrDefault(it.key(), List.of());
        body.addAll(upper.piece(it.key()).orElseThrow().without(missing));
      } else if (!fromUpper && it.where() != Merged.Where.UPPER) {
        body.addAll(lower.piece(it.key()).orElseThrow().lines());
      }
    }
    boolean head = taken.contains(Piece.HEAD) ? upper != null : lower != null;
    if (!head && !body.isEmpty()) {
      String when = upper == null ? "after its class is gone" : "before its class is there";
      throw new WalkException(Unit.shortPath(path) + " has members " + when);
    }
    return head ? Optional.of(assembled(body)) : Optional.empty();
  }

  private String assembled(List<String> body) {
    SourceFile last = upper == null ? lower : upper;
    Set<String> imports = new TreeSet<>();
    for (SourceFile file : files()) {
      imports.addAll(file.imports());
    }
    List<String> lines = new ArrayList<>(last.opening());
    lines.addAll(Imports.used(imports, String.join("\n", body)));
    lines.addAll(body);
    lines.addAll(last.closing());
    return String.join("\n", lines) + "\n";
  }
}
