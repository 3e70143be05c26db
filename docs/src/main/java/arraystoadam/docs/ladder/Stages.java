package arraystoadam.docs.ladder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The stages that the repository really has, and those of their files that are compared. */
public final class Stages {

  private static final Pattern NAME = Pattern.compile("stage(\\d{1,9})-.+");

  /** What is about the library, and no part of it: the stages need not have the same. */
  private static final List<String> NOT_COMPARED = List.of("src/exercises/", "src/bench/");

  private Stages() {}

  /** The folders of the stages of a repository, in the order of their numbers. */
  public static List<String> in(Path root) throws IOException {
    try (Stream<Path> folders = Files.list(root)) {
      return folders
          .filter(Stages::isStage)
          .map(folder -> folder.getFileName().toString())
          .sorted(Comparator.comparingInt(Stages::number).thenComparing(name -> name))
          .toList();
    }
  }

  /** The root of the repository that we run in: the nearest folder, going up, with stages. */
  public static Path root() throws IOException {
    Path start = Path.of("").toAbsolutePath();
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (!in(folder).isEmpty()) {
        return folder;
      }
    }
    throw new IOException("no folder with stages at or above " + start + ": run in the repository");
  }

  /** The compared files of a stage: their contents by path, seen from its folder, with slashes. */
  static SortedMap<String, byte[]> files(Path stage) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put("pom.xml", Files.readAllBytes(stage.resolve("pom.xml")));
    try (Stream<Path> found = Files.walk(stage.resolve("src"))) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        String path = stage.relativize(file).toString().replace('\\', '/');
        if (NOT_COMPARED.stream().noneMatch(path::startsWith)) {
          files.put(path, Files.readAllBytes(file));
        }
      }
    }
    return files;
  }

  // A switch of branches leaves the target folder of a stage behind: without a pom.xml it is none.
  private static boolean isStage(Path folder) {
    return NAME.matcher(folder.getFileName().toString()).matches()
        && Files.exists(folder.resolve("pom.xml"));
  }

  private static int number(String name) {
    return Integer.parseInt(NAME.matcher(name).replaceFirst("$1"));
  }
}
