package arraystoadam.docs.material;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import arraystoadam.docs.book.BookException;
import arraystoadam.docs.book.Macro;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnippetMacroTest {

  private static final String FOLDER = "docs/src/main/java/arraystoadam/docs/chapters/stage1";

  @TempDir Path root;

  @BeforeEach
  void writeSample() throws IOException {
    Files.writeString(
        Files.createDirectories(root.resolve(FOLDER)).resolve("Example.java"),
        """
        class Example {
          // tag::sum[]
          int a = 1;
          // tag::inner[]
          int b = a;
          // end::inner[]
          // end::sum[]
          // tag::open[]
        }
        """);
  }

  private List<String> expand(String line) throws IOException {
    return new SnippetMacro(root).expand(Macro.parse("stage1", line).orElseThrow());
  }

  @Test
  void cutsOutARegionWithoutTheMarks() throws IOException {
    List<String> lines = expand("snippet::Example[sum]");
    assertEquals(List.of("int a = 1;", "int b = a;"), lines.subList(2, lines.size() - 1));
  }

  @Test
  void failsWithoutTheRegionOrTheClass() {
    assertMessage(
        "the region 'product' of "
            + FOLDER
            + "/Example.java is not there, or empty: it has the regions [sum, inner, open]",
        "snippet::Example[product]");
    assertMessage(
        "the region 'open' of "
            + FOLDER
            + "/Example.java never ends: it has the regions [sum, inner, open]",
        "snippet::Example[open]");
    assertMessage("there is no class " + FOLDER + "/Nothing.java", "snippet::Nothing[sum]");
  }

  private void assertMessage(String message, String line) {
    Exception e = assertThrows(BookException.class, () -> expand(line));
    assertEquals(message, e.getMessage());
  }
}
