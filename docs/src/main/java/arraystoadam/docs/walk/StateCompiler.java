package arraystoadam.docs.walk;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles states as the stages are compiled, with all warnings, and keeps the classes in memory.
 */
final class StateCompiler {

  private static final List<String> OPTIONS =
      List.of("-Xlint:all", "-Werror", "-proc:none", "--release", "17");

  private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
  private final StandardJavaFileManager files = javac.getStandardFileManager(null, null, null);

  /**
   * What came of a state.
   *
   * @param classes the classes by their names
   * @param errors what was wrong, warnings included
   */
  record Result(Map<String, byte[]> classes, List<String> errors) {}

  /** Compiles sources, given by their paths. */
  Result compile(Map<String, String> sources) {
    List<TextSource> units =
        sources.entrySet().stream()
            .filter(it -> it.getKey().endsWith(".java"))
            .map(it -> new TextSource(it.getKey(), it.getValue()))
            .toList();
    List<String> errors = new ArrayList<>();
    Map<String, ByteArrayOutputStream> classes = new HashMap<>();
    javac
        .getTask(null, new Memory(files, classes), it -> add(errors, it), OPTIONS, null, units)
        .call();
    Map<String, byte[]> bytes = new HashMap<>();
    classes.forEach((name, stream) -> bytes.put(name, stream.toByteArray()));
    return new Result(bytes, errors);
  }

  private static void add(List<String> errors, Diagnostic<? extends JavaFileObject> problem) {
    if (problem.getKind() != Diagnostic.Kind.NOTE) {
      String where =
          problem.getSource() instanceof TextSource source
              ? Unit.shortPath(source.path()) + ":" + problem.getLineNumber() + ": "
              : "";
      errors.add(where + problem.getMessage(Locale.ROOT).replaceAll("\\s*\\n\\s*", " "));
    }
  }

  private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {

    private final Map<String, ByteArrayOutputStream> classes;

    Memory(JavaFileManager files, Map<String, ByteArrayOutputStream> classes) {
      super(files);
      this.classes = classes;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
      return new SimpleJavaFileObject(URI.create("memory:///" + name), kind) {
        @Override
        public OutputStream openOutputStream() {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          classes.put(name, bytes);
          return bytes;
        }
      };
    }
  }
}
