package arraystoadam.docs.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.docs.ladder.Stages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The paths of the five steps. */
class PathsTest {

  private static final Pattern STOP = Pattern.compile("(?m)^stop::([a-z0-9-]+)\\[]$");

  private static final String HOW =
      "\nWhat to do is in the book, 'For contributors', under 'The walk'.";

  @Test
  void everyStopCompilesAndTheProgramRunsAtIt() {
    List<String> problems =
        IntStream.rangeClosed(1, 5)
            .parallel()
            .boxed()
            .flatMap(from -> problems(from).stream())
            .toList();
    assertTrue(problems.isEmpty(), () -> String.join("\n", problems) + HOW);
  }

  private static List<String> problems(int from) {
    try {
      return WalkCheck.problems(Walk.from(Stages.root(), from));
    } catch (WalkException e) {
      return List.of(e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest(name = "step {0}")
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void theSmallProgramsShowADifference(int from) throws IOException {
    Path root = Stages.root();
    Walk walk = Walk.from(root, from);
    for (Walked walked : Walked.all(walk)) {
      for (String name : walked.stop().tries()) {
        Trial.of(root, walk, walked, name); // refuses what prints the same
      }
    }
  }

  @ParameterizedTest(name = "step {0}")
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void theChapterNamesEveryStopOnceAndInOrder(int from) throws IOException {
    Path root = Stages.root();
    Path chapter = root.resolve("docs/src/main/asciidoc/stage" + (from + 1) + ".adoc");
    List<String> named =
        STOP.matcher(Files.readString(chapter))
            .results()
            .map((MatchResult it) -> it.group(1))
            .toList();
    assertEquals(Walk.from(root, from).stops().stream().map(Stop::id).toList(), named);
  }
}
