package arraystoadam.docs.walk;

import arraystoadam.docs.ladder.FileChange;
import arraystoadam.docs.ladder.Kind;
import arraystoadam.docs.ladder.LineCount;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the book says of the stops of a step.
 *
 * @param from the number of the lower stage
 */
public record WalkPage(Path root, int from, List<StopPart> stops) {

  /**
   * A stop.
   *
   * @param anchor what it is called within the book
   * @param files what it changes
   */
  public record StopPart(
      int number,
      String anchor,
      String title,
      List<String> why,
      LineCount lines,
      List<FilePart> files,
      List<TrialPart> trials) {}

  /**
   * A file that a stop changes.
   *
   * @param inLower whether the lower stage has it, and not only an earlier stop
   */
  public record FilePart(
      FileChange change, boolean inLower, List<String> before, List<String> after) {}

  /** A small program, and what it prints before the stop and after it. */
  public record TrialPart(String source, String before, String after) {}

  /** Reads the path of a step, and runs its small programs. */
  public static WalkPage of(Path root, int from) throws IOException {
    Walk walk = Walk.from(root, from);
    List<StopPart> parts = new ArrayList<>();
    for (Walked walked : Walked.all(walk)) {
      List<FilePart> files = new ArrayList<>();
      for (Map.Entry<String, LineCount> file : walked.files().entrySet()) {
        files.add(part(walk, walked, file.getKey(), file.getValue()));
      }
      List<TrialPart> trials = new ArrayList<>();
      for (String name : walked.stop().tries()) {
        Trial trial = Trial.of(root, walk, walked, name);
        trials.add(new TrialPart(trial.source(), trial.before(), trial.after()));
      }
      Stop stop = walked.stop();
      parts.add(
          new StopPart(
              stop.number(),
              StopMacro.anchor(from, stop),
              stop.title(),
              stop.why().lines().toList(),
              walked.lines(),
              files,
              trials));
    }
    return new WalkPage(root, from, parts);
  }

  private static FilePart part(Walk walk, Walked walked, String path, LineCount lines) {
    String before = walked.before().get(path);
    String after = walked.after().get(path);
    Kind kind = before == null ? Kind.ADDED : after == null ? Kind.REMOVED : Kind.CHANGED;
    return new FilePart(
        new FileChange(kind, "src/main/" + path, lines),
        walk.step().lower().containsKey(path),
        lines(before),
        lines(after));
  }

  private static List<String> lines(String text) {
    return text == null ? List.of() : text.lines().toList();
  }
}
