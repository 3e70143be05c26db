package arraystoadam.docs.walk;

import arraystoadam.docs.ladder.FileChange;
import arraystoadam.docs.ladder.Kind;
import arraystoadam.docs.ladder.LineCount;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the book says of the stops of a step. */
public final class WalkPage {

  private final Path root;
  private final int from;
  private final Walk walk;
  private final List<Walked> walked;

  private WalkPage(Path root, int from) throws IOException {
    this.root = root;
    this.from = from;
    this.walk = Walk.from(root, from);
    this.walked = Walked.all(walk);
  }

  /** The path of the step from a stage with a number. */
  public static WalkPage of(Path root, int from) throws IOException {
    return new WalkPage(root, from);
  }

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
      List<FilePart> files) {}

  /**
   * A file that a stop changes.
   *
   * @param inLower whether the lower stage has it, and not only an earlier stop
   */
  public record FilePart(
      FileChange change, boolean inLower, List<String> before, List<String> after) {}

  /** A small program, and what it prints before the stop and after it. */
  public record TrialPart(String source, String before, String after) {}

  /** The stops, in their order. */
  public List<StopPart> stops() {
    return walked.stream().map(this::part).toList();
  }

  private StopPart part(Walked it) {
    List<FilePart> files = new ArrayList<>();
    it.files().forEach((path, lines) -> files.add(part(it, path, lines)));
    Stop stop = it.stop();
    return new StopPart(
        stop.number(),
        StopMacro.anchor(from, stop),
        stop.title(),
        stop.why().lines().toList(),
        it.lines(),
        files);
  }

  /** Runs the small programs of a stop. */
  public List<TrialPart> trials(StopPart stop) throws IOException {
    List<TrialPart> trials = new ArrayList<>();
    Walked it = walked.get(stop.number() - 1);
    for (String name : it.stop().tries()) {
      Trial trial = Trial.of(root, walk, it, name);
      trials.add(new TrialPart(trial.source(), trial.before(), trial.after()));
    }
    return trials;
  }

  private FilePart part(Walked walked, String path, LineCount lines) {
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
