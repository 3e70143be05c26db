package arraystoadam.docs.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import arraystoadam.docs.book.BookException;
import arraystoadam.docs.ladder.Stages;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles the stages for the book, so that it shows what their sources do now. */
public final class StageClasses {

  private final Path root;
  private final Path output;
  private final Map<Integer, String> classPaths = new HashMap<>();

  /** For the stages of a repository; the classes go to a folder. */
  public StageClasses(Path root, Path output) {
    this.root = root;
    this.output = output;
  }

  /**
   * The class path to run a stage's programs with.
   *
   * @throws BookException if there is no such stage
   */
  public synchronized String classPath(int stage) throws IOException {
    if (!classPaths.containsKey(stage)) {
      classPaths.put(stage, compile(stage));
    }
    return classPaths.get(stage);
  }

  /** The folder of a stage. */
  public Path folder(int stage) throws IOException {
    List<String> stages = Stages.in(root);
    if (stage < 1 || stage > stages.size()) {
      throw new BookException("there is no stage " + stage);
    }
    return root.resolve(stages.get(stage - 1));
  }

  private String compile(int stage) throws IOException {
    Path main = folder(stage).resolve("src/main");
    Path classes = output.resolve("stage" + stage);
    Files.createDirectories(classes);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (Stream<Path> sources = Files.walk(main.resolve("java"));
        StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8)) {
      List<Path> java = sources.filter(it -> it.toString().endsWith(".java")).sorted().toList();
      List<String> options = List.of("-proc:none", "-nowarn", "-d", classes.toString());
      boolean done =
          compiler
              .getTask(
                  messages, files, null, options, null, files.getJavaFileObjectsFromPaths(java))
              .call();
      if (!done) {
        throw new BookException("stage " + stage + " does not compile: " + messages);
      }
    }
    return classes + File.pathSeparator + main.resolve("resources");
  }
}
