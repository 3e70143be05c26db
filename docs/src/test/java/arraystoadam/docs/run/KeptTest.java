package arraystoadam.docs.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptTest {

  @TempDir private Path folder;
  private int made;

  private String get(String name) throws IOException {
    Path sources = folder.resolve("sources");
    return Kept.in(folder.resolve("kept"), List.of(sources)).get(name, () -> name + " " + ++made);
  }

  @Test
  void isMadeAgainWhenASourceIsAnotherOneAndNotWhenItIsWrittenAgain() throws IOException {
    Path source = folder.resolve("sources/a/A.java");
    Files.createDirectories(source.getParent());
    Files.writeString(source, "one");
    assertEquals("plot 1", get("plot"));
    assertEquals("plot 1", get("plot"));
    assertEquals("output 2", get("output"));
    Files.writeString(source, "one");
    assertEquals("plot 1", get("plot"));
    Files.writeString(source, "two");
    assertEquals("plot 3", get("plot"));
    Files.move(source, source.resolveSibling("B.java"));
    assertEquals("plot 4", get("plot"));
    Files.move(source.resolveSibling("B.java"), source);
    Files.writeString(source, "one");
    assertEquals("plot 1", get("plot"));
  }

  @Test
  void withoutAFolderItIsMadeOnce() throws IOException {
    Kept memory = Kept.inMemory();
    assertEquals("a1", memory.get("a", () -> "a" + ++made));
    assertEquals("a1", memory.get("a", () -> "a" + ++made));
    assertEquals("b2", memory.get("b", () -> "b" + ++made));
  }
}
