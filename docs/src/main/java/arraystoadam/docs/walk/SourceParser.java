package arraystoadam.docs.walk;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/** Cuts a source file into pieces. Enums, records and all that is not Java stay whole. */
final class SourceParser {

  private final String text;
  private final List<String> lines;
  private final CompilationUnitTree unit;
  private final SourcePositions positions;

  private SourceParser(String name, String text) throws IOException {
    this.text = text;
    this.lines = text.lines().toList();
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(
                    null,
                    null,
                    problem -> {},
                    List.of("-proc:none"),
                    null,
                    List.of(new TextSource(name, text)));
    this.unit = task.parse().iterator().next();
    this.positions = Trees.instance(task).getSourcePositions();
  }

  static SourceFile parse(String path, String text) throws IOException {
    return path.endsWith(".java") ? new SourceParser(path, text).file() : SourceFile.whole(text);
  }

  private SourceFile file() {
    if (unit.getTypeDecls().size() != 1
        || !(unit.getTypeDecls().get(0) instanceof ClassTree type)
        || !(type.getKind() == Tree.Kind.CLASS || type.getKind() == Tree.Kind.INTERFACE)) {
      return SourceFile.whole(text);
    }
    int opening = after(unit.getPackage());
    List<String> imports = unit.getImports().stream().map(it -> lines.get(after(it) - 1)).toList();
    int begin = imports.isEmpty() ? opening : after(unit.getImports().get(imports.size() - 1));
    List<Piece> pieces = new ArrayList<>();
    int at = endOfHead(type);
    int brace = text.indexOf('{', (int) endOfDeclaration(type));
    String head = text.substring((int) positions.getStartPosition(unit, type), brace);
    pieces.add(new Piece(Piece.HEAD, lines.subList(begin, at), head, List.of()));
    for (Tree member : type.getMembers()) {
      if (positions.getEndPosition(unit, member) >= 0 && !isGenerated(type, member)) {
        pieces.add(piece(type, member, at));
        at = Math.max(at, after(member));
      }
    }
    return new SourceFile(
        text, lines.subList(0, opening), imports, pieces, lines.subList(at, lines.size()));
  }

  /** A constructor that the compiler has added stands where its class does. */
  private boolean isGenerated(ClassTree type, Tree member) {
    return member instanceof MethodTree
        && positions.getStartPosition(unit, member) == positions.getStartPosition(unit, type);
  }

  /** The position after the line of the brace that opens a class, and the blank lines below it. */
  private int endOfHead(ClassTree type) {
    int line = line(text.indexOf('{', (int) endOfDeclaration(type)));
    do {
      line++;
    } while (line < lines.size() && lines.get(line).isBlank());
    return line;
  }

  private long endOfDeclaration(ClassTree type) {
    List<Tree> parts = new ArrayList<>(type.getTypeParameters());
    parts.addAll(type.getImplementsClause());
    parts.add(type.getModifiers());
    parts.add(type.getExtendsClause());
    long end = positions.getStartPosition(unit, type);
    for (Tree part : parts) {
      end = part == null ? end : Math.max(end, positions.getEndPosition(unit, part));
    }
    return end;
  }

  private Piece piece(ClassTree type, Tree member, int from) {
    List<Piece.Statement> statements = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void unused) {
        if (tree instanceof StatementTree && !(tree instanceof BlockTree) && tree != member) {
          long start = positions.getStartPosition(unit, tree);
          long end = positions.getEndPosition(unit, tree);
          if (start >= 0 && end >= start) {
            statements.add(
                new Piece.Statement(
                    line(start) - from,
                    line(end - 1) - from,
                    text.substring((int) start, (int) end)));
          }
        }
        return super.scan(tree, unused);
      }
    }.scan(member, null);
    String code =
        text.substring(
            (int) positions.getStartPosition(unit, member),
            (int) positions.getEndPosition(unit, member));
    List<String> all = lines.subList(from, Math.max(from, after(member)));
    return new Piece(key(type, member), all, code, statements);
  }

  private static String key(ClassTree type, Tree member) {
    if (member instanceof MethodTree method) {
      boolean constructor = method.getName().contentEquals("<init>");
      String parameters =
          method.getParameters().stream()
              .map(it -> it.getType().toString().replaceAll("<.*>|\\s", ""))
              .collect(Collectors.joining(","));
      return (constructor ? type.getSimpleName() : method.getName()) + "(" + parameters + ")";
    } else if (member instanceof VariableTree field) {
      return field.getName().toString();
    } else if (member instanceof ClassTree nested) {
      return nested.getSimpleName().toString();
    }
    return "static {}";
  }

  /** The position of the line after a tree. */
  private int after(Tree tree) {
    return line(positions.getEndPosition(unit, tree) - 1) + 1;
  }

  private int line(long position) {
    return (int) unit.getLineMap().getLineNumber(position) - 1;
  }
}
