package arraystoadam.docs.ladder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The files of one stage that are compared with those of the next. */
public final class StageFiles {

  /** Which files these are, in a sentence. */
  static final String COMPARED =
      "only pom.xml and the files under src/, without exercises and benchmarks,";

  private static final String POM = "pom.xml";
  private static final String SOURCES = "src/";

  /** What is about the library, and no part of it: the stages need not have the same. */
  private static final List<String> LEFT_OUT = List.of("src/exercises/", "src/bench/");

  private final Path folder;

  /** The files of the stage in this folder. */
  public StageFiles(Path folder) {
    this.folder = folder;
  }

  /** Whether a file, seen from a stage's folder, is compared. */
  public static boolean isCompared(String path) {
    return path.equals(POM)
        || (path.startsWith(SOURCES) && LEFT_OUT.stream().noneMatch(path::startsWith));
  }

  /** The compared files, seen from the stage's folder, with slashes. */
  public SortedSet<String> paths() throws IOException {
    SortedSet<String> paths = new TreeSet<>();
    if (Files.exists(folder.resolve(POM))) {
      paths.add(POM);
    }
    if (Files.exists(folder.resolve(SOURCES))) {
      addSources(paths);
    }
    return paths;
  }

  /** The contents of a file, or no bytes if it is not there. */
  public byte[] read(String path) throws IOException {
    Path file = folder.resolve(path);
    return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
  }

  private void addSources(SortedSet<String> paths) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve(SOURCES))) {
      files
          .filter(file -> !Files.isDirectory(file))
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(StageFiles::isCompared)
          .forEach(paths::add);
    }
  }
}
