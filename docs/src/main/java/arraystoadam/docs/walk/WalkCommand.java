package arraystoadam.docs.walk;

import arraystoadam.docs.ladder.LineCount;
import arraystoadam.docs.ladder.Stages;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a reader to a stop: {@code -Dstep=2-3} lists the stops of a step, {@code -Dstop=4} writes
 * the state after one into a folder, and {@code -Dmine=FOLDER} compares it with the reader's own.
 */
public final class WalkCommand {

  private final Path root;
  private final PrintStream out;
  private final String step;
  private final Walk walk;

  private WalkCommand(Path root, PrintStream out, String step) throws IOException {
    Matcher numbers = Pattern.compile("([1-5])-([2-6])").matcher(step);
    if (!numbers.matches()
        || Integer.parseInt(numbers.group(1)) + 1 != Integer.parseInt(numbers.group(2))) {
      throw new WalkException(
          "-Dstep=" + step + ": must be 1-2, 2-3, 3-4, 4-5 or 5-6: from a stage to the next");
    }
    this.root = root;
    this.out = out;
    this.step = step;
    this.walk = Walk.from(root, Integer.parseInt(numbers.group(1)));
  }

  /** Does what the properties {@code step}, {@code stop} and {@code mine} say. */
  public static void main(String[] args) throws IOException {
    int status =
        run(
            Stages.root(),
            System.out,
            System.getProperty("step", ""),
            System.getProperty("stop", ""),
            System.getProperty("mine", ""));
    if (status != 0) {
      System.exit(status);
    }
  }

  /** Does so and returns the exit status: 0, or 1 if something was wrong. */
  static int run(Path root, PrintStream out, String step, String stop, String mine)
      throws IOException {
    try {
      WalkCommand command = new WalkCommand(root, out, step);
      if (!mine.isEmpty()) {
        command.compare(stop, Path.of(mine));
      } else if (stop.isEmpty()) {
        command.list();
      } else {
        command.stand(command.walk.stop(stop));
      }
      return 0;
    } catch (WalkException e) {
      out.println(e.getMessage());
      return 1;
    }
  }

  private void list() {
    out.println("The walk from stage " + step.replace("-", " to stage ") + ":");
    for (Walked walked : Walked.all(walk)) {
      Stop stop = walked.stop();
      String id = stop.id();
      out.println(
          line("%3d  %-21s %10s  %s", stop.number(), id, count(walked.lines()), stop.title()));
    }
    out.println("To stand at one of them, add -Dstop= with its number or its word.");
  }

  private void stand(Stop stop) throws IOException {
    Walked walked = Walked.all(walk).get(stop.number() - 1);
    out.println("Stop " + stop.number() + " of " + walk.stops().size() + ": " + stop.title());
    out.println();
    stop.why().lines().forEach(out::println);
    out.println();
    walked
        .files()
        .forEach(
            (path, lines) -> out.println(line("%11s  %s", count(lines), Unit.shortPath(path))));
    StateFolder folders = new StateFolder(root, step);
    Path before = root.relativize(folders.write(walk, stop.number() - 1));
    Path here = root.relativize(folders.write(walk, stop.number()));
    out.println();
    out.println("Run it:   mvn -q -f " + slashed(here) + " compile exec:java");
    out.println("See it:   git diff --no-index " + slashed(before) + " " + slashed(here));
    for (String name : stop.tries()) {
      Trial trial = Trial.of(root, walk, walked, name);
      out.println();
      out.println(name + " prints before this stop:");
      trial.before().lines().forEach(it -> out.println("  " + it));
      out.println("and after it:");
      trial.after().lines().forEach(it -> out.println("  " + it));
    }
  }

  private void compare(String name, Path mine) throws IOException {
    Path main = mine.resolve("src/main");
    if (!Files.isDirectory(main)) {
      throw new WalkException("-Dmine=" + mine + ": there is no folder " + main.toAbsolutePath());
    }
    Map<String, String> typed = Step.read(main);
    Stop stop = name.isEmpty() ? nextStop(typed) : walk.stop(name);
    List<String> findings = Mine.findings(walk.state(stop.number()), typed);
    List<String> errors = new StateCompiler().compile(typed).errors();
    findings.forEach(out::println);
    errors.stream().limit(1).forEach(error -> out.println("It does not compile: " + error));
    String places = findings.size() == 1 ? " place" : " places";
    if (!findings.isEmpty()) {
      out.println("Stop " + stop.number() + " differs in " + findings.size() + places + ".");
    } else if (errors.isEmpty()) {
      out.println("You are at stop " + stop.number() + ": " + stop.title());
    }
  }

  /** The stop after the last one that a reader has arrived at; the last of all if at that. */
  private Stop nextStop(Map<String, String> typed) throws IOException {
    int last = walk.stops().size();
    for (int i = last; i > 0; i--) {
      if (Mine.findings(walk.state(i), typed).isEmpty()) {
        out.println("You have passed stop " + i + ": " + walk.stops().get(i - 1).title());
        return walk.stops().get(Math.min(i, last - 1));
      }
    }
    return walk.stops().get(0);
  }

  private static String count(LineCount lines) {
    return "+" + lines.added() + " -" + lines.removed();
  }

  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  private static String slashed(Path path) {
    return path.toString().replace('\\', '/');
  }
}
