package arraystoadam.docs.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.docs.book.BookException;
import arraystoadam.docs.book.Macro;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two programs side by side: no line of either may be without a partner. */
class BesideMacroTest {

  private static final String JAVA =
      """
      package arraystoadam.examples;

      final class Count {

        /** Counts. */
        static void count(int n) {
          int hidden = 0;
          for (int i = 0; i < n; i++) {
            print(i | 1);
          }
          print(n);
        }
      }
      """;

  private static final String PYTHON =
      """
      import math
      #= examples/Count.java count
      #: void count
      def count(n):
          #- hidden
          #: for (int
          for i in range(n):
              #: print(i
              print(i | 1)
          #: print(n
          print(n)
      #=
      count(2)
      """;

  @TempDir Path root;

  @BeforeEach
  void writeStage() throws IOException {
    Files.createDirectories(root.resolve("docs/src/main/python"));
    Files.createDirectories(root.resolve("stage1-a"));
    Files.writeString(root.resolve("stage1-a/pom.xml"), "<project/>");
  }

  private List<String> expand(String java, String python) throws IOException {
    Path folder = root.resolve("stage1-a/src/main/java/arraystoadam/examples");
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("Count.java"), java);
    Files.writeString(root.resolve("docs/src/main/python/stage1.py"), python);
    return new BesideMacro(root).expand(Macro.parse("pytorch", "beside::stage1[]").orElseThrow());
  }

  private void assertRefused(String java, String python, String reason) {
    assertTrue(!java.equals(JAVA) || !python.equals(PYTHON), "nothing was changed");
    BookException e = assertThrows(BookException.class, () -> expand(java, python));
    assertTrue(e.getMessage().contains(reason), e.getMessage());
  }

  @Test
  void eachLineOfPythonStandsBesideItsLineOfJava() throws IOException {
    assertEquals(
        """
        [.beside,options=header,cols="9l,11l"]
        |===
        | Python | Java: `Count`

        |
        def count(n):
        |
        static void count(int n) {

        |
            for i in range(n):
        |
          for (int i = 0; i < n; i++) {

        |
                print(i \\| 1)
        |
            print(i \\| 1);
          }

        |
            print(n)
        |
          print(n);
        }
        |===

        """,
        String.join("\n", expand(JAVA, PYTHON)) + "\n");
  }

  @Test
  void aLineThatIsGoneFromJavaIsMissed() {
    assertRefused(
        JAVA.replace("    print(n);\n", ""), PYTHON, "no further line of Java contains 'print(n'");
  }

  @Test
  void aNewLineOfJavaIsMissedInPython() {
    assertRefused(
        JAVA.replace("    print(n);\n", "    n++;\n    print(n);\n"),
        PYTHON,
        "there are 2 lines of Java, not 1");
    assertRefused(
        JAVA.replace("    print(n);\n", "    print(n);\n    print(0);\n"),
        PYTHON,
        "nothing stands beside the line of Java 'print(0);'");
  }

  @Test
  void aLineThatIsGoneFromPythonIsMissed() {
    assertRefused(
        JAVA,
        PYTHON.replace("        print(i | 1)\n", ""),
        "no line of Python stands beside [    print(i | 1);,   }]");
    assertRefused(JAVA, PYTHON.replace("    print(n)\n", ""), "no line of Python stands beside");
  }

  @Test
  void aLineOfPythonBeforeTheFirstPartnerIsRefused() {
    assertRefused(
        JAVA,
        PYTHON.replace("#: void count\n", "x = 1\n#: void count\n"),
        "nothing stands beside the Python line 'x = 1'");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertRefused(
        JAVA,
        PYTHON.replace("Count.java", "Counts.java"),
        "there is no file stage1-a/src/main/java/arraystoadam/examples/Counts.java");
  }
}
