package arraystoadam.docs.facts;

import arraystoadam.docs.book.BookException;
import arraystoadam.docs.run.Kept;
import arraystoadam.docs.run.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code fact:NAME[]}: a number. */
public final class Facts {

  private static final Pattern ACCURACY = Pattern.compile("Test accuracy: ([.0-9]+) %");

  private final Path root;
  private final Programs programs;
  private final Kept kept;
  private final Map<String, Supplier<String>> facts = new TreeMap<>();
  private final Map<String, String> known = new TreeMap<>();

  /**
   * All facts: ours, and those of every class in a folder of samples whose name ends in Facts.
   *
   * @param samples the folder, with the sources
   */
  public Facts(Path root, Path samples, Programs programs, Kept kept) throws IOException {
    this.root = root;
    this.programs = programs;
    this.kept = kept;
    addSine();
    addDigits();
    addSamples(samples);
  }

  /**
   * The text of a fact.
   *
   * @throws BookException if there is none with this name
   */
  public String get(String name) {
    return known.computeIfAbsent(name, this::keptOrComputed);
  }

  private String keptOrComputed(String name) {
    try {
      return kept.get("fact " + name, () -> compute(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String compute(String name) {
    if (facts.containsKey(name)) {
      return facts.get(name).get();
    }
    try {
      return new CodeFacts(root)
          .find(name)
          .orElseThrow(
              () -> new BookException("there is no fact '" + name + "', but " + facts.keySet()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void addSine() {
    facts.put("best-loss", () -> format("%.7f", BestCubic.loss()));
    facts.put("best-b", () -> format("%.7f", BestCubic.b()));
    facts.put("best-d", () -> format("%.7f", BestCubic.d()));
    facts.put("max-eigenvalue", () -> format("%.1f", BestCubic.largestEigenvalue()));
    facts.put(
        "max-lr", () -> format("%.3e", 2 / BestCubic.largestEigenvalue()).replace("e-0", "e-"));
    facts.put("stage4-loss-99", () -> loss(99));
    facts.put("stage4-loss-1999", () -> loss(1999));
  }

  private String loss(int iteration) {
    return match(output(4, "SineFit"), Pattern.compile(iteration + " ([-+.0-9eE]+)"));
  }

  private void addDigits() {
    facts.put("digits-accuracy", () -> match(output(6, "Digits"), ACCURACY));
    facts.put(
        "digits-writers-accuracy", () -> match(output(6, "Digits", "-Dsplit=writers"), ACCURACY));
    facts.put(
        "digits-parameters",
        () -> String.format(Locale.ROOT, "%,d", 64 * 128 + 128 + 128 * 10 + 10));
  }

  private List<String> output(int stage, String program, String... settings) {
    try {
      return programs.output(stage, program, List.of(settings));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String match(List<String> lines, Pattern pattern) {
    return lines.stream()
        .map(pattern::matcher)
        .filter(Matcher::matches)
        .map(match -> match.group(1))
        .findFirst()
        .orElseThrow(() -> new BookException("no line of the output matches " + pattern));
  }

  private void addSamples(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(it -> it.toString().endsWith("Facts.java")).sorted().toList()) {
        add(file.getFileName().toString().replace(".java", ""));
      }
    }
  }

  private void add(String name) {
    try {
      Class<?> type = Class.forName("arraystoadam.docs.samples." + name);
      Supplier<?> supplier = (Supplier<?>) type.getDeclaredConstructor().newInstance();
      Map<?, ?> values = (Map<?, ?>) supplier.get();
      values.forEach((key, value) -> facts.put((String) key, () -> (String) value));
    } catch (ReflectiveOperationException e) {
      throw new BookException("the facts of " + name + " cannot be had: " + e, e);
    }
  }

  private static String format(String pattern, double value) {
    return String.format(Locale.ROOT, pattern, value)
        .replace('-', '\u2212')
        .replace("e\u2212", "e-");
  }
}
