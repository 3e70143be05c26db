package arraystoadam.exercises;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A stage of the course, in a folder such as {@code stage3-autograd}, and its exercises.
 *
 * @param folder the folder, absolute
 * @param number such as 3
 */
public record Stage(Path folder, int number) {

  /** What to type to see the lists of all stages. */
  static final String LIST = "mvn -q -Pexercises test";

  private static final Pattern NAME = Pattern.compile("stage(\\d{1,3})-.+");
  private static final Pattern EXERCISE = Pattern.compile("ex(\\d{1,3})_(\\d{1,3})");

  /**
   * The stage in a folder.
   *
   * @throws IllegalArgumentException if the folder's name is not that of a stage
   */
  public static Stage in(Path folder) {
    Path absolute = folder.toAbsolutePath().normalize();
    String name = absolute.getFileName().toString();
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(absolute + " is not the folder of a stage");
    }
    return new Stage(absolute, Integer.parseInt(NAME.matcher(name).replaceFirst("$1")));
  }

  /** All stages beside this one, itself included, in their order. */
  List<Stage> all() {
    return allIn(folder.getParent());
  }

  /** The stages in a folder, in their order. */
  static List<Stage> allIn(Path root) {
    return list(root).stream()
        .filter(folder -> NAME.matcher(folder.getFileName().toString()).matches())
        .filter(folder -> Files.exists(folder.resolve("pom.xml")))
        .map(Stage::in)
        .sorted((a, b) -> Integer.compare(a.number, b.number))
        .toList();
  }

  /** The name of the folder. */
  public String name() {
    return folder.getFileName().toString();
  }

  /** The folder with everything about exercises. */
  Path exercises() {
    return folder.resolve("src").resolve("exercises");
  }

  /**
   * The compiled classes of the stage.
   *
   * @throws IllegalStateException if there are none
   */
  Path classes() {
    Path classes = folder.resolve("target").resolve("classes");
    if (!Files.isDirectory(classes)) {
      throw new IllegalStateException(
          name() + " is not compiled: run mvn -q -pl " + name() + " compile");
    }
    return classes;
  }

  /** The exercises, in their order. */
  public List<Exercise> list() {
    return list(exercises().resolve("text")).stream()
        .map(text -> EXERCISE.matcher(text.getFileName().toString()))
        .filter(match -> match.matches() && Integer.parseInt(match.group(1)) == number)
        .map(match -> Integer.parseInt(match.group(2)))
        .sorted()
        .map(exercise -> Exercise.read(this, exercise))
        .toList();
  }

  Optional<Exercise> find(int exercise) {
    return list().stream().filter(candidate -> candidate.number() == exercise).findFirst();
  }

  /** What to type to see the list of this stage. */
  String command() {
    return "mvn -q -Pexercises -pl " + name() + " test";
  }

  /** A file of this stage, seen from the root of the project. */
  String path(Path file) {
    return folder.getParent().relativize(file).toString();
  }

  private static List<Path> list(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
