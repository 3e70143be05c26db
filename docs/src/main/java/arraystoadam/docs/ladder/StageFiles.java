package arraystoadam.docs.ladder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The files of one stage that are compared with those of the next. */
public final class StageFiles {

  /** Which files these are, in a sentence. */
  static final String COMPARED = "only pom.xml and the files under src/, without exercises,";

  private static final String POM = "pom.xml";
  private static final String SOURCES = "src/";

  /** Each stage has its own exercises: they are not part of the library that grows. */
  private static final String EXERCISES = "src/exercises/";

  private final Path folder;

  /** The files of the stage in this folder. */
  public StageFiles(Path folder) {
    this.folder = folder;
  }

  /** Whether a file, seen from a stage's folder, is compared. */
  public static boolean isCompared(String path) {
    return path.equals(POM) || (path.startsWith(SOURCES) && !path.startsWith(EXERCISES));
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
