package arraystoadam.docs.ladder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small repository with three stages, a sound ladder, and ways to spoil it. */
final class TestRepository {

  static final String SHAPE = "src/main/java/t/Shape.java";
  static final String TENSOR = "src/main/java/t/Tensor.java";
  static final String ARRAYS = "src/main/java/t/Arrays.java";
  static final String SHAPE_TEST = "src/test/java/t/ShapeTest.java";
  static final String GOLDEN = "src/test/resources/golden.json";
  static final String DIGITS = "src/main/resources/digits.gz";

  /** The steps of the sound ladder. */
  static final List<String> SOUND =
      List.of(
          "# a comment",
          "",
          "step stage1-a -> stage2-b",
          "~ pom.xml 2",
          "+ " + TENSOR,
          "- " + ARRAYS,
          "step stage2-b -> stage10-c",
          "~ pom.xml 2",
          "~ " + TENSOR + " 3");

  private final Path root;

  TestRepository(Path root) throws IOException {
    this.root = root;
    for (String stage : List.of("stage1-a", "stage2-b", "stage10-c")) {
      write(stage, "pom.xml", "<project>\n" + stage + "\n</project>\n");
      write(stage, SHAPE, "class Shape {\n}\n");
      write(stage, SHAPE_TEST, "class ShapeTest {\n}\n");
      write(stage, GOLDEN, "{\n\"pi\": 3.14\n}\n");
      write(stage, DIGITS, "\0\1\2\n\n\n");
      write(stage, "target/classes/" + stage, "not compared\n");
      write(stage, "src/exercises/java/t/" + stage + ".java", "not compared\n");
      write(stage, "src/bench/java/t/" + stage + ".java", "not compared\n");
    }
    write("stage1-a", ARRAYS, "class Arrays {\n}\n");
    write("stage2-b", TENSOR, "class Tensor {\nint a;\n}\n");
    write("stage10-c", TENSOR, "class Tensor {\nint b;\nint c;\n}\n");
    declare(SOUND);
  }

  Path root() {
    return root;
  }

  void write(String stage, String path, String contents) throws IOException {
    Path file = root.resolve(stage).resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, contents);
  }

  void delete(String stage, String path) throws IOException {
    Files.delete(root.resolve(stage).resolve(path));
  }

  void declare(List<String> lines) throws IOException {
    write("docs", "ladder.txt", String.join("\n", lines) + "\n");
  }

  /** Replaces one line of the sound declaration; an empty line takes it out. */
  void redeclare(String line, String by) throws IOException {
    declare(SOUND.stream().map(old -> old.equals(line) ? by : old).toList());
  }

  List<String> problems() throws IOException {
    return LadderCheck.problems(root);
  }

  void assertProblems(String... problems) throws IOException {
    assertEquals(List.of(problems), problems());
  }
}
