package arraystoadam.docs.listing;

import arraystoadam.docs.book.BookException;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A source file, and where its members are. */
final class JavaFile {

  private final List<String> lines;
  private final List<Member> members = new ArrayList<>();
  private final List<Member> types = new ArrayList<>();
  private final CompilationUnitTree unit;
  private final SourcePositions positions;

  private JavaFile(String name, String text) throws IOException {
    this.lines = text.lines().toList();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    JavacTask task =
        (JavacTask)
            compiler.getTask(
                null, null, null, List.of("-proc:none"), null, List.of(new Source(name, text)));
    this.unit = task.parse().iterator().next();
    this.positions = Trees.instance(task).getSourcePositions();
    for (Tree type : unit.getTypeDecls()) {
      if (type instanceof ClassTree tree) {
        types.add(member(tree.getSimpleName().toString(), null, 0, tree));
        addMembers(tree, 1);
      }
    }
  }

  static JavaFile read(Path file) throws IOException {
    return of(file.getFileName().toString(), Files.readString(file));
  }

  static JavaFile of(String name, String text) throws IOException {
    return new JavaFile(name, text);
  }

  List<String> lines() {
    return lines;
  }

  /** The types at the top of the file. */
  List<Member> types() {
    return types;
  }

  /**
   * The members that a selector means: those nested in the fewest types.
   *
   * @throws BookException if there are none
   */
  List<Member> find(String selector) {
    int depth =
        members.stream().filter(it -> it.is(selector)).mapToInt(Member::depth).min().orElse(0);
    List<Member> found =
        members.stream().filter(it -> it.is(selector) && it.depth() == depth).toList();
    if (found.isEmpty()) {
      throw new BookException("there is no member '" + selector + "', but " + names());
    }
    return found;
  }

  private String names() {
    return members.stream()
        .map(
            it ->
                it.name()
                    + (it.parameters() == null
                        ? ""
                        : "(" + String.join(", ", it.parameters()) + ")"))
        .distinct()
        .toList()
        .toString();
  }

  private void addMembers(ClassTree type, int depth) {
    for (Tree tree : type.getMembers()) {
      if (positions.getEndPosition(unit, tree) < 0) {
        continue; // made by the compiler
      }
      if (tree instanceof MethodTree method) {
        members.add(member(method.getName().toString(), parameters(method), depth, tree));
      } else if (tree instanceof VariableTree field) {
        members.add(member(field.getName().toString(), null, depth, tree));
      } else if (tree instanceof ClassTree nested) {
        members.add(member(nested.getSimpleName().toString(), null, depth, tree));
        addMembers(nested, depth + 1);
      }
    }
  }

  private static List<String> parameters(MethodTree method) {
    return method.getParameters().stream().map(JavaFile::type).toList();
  }

  private static String type(VariableTree parameter) {
    String text = parameter.toString();
    boolean many = text.contains("...");
    String type = parameter.getType().toString().replaceAll("\\s", "");
    return many && type.endsWith("[]") ? type.substring(0, type.length() - 2) + "..." : type;
  }

  private Member member(String name, List<String> parameters, int depth, Tree tree) {
    int code = line(positions.getStartPosition(unit, tree));
    int last = line(positions.getEndPosition(unit, tree) - 1);
    return new Member(name, parameters, depth, firstComment(code), code, last);
  }

  private int line(long position) {
    return (int) unit.getLineMap().getLineNumber(position);
  }

  /** The first line of the comments right above a line. */
  private int firstComment(int line) {
    int first = line;
    while (first > 1 && isComment(lines.get(first - 2).strip())) {
      first--;
    }
    return first;
  }

  private static boolean isComment(String line) {
    boolean heading = line.startsWith("// ----");
    return !heading && (line.startsWith("//") || line.startsWith("/*") || line.startsWith("*"));
  }

  private static final class Source extends SimpleJavaFileObject {

    private final String text;

    Source(String name, String text) {
      super(URI.create("string:///" + name), JavaFileObject.Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
