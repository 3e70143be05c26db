package arraystoadam.docs.walk;

import arraystoadam.docs.ladder.Stages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A step from a stage to the next: the files in {@code src/main} of both, and what differs.
 *
 * @param lower the texts of the lower stage, by their paths
 * @param changed the files that differ, by their paths
 */
record Step(Map<String, String> lower, Map<String, String> upper, Map<String, FileStep> changed) {

  /** The step from a stage with a number. */
  static Step from(Path root, int number) throws IOException {
    List<String> stages = Stages.in(root);
    Map<String, String> lower = read(root.resolve(stages.get(number - 1)).resolve("src/main"));
    Map<String, String> upper = read(root.resolve(stages.get(number)).resolve("src/main"));
    return of(lower, upper);
  }

  static Step of(Map<String, String> lower, Map<String, String> upper) throws IOException {
    Map<String, FileStep> changed = new LinkedHashMap<>();
    Set<String> paths = new TreeSet<>(lower.keySet());
    paths.addAll(upper.keySet());
    for (String path : paths) {
      String before = lower.get(path);
      String after = upper.get(path);
      if (before == null || !before.equals(after)) {
        changed.put(path, new FileStep(path, parsed(path, before), parsed(path, after)));
      }
    }
    return new Step(lower, upper, changed);
  }

  private static SourceFile parsed(String path, String text) throws IOException {
    return text == null ? null : SourceParser.parse(path, text);
  }

  /** The bytes of a file as Latin-1 if it is no text, so that none is lost. */
  static Map<String, String> read(Path main) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(main)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = main.relativize(file).toString().replace('\\', '/');
        texts.put(path, new String(Files.readAllBytes(file), charset(path)));
      }
    }
    return texts;
  }

  /** How the text of a file becomes its bytes. */
  static java.nio.charset.Charset charset(String path) {
    return path.endsWith(".gz") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
  }

  /** All that changes. */
  List<Unit> units() {
    return changed.values().stream().flatMap(it -> it.units().stream()).toList();
  }

  /**
   * The files of a state, by their paths.
   *
   * @param taken what is taken from the upper stage
   * @param without for what is taken, the beginnings of the statements that it still lacks
   */
  Map<String, String> state(Set<Unit> taken, Map<Unit, List<String>> without) {
    Map<String, String> state = new TreeMap<>();
    lower.forEach(
        (path, text) -> {
          if (!changed.containsKey(path)) {
            state.put(path, text);
          }
        });
    changed.forEach(
        (path, file) ->
            file.text(keys(path, taken), without(path, without))
                .ifPresent(text -> state.put(path, text)));
    return state;
  }

  private static Set<String> keys(String path, Set<Unit> taken) {
    return taken.stream()
        .filter(it -> it.path().equals(path))
        .map(Unit::key)
        .collect(Collectors.toSet());
  }

  private static Map<String, List<String>> without(String path, Map<Unit, List<String>> without) {
    return without.entrySet().stream()
        .filter(it -> it.getKey().path().equals(path))
        .collect(Collectors.toMap(it -> it.getKey().key(), Map.Entry::getValue));
  }
}
