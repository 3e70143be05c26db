package arraystoadam.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles the library and the programs of a stage, so that the module needs no other one. */
final class StageCompiler {

  private StageCompiler() {}

  /** Compiles all main sources of the stage, and the device simd against them. */
  static void compile(Stage stage) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> options = new ArrayList<>(List.of("-d", stage.classes().toString()));
    options.addAll(List.of("-proc:none", "-nowarn", "-XDignore.symbol.file"));
    options.addAll(Jvm.vectorModule());
    Files.createDirectories(stage.classes());
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      List<Path> sources = new ArrayList<>();
      for (Path folder : stage.sources()) {
        sources.addAll(javaFiles(folder));
      }
      boolean done =
          compiler
              .getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
              .call();
      if (!done) {
        throw new IOException(stage + " does not compile");
      }
    }
  }

  private static List<Path> javaFiles(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(path -> path.toString().endsWith(".java")).toList();
    }
  }
}
