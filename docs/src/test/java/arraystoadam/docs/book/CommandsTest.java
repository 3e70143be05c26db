package arraystoadam.docs.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.docs.ladder.Stages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whether each command that a reader may copy works in every shell. */
class CommandsTest {

  /** PowerShell splits an argument at a point that is not in quotes. */
  private static final Pattern POINT = Pattern.compile("(?<![\"\\w])-D[^\\s\"`]*\\.");

  /** To zsh and cmd, what follows is a part of the command. */
  private static final Pattern COMMENT = Pattern.compile("^(\\$| {3}) *(mvn|git) .*\\s#");

  @Test
  void everyCommandWorksInEveryShell() throws IOException {
    Path root = Stages.root();
    List<Path> files = new ArrayList<>();
    files.add(root.resolve("README.md"));
    files.add(root.resolve("docs/ladder.txt"));
    files.addAll(chapters(root.resolve("docs/src/main/asciidoc")));
    for (String stage : Stages.in(root)) {
      files.addAll(chapters(root.resolve(stage).resolve("src/exercises/text")));
    }
    List<String> problems = new ArrayList<>();
    for (Path file : files) {
      for (String line : Files.readAllLines(file)) {
        if (!line.startsWith("run::") && isBad(line)) {
          problems.add(root.relativize(file) + ": " + line);
        }
      }
    }
    assertEquals(List.of(), problems);
  }

  @Test
  void knowsABadCommand() {
    for (String bad :
        List.of(
            "$ mvn test -Dexercise=3.2",
            "`-Dexec.args=--write`",
            "    mvn -Dlr=0.1 test",
            "    mvn test   # all tests")) {
      assertTrue(isBad(bad), bad);
    }
    assertFalse(isBad("$ mvn test \"-Dexercise=3.2\" -Dhint=1 -Dlr=1e-3"));
  }

  private static boolean isBad(String line) {
    return POINT.matcher(line).find() || COMMENT.matcher(line).find();
  }

  private static List<Path> chapters(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".adoc")).sorted().toList();
    }
  }
}
