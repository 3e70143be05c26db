package arraystoadam.docs.walk;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A step of two small files, and a program that prints a number. */
final class SmallStep {

  static final String A = "java/arraystoadam/A.java";
  static final String B = "java/arraystoadam/B.java";
  static final String PROGRAM = "java/arraystoadam/examples/SineFit.java";

  private static final String SINE_FIT =
      """
      package arraystoadam.examples;

      import arraystoadam.A;

      public class SineFit {
        public static void main(String[] args) {
          System.out.println(new A().one());
        }
      }
      """;

  static final Map<String, String> LOWER =
      Map.of(
          A,
          """
          package arraystoadam;

          /** The lower A. */
          public class A {

            public int one() {
              return 1;
            }

            int gone() {
              return 0;
            }
          }
          """,
          PROGRAM,
          SINE_FIT);

  static final Map<String, String> UPPER =
      Map.of(
          A,
          """
          package arraystoadam;

          import java.util.List;

          /** The upper A. */
          public class A {

            private final List<B> all = List.of(new B());

            public int one() {
              B b = all.get(0);
              b.count();
              return b.one();
            }
          }
          """,
          B,
          """
          package arraystoadam;

          class B {

            private int counted;

            int one() {
              return 1;
            }

            void count() {
              counted++;
            }

            int counted() {
              return counted;
            }
          }
          """,
          PROGRAM,
          SINE_FIT);

  /** A path that can be walked. */
  static final String PATH =
      """
      # A comment.

      stop b: There is a B
        It is needed soon.
      + B.java : class, one

      stop use: A uses it
        And something goes.
      ~ A.java : class, all,
          one without `b.count()`
      ~ A.java : gone

      stop count: Calls are counted
        Now it counts.
      + B.java
      ~ A.java : one with `b.count()`
      """;

  private SmallStep() {}

  static Step step() throws IOException {
    return Step.of(LOWER, UPPER);
  }

  static Walk walk(String path) throws IOException {
    return Walk.of("path.txt", step(), StopParser.parse("path.txt", path.lines().toList()));
  }

  static List<String> problems(String path) throws IOException {
    return WalkCheck.problems(walk(path));
  }
}
