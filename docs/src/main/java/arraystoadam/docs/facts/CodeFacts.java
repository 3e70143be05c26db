package arraystoadam.docs.facts;

import arraystoadam.docs.ladder.Kind;
import arraystoadam.docs.ladder.Stages;
import arraystoadam.docs.ladder.StepDiff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Counts of lines and files of the stages. */
final class CodeFacts {

  private static final Pattern CLASS_LINES = Pattern.compile("lines-([A-Z]\\w*)");
  private static final Pattern STAGE_LINES = Pattern.compile("lines-main-(\\d)");
  private static final Pattern DEVICE_LINES = Pattern.compile("lines-device-(\\w+)");
  private static final Pattern STEP = Pattern.compile("(added|changed|removed)-(\\d)-\\d");

  private final Path root;

  CodeFacts(Path root) {
    this.root = root;
  }

  Optional<String> find(String name) throws IOException {
    Matcher type = CLASS_LINES.matcher(name);
    Matcher stage = STAGE_LINES.matcher(name);
    Matcher device = DEVICE_LINES.matcher(name);
    Matcher step = STEP.matcher(name);
    if (type.matches()) {
      List<Path> files = files(Stages.in(root).size(), type.group(1) + ".java");
      return files.isEmpty() ? Optional.empty() : Optional.of(text(count(files)));
    }
    if (stage.matches()) {
      return Optional.of(text(count(files(Integer.parseInt(stage.group(1)), ".java"))));
    }
    if (device.matches()) {
      return device(device.group(1));
    }
    return step.matches()
        ? Optional.of(text(changes(step.group(1), Integer.parseInt(step.group(2)))))
        : Optional.empty();
  }

  /** The lines of a device, which is a module inside the stage that introduces devices. */
  private Optional<String> device(String name) throws IOException {
    for (String stage : Stages.in(root)) {
      Path sources = root.resolve(stage).resolve("devices/" + name + "/src/main/java");
      if (Files.isDirectory(sources)) {
        return Optional.of(text(count(files(sources, ".java"))));
      }
    }
    return Optional.empty();
  }

  private List<Path> files(int stage, String ending) throws IOException {
    Path main = root.resolve(Stages.in(root).get(stage - 1)).resolve("src/main/java");
    return files(main, ending);
  }

  private static List<Path> files(Path main, String ending) throws IOException {
    String end = ending.startsWith(".") ? ending : "/" + ending;
    try (Stream<Path> files = Files.walk(main)) {
      return files
          .filter(file -> file.toString().replace('\\', '/').endsWith(end))
          .sorted()
          .toList();
    }
  }

  /** The lines that hold code: not blank, and not only a comment. */
  private static long count(List<Path> files) throws IOException {
    long count = 0;
    for (Path file : files) {
      count +=
          Files.readAllLines(file).stream().map(String::strip).filter(CodeFacts::isCode).count();
    }
    return count;
  }

  private static boolean isCode(String line) {
    boolean comment = line.startsWith("//") || line.startsWith("/*") || line.startsWith("*");
    return !line.isEmpty() && !comment;
  }

  /** How many files of the main sources a step adds, changes or removes. */
  private long changes(String word, int from) throws IOException {
    StepDiff step = StepDiff.in(root).get(from - 1);
    return step.diff().changes().values().stream()
        .filter(change -> change.path().startsWith("src/main/"))
        .map(change -> change.kind())
        .map(Kind::word)
        .filter(word::equals)
        .count();
  }

  private static String text(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
