package arraystoadam.docs.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.docs.ladder.Stages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The figures in all chapters run on stage 6. That is honest as long as what an earlier stage has
 * is in stage 6 as it is there.
 */
class SharedFilesTest {

  private static final String MAIN = "src/main/java/arraystoadam";

  @Test
  void whatStage3HasStage6HasToTheLetter() throws IOException {
    assertSame("stage3-autograd", "stage6-optim");
  }

  @Test
  void whatStage4HasStage6HasToTheLetter() throws IOException {
    assertSame("stage4-custom-function", "stage6-optim");
  }

  private static void assertSame(String lower, String upper) throws IOException {
    Path from = Stages.root().resolve(lower).resolve(MAIN);
    Path to = Stages.root().resolve(upper).resolve(MAIN);
    try (Stream<Path> paths = Files.walk(from)) {
      List<Path> files =
          paths
              .map(from::relativize)
              .filter(it -> it.toString().endsWith(".java") && !it.startsWith("examples"))
              .toList();
      assertTrue(files.size() > 20, files.size() + " files");
      for (Path file : files) {
        assertEquals(
            Files.readString(from.resolve(file)), Files.readString(to.resolve(file)), "" + file);
      }
    }
  }
}
