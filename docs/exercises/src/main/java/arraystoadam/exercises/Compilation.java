package arraystoadam.exercises;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * What came of compiling an exercise together with its tests.
 *
 * @param classes the folder of the compiled classes
 * @param errors what the compiler complained about; empty if all went well
 */
record Compilation(Path classes, List<CompileError> errors) {

  /** Compiles one answer to an exercise. It sees the stage and JUnit, and no other exercise. */
  static Compilation of(Exercise exercise, Exercise.Variant variant, String... options)
      throws IOException {
    Path classes =
        exercise.stage().folder().resolve("target").resolve("exercises").resolve(variant.folder());
    return compile(
        exercise.stage(),
        Exercise.sources(exercise.folder(variant)),
        Exercise.sources(exercise.testFolder()),
        classes.resolve(exercise.packageName()),
        options);
  }

  private static Compilation compile(
      Stage stage, List<Path> answer, List<Path> tests, Path classes, String... options)
      throws IOException {
    deleteTree(classes);
    Files.createDirectories(classes);
    List<Path> sources = new ArrayList<>(answer);
    sources.addAll(tests);
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(List.of("-proc:none", "-g", "--release", "17", "-encoding", "UTF-8"));
    arguments.addAll(List.of("-d", classes.toString(), "-cp", ClassPath.of(stage)));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(messages, null, null)) {
      boolean ok =
          compiler
              .getTask(
                  null,
                  files,
                  messages,
                  arguments,
                  null,
                  files.getJavaFileObjectsFromPaths(sources))
              .call();
      return new Compilation(classes, ok ? List.of() : errors(messages, answer));
    }
  }

  /** The errors in the answer; those in the tests count only when there are no others. */
  private static List<CompileError> errors(
      DiagnosticCollector<JavaFileObject> messages, List<Path> answer) {
    List<CompileError> all =
        messages.getDiagnostics().stream()
            .filter(message -> message.getKind() != Diagnostic.Kind.NOTE)
            .map(message -> CompileError.of(message, Locale.getDefault()))
            .toList();
    List<String> names = answer.stream().map(file -> file.getFileName().toString()).toList();
    List<CompileError> own = all.stream().filter(error -> names.contains(error.file())).toList();
    return own.isEmpty() ? all : own;
  }

  private static void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
