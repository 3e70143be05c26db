package arraystoadam.exercises;

import arraystoadam.exercises.Request.BadRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A stage of the course, in a folder such as {@code stage3-autograd}, and its exercises.
 *
 * @param folder an absolute path
 * @param number counted from 1
 */
public record Stage(Path folder, int number) {

  /** What to type to see the lists of all stages. */
  static final String LIST = "mvn -q -Pexercises test";

  private static final Pattern NAME = Pattern.compile("stage(\\d{1,3})-.+");
  private static final Pattern EXERCISE = Pattern.compile("ex(\\d{1,3})_(\\d{1,3})");

  static Stage in(Path folder) {
    Path absolute = folder.toAbsolutePath().normalize();
    String name = absolute.getFileName().toString();
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(absolute + " is not the folder of a stage");
    }
    return new Stage(absolute, Integer.parseInt(NAME.matcher(name).replaceFirst("$1")));
  }

  /** The stages of a repository, in their order. */
  public static List<Stage> allIn(Path root) {
    return list(root).stream()
        .filter(folder -> NAME.matcher(folder.getFileName().toString()).matches())
        .filter(folder -> Files.exists(folder.resolve("pom.xml")))
        .map(Stage::in)
        .sorted(Comparator.comparingInt(Stage::number))
        .toList();
  }

  /** All stages beside this one, itself included, in their order. */
  List<Stage> all() {
    return allIn(folder.getParent());
  }

  /** The name of the folder, which is that of the module too. */
  public String name() {
    return folder.getFileName().toString();
  }

  /** The folder with everything about exercises. */
  Path exercises() {
    return folder.resolve("src").resolve("exercises");
  }

  /** The exercises in their order; none if there are none. */
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

  /** Where Maven puts the compiled classes; they may not be there. */
  Path classes() {
    return folder.resolve("target").resolve("classes");
  }

  /** Answers are compiled and run with the classes of the stage, so these must be there. */
  void requireClasses() {
    if (!Files.isDirectory(classes())) {
      throw new BadRequest(
          "There is no " + path(classes()) + ": type mvn -q -pl " + name() + " compile");
    }
  }

  /** What to type to see the list of this stage. */
  String command() {
    return "mvn -q -Pexercises -pl " + name() + " test";
  }

  /** What to type for one exercise, or for those of a stage; PowerShell needs the quotes. */
  String command(String exercise) {
    return command() + " \"-Dexercise=" + exercise + "\"";
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
