package arraystoadam.docs.ladder;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/**
 * The command that says whether the stages differ as {@code docs/ladder.txt} declares: each
 * disagreement on a line, or one line if there is none.
 */
public final class LadderVerdict {

  private LadderVerdict() {}

  /** Ends the JVM with status 1 if the stages and the declaration disagree. */
  public static void main(String[] args) throws IOException {
    int status = run(Stages.root(), System.out);
    if (status != 0) {
      System.exit(status); // an exception would bury the lines under Maven's own
    }
  }

  /** The exit status. */
  static int run(Path root, PrintStream out) throws IOException {
    try {
      List<String> problems = LadderCheck.problems(root);
      problems.forEach(out::println);
      if (problems.isEmpty()) {
        int steps = Ladder.read(root).steps().size();
        out.println("all " + steps + " steps are as declared in " + Ladder.FILE);
      }
      return problems.isEmpty() ? 0 : 1;
    } catch (LadderSyntaxException e) {
      out.println(e.getMessage());
      return 1;
    }
  }
}
