package arraystoadam.exercises;

import static arraystoadam.exercises.Exercise.Variant.STUB;
import static arraystoadam.exercises.Exercise.Variant.WORK;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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

  private final Exercise exercise;

  ProbeExercise(Path root) throws IOException {
    Path folder = root.resolve("stage9-probe");
    Path exercises = folder.resolve("src").resolve("exercises");
    write(folder.resolve("pom.xml"), "");
    write(exercises.resolve("text/ex9_1/statement.adoc"), STATEMENT);
    write(exercises.resolve("text/ex9_1/hint-1.adoc"), "Add it to itself.\n");
    write(exercises.resolve("test/ex9_1/TwiceTest.java"), TEST);
    exercise = Stage.in(folder).find(1).orElseThrow();
    String notWritten = "throw new UnsupportedOperationException(\"Exercise 9.1: write it\");";
    write(exercise.file(STUB), answer(notWritten));
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
