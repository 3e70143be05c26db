package arraystoadam.exercises;

import static arraystoadam.exercises.Exercise.Variant.STUB;
import static arraystoadam.exercises.Exercise.Variant.WORK;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;

/** A tiny exercise in a folder of its own, to see how the runner treats answers to it. */
final class ProbeExercise {

  private static final String STATEMENT =
      """
      = Twice
      :practises: nothing
      :needs: nothing
      :minutes: 1
      :file: Twice.java

      Return twice the number.
      """;

  private static final String TEST =
      """
      package ex9_1;

      import static org.junit.jupiter.api.Assertions.assertEquals;

      import org.junit.jupiter.api.DisplayName;
      import org.junit.jupiter.api.Order;
      import org.junit.jupiter.api.Test;

      class TwiceTest {
        @Test
        @Order(1)
        @DisplayName("twice nothing is nothing")
        void zero() {
          assertEquals(0, Twice.of(0), "0 + 0");
        }

        @Test
        @Order(2)
        @DisplayName("twice three is six")
        void three() {
          assertEquals(6, Twice.of(3), "3 + 3");
        }
      }
      """;

  private final Path folder;
  private final Exercise exercise;

  /** The exercise 9.1. */
  ProbeExercise(Path root) throws IOException {
    this(root, 9);
  }

  /** The first exercise of a stage with this number. Its code is made for stage 9. */
  ProbeExercise(Path root, int stage) throws IOException {
    folder = root.resolve("stage" + stage + "-probe");
    write(folder.resolve("pom.xml"), "");
    Files.createDirectories(folder.resolve("target").resolve("classes"));
    String name = "ex" + stage + "_1";
    writeTexts(name);
    write(exercises().resolve("test").resolve(name).resolve("TwiceTest.java"), TEST);
    exercise = Stage.in(folder).find(1).orElseThrow();
    String notWritten = "throw new UnsupportedOperationException(\"Exercise 9.1: write it\");";
    write(exercise.file(STUB), answer(notWritten));
  }

  /** A second exercise that nobody has begun; it has no tests. */
  Exercise addSecond() throws IOException {
    writeTexts("ex9_2");
    return Stage.in(folder).find(2).orElseThrow();
  }

  /** Gives the stage a class {@code lib.Twice}: the body of its method {@code int of(int x)}. */
  void addToStage(String body) throws IOException {
    Path file = folder.resolve("target").resolve("Twice.java");
    write(file, "package lib; public class Twice { public static int of(int x) { " + body + " } }");
    String classes = exercise.stage().classes().toString();
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-proc:none", "-d", classes, file.toString());
    if (status != 0) {
      throw new IllegalArgumentException(body);
    }
  }

  private Path exercises() {
    return folder.resolve("src").resolve("exercises");
  }

  private void writeTexts(String name) throws IOException {
    Path text = exercises().resolve("text").resolve(name);
    write(text.resolve("statement.adoc"), STATEMENT);
    write(text.resolve("hint-1.adoc"), "Add it to itself.\n");
  }

  Exercise exercise() {
    return exercise;
  }

  /** Writes the reader's answer: the body of a method {@code int of(int x)}. */
  void answerWith(String body) throws IOException {
    write(exercise.file(WORK), answer(body));
  }

  private static String answer(String body) {
    return """
    package ex9_1;

    class Twice {
      static int of(int x) {
        %s
      }
    }
    """
        .formatted(body);
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
