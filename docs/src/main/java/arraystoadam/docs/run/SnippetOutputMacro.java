package arraystoadam.docs.run;

import arraystoadam.docs.book.BlockMacro;
import arraystoadam.docs.book.BookException;
import arraystoadam.docs.book.Macro;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code snippet-output::CamelName[]}: what an example program of the book's own prints. */
public final class SnippetOutputMacro implements BlockMacro {

  private static final String PACKAGE = "arraystoadam.docs.samples.";

  private final Map<String, List<String>> outputs = new HashMap<>();
  private final Kept kept;

  /** Keeps the outputs. */
  public SnippetOutputMacro(Kept kept) {
    this.kept = kept;
  }

  @Override
  public List<String> expand(Macro macro) throws IOException {
    macro.allow("lines");
    String name = macro.target();
    List<String> output = outputs.get(name);
    if (output == null) {
      output = kept.lines("snippet " + name, () -> run(name));
      outputs.put(name, output);
    }
    return RunMacro.console(LineRanges.select(output, macro.option("lines", "")));
  }

  private static List<String> run(String name) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      Class<?> type = Class.forName(PACKAGE + name);
      type.getMethod("main", String[].class).invoke(null, (Object) new String[0]);
    } catch (InvocationTargetException e) {
      throw new BookException("the sample " + name + " fails: " + e.getCause(), e);
    } catch (ReflectiveOperationException e) {
      throw new BookException("the sample " + name + " cannot be run: " + e, e);
    } finally {
      System.setOut(before);
    }
    return bytes.toString(StandardCharsets.UTF_8).lines().map(String::stripTrailing).toList();
  }
}
