package arraystoadam.docs.locale;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Finds what Java writes differently in another language's JVM: numbers in a format, which get its
 * digits and its decimal comma, and letters whose case is changed, where a Turkish i is not ours.
 */
final class LocaleCheck extends TreeScanner<Void, Void> {

  /** The conversions of a format that depend on the locale; {@code %s} and {@code %x} do not. */
  private static final Pattern CONVERSION =
      Pattern.compile("%(\\d+\\$)?[-#+ 0,(<]*\\d*(\\.\\d+)?([deEfgGS]|[tT]\\w)");

  private static final Set<String> CASE = Set.of("toLowerCase", "toUpperCase");
  private static final Set<String> FORMATTERS =
      Set.of("DecimalFormat", "SimpleDateFormat", "Formatter", "Scanner");

  private final CompilationUnitTree file;
  private final SourcePositions positions;
  private final Map<String, ExpressionTree> variables;
  private final List<String> problems = new ArrayList<>();

  private LocaleCheck(
      CompilationUnitTree file, SourcePositions positions, Map<String, ExpressionTree> variables) {
    this.file = file;
    this.positions = positions;
    this.variables = variables;
  }

  /** What was found in some files, a line for each: where, and what to do. */
  static List<String> problems(Path root, List<Path> files) throws IOException {
    List<String> problems = new ArrayList<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  null,
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjectsFromPaths(files));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree file : task.parse()) {
        LocaleCheck check = new LocaleCheck(file, positions, variables(file));
        check.scan(file, null);
        Path path = root.relativize(Path.of(file.getSourceFile().toUri()));
        check.problems.forEach(it -> problems.add(path.toString().replace('\\', '/') + ":" + it));
      }
    }
    return problems;
  }

  /** The variables of a file that have a value from the start, by name. */
  private static Map<String, ExpressionTree> variables(CompilationUnitTree file) {
    Map<String, ExpressionTree> variables = new HashMap<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitVariable(VariableTree variable, Void none) {
        if (variable.getInitializer() != null) {
          variables.put(variable.getName().toString(), variable.getInitializer());
        }
        return super.visitVariable(variable, none);
      }
    }.scan(file, null);
    return variables;
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
    if (call.getMethodSelect() instanceof MemberSelectTree method) {
      check(call, method.getExpression(), method.getIdentifier().toString(), call.getArguments());
    }
    return super.visitMethodInvocation(call, none);
  }

  private void check(
      Tree call, ExpressionTree receiver, String method, List<? extends ExpressionTree> arguments) {
    if (method.equals("formatted")) {
      checkFormat(call, receiver);
    } else if (isFormat(receiver.toString(), method) && !namesLocale(arguments)) {
      checkFormat(call, arguments.get(0));
    } else if (CASE.contains(method) && arguments.isEmpty()) {
      report(call, method + "() depends on the locale: use " + method + "(Locale.ROOT)");
    } else if (receiver.toString().endsWith("NumberFormat") && !namesLocale(arguments)) {
      report(call, method + " depends on the locale: name Locale.ROOT");
    }
  }

  /** Classes have methods of their own by the name of format. */
  private static boolean isFormat(String receiver, String method) {
    return method.equals("printf")
        || method.equals("format") && receiver.matches("String|.*\\.(out|err)");
  }

  @Override
  public Void visitNewClass(NewClassTree made, Void none) {
    String type = made.getIdentifier().toString();
    if (FORMATTERS.contains(type) && !namesLocale(made.getArguments())) {
      report(made, "a " + type + " depends on the locale: name Locale.ROOT");
    }
    return super.visitNewClass(made, none);
  }

  private static boolean namesLocale(List<? extends ExpressionTree> arguments) {
    return arguments.stream().anyMatch(argument -> argument.toString().contains("Locale."));
  }

  private void checkFormat(Tree call, ExpressionTree format) {
    StringBuilder text = new StringBuilder();
    boolean known = read(format, text);
    Matcher conversion = CONVERSION.matcher(text.toString().replace("%%", ""));
    if (conversion.find()) {
      report(
          call,
          conversion.group()
              + " depends on the locale: use String.format(Locale.ROOT, ...), or %s"
              + " for a whole number");
    } else if (!known) {
      report(call, "a format that is made elsewhere: use String.format(Locale.ROOT, ...)");
    }
  }

  /** Collects the texts that an expression is put together from; whether all of it is known. */
  private boolean read(Tree expression, StringBuilder text) {
    boolean[] known = {true};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitLiteral(LiteralTree literal, Void none) {
        text.append(literal.getValue());
        return null;
      }

      @Override
      public Void visitIdentifier(IdentifierTree name, Void none) {
        ExpressionTree value = variables.get(name.getName().toString());
        known[0] &= value instanceof LiteralTree;
        return value instanceof LiteralTree ? scan(value, none) : null;
      }
    }.scan(expression, null);
    return known[0];
  }

  private void report(Tree tree, String problem) {
    long line = file.getLineMap().getLineNumber(positions.getStartPosition(file, tree));
    problems.add(line + ": " + problem);
  }
}
