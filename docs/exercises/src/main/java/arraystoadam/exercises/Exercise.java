package arraystoadam.exercises;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One exercise and where its parts are. Exercise 3.2 has its files in folders named {@code ex3_2},
 * which is also their package.
 *
 * @param number counted from 1 in each stage
 */
public record Exercise(Stage stage, int number, Statement statement) {

  /** Which of the two ready-made answers, or the reader's own. */
  public enum Variant {
    /** What the reader starts from. */
    STUB,
    /** An answer that passes. */
    SOLUTION,
    /** The reader's own. */
    WORK;

    String folder() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Exercise read(Stage stage, int number) {
    Path text = stage.exercises().resolve("text").resolve(packageName(stage, number));
    try {
      return new Exercise(stage, number, Statement.read(text.resolve("statement.adoc")));
    } catch (IOException e) {
      throw new IllegalStateException("exercise " + stage.number() + "." + number + ": " + e, e);
    }
  }

  /** The number as readers know it, such as {@code 3.2}. */
  public String id() {
    return stage.number() + "." + number;
  }

  String packageName() {
    return packageName(stage, number);
  }

  private static String packageName(Stage stage, int number) {
    return "ex" + stage.number() + "_" + number;
  }

  /** {@code 3.2 Softplus (20 min)}. */
  @Override
  public String toString() {
    return id() + " " + statement.title() + " (" + statement.attribute("minutes") + " min)";
  }

  /** Where the stub, the solution or the reader's answer is. */
  public Path folder(Variant variant) {
    return stage.exercises().resolve(variant.folder()).resolve(packageName());
  }

  /** The one file that the reader changes. */
  Path file(Variant variant) {
    return folder(variant).resolve(statement.attribute("file"));
  }

  /** Whether the file is complete but wrong, and the reader has to mend it. */
  boolean isFaulty() {
    return statement.attribute("stub-fails").equals("wrong");
  }

  Path testFolder() {
    return stage.exercises().resolve("test").resolve(packageName());
  }

  /** The hint with this number, counted from 1; the file may not exist. */
  public Path hint(int hint) {
    Path text = stage.exercises().resolve("text").resolve(packageName());
    return text.resolve("hint-" + hint + ".adoc");
  }

  /** How many hints there are. */
  public int hints() {
    int hints = 0;
    while (Files.exists(hint(hints + 1))) {
      hints++;
    }
    return hints;
  }

  /** The Java files in a folder, in the order of their names; none if there is no folder. */
  public static List<Path> sources(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  /** What to type to check this exercise. */
  public String command() {
    return stage.command(id());
  }
}
