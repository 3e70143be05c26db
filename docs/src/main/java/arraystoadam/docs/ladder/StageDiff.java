package arraystoadam.docs.ladder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The real difference between two stages.
 *
 * @param changes the files that differ, by path
 * @param same the paths of the files that both stages have, byte for byte
 */
public record StageDiff(SortedMap<String, FileChange> changes, SortedSet<String> same) {

  /** Compares the stages in two folders. */
  public static StageDiff between(Path from, Path to) throws IOException {
    return between(new StageFiles(from), new StageFiles(to));
  }

  private static StageDiff between(StageFiles from, StageFiles to) throws IOException {
    StageDiff diff = new StageDiff(new TreeMap<>(), new TreeSet<>());
    SortedSet<String> below = from.paths();
    SortedSet<String> above = to.paths();
    SortedSet<String> all = new TreeSet<>(below);
    all.addAll(above);
    for (String path : all) {
      Kind kind = kind(below.contains(path), above.contains(path));
      diff.add(kind, path, from.read(path), to.read(path));
    }
    return diff;
  }

  /** The change of one file, if there is one. */
  public Optional<FileChange> change(String path) {
    return Optional.ofNullable(changes.get(path));
  }

  private static Kind kind(boolean below, boolean above) {
    if (below && above) {
      return Kind.CHANGED;
    }
    return above ? Kind.ADDED : Kind.REMOVED;
  }

  private void add(Kind kind, String path, byte[] before, byte[] after) {
    if (kind == Kind.CHANGED && Arrays.equals(before, after)) {
      same.add(path);
    } else {
      changes.put(path, new FileChange(kind, path, LineCount.between(before, after)));
    }
  }
}
