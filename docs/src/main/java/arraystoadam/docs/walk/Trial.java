package arraystoadam.docs.walk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * A small program that is run just before a stop and just after it: it shows the wrong answer that
 * the stop prevents, or what it makes possible.
 *
 * @param name of its class, in the folder of the step
 * @param source its text
 * @param before what it prints before the stop
 * @param after what it prints after the stop
 */
record Trial(String name, String source, String before, String after) {

  /**
   * Runs a program of a stop.
   *
   * @throws WalkException if there is no such program, it does not compile, or it prints the same
   *     before and after
   */
  static Trial of(Path root, Walk walk, Walked walked, String name) throws IOException {
    String path = walk.file().replace(".txt", "/" + name + ".java");
    if (!Files.exists(root.resolve(path))) {
      throw new WalkException(walk.file() + ": " + walked.stop() + ": there is no file " + path);
    }
    String source = Files.readString(root.resolve(path));
    String before = output(path, source, walked.before());
    String after = output(path, source, walked.after());
    if (before.equals(after)) {
      throw new WalkException(
          walk.file() + ": " + walked.stop() + ": " + name + " prints the same before and after");
    }
    return new Trial(name, source, before, after);
  }

  private static String output(String path, String source, Map<String, String> state) {
    Map<String, String> sources = new TreeMap<>(state);
    sources.put(path, source);
    StateCompiler.Result result = new StateCompiler().compile(sources);
    if (!result.errors().isEmpty()) {
      throw new WalkException(path + ": " + result.errors().get(0));
    }
    String name = Path.of(path).getFileName().toString().replace(".java", "");
    return new StateRun(result.classes(), state).output(name, Map.of());
  }
}
