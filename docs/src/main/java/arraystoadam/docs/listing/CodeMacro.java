package arraystoadam.docs.listing;

import arraystoadam.docs.book.BlockMacro;
import arraystoadam.docs.book.BookException;
import arraystoadam.docs.book.Macro;
import arraystoadam.docs.ladder.Stages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code code::stage3/tensor/Tensor.java[mul(Tensor)]}: a listing from a stage's sources. */
public final class CodeMacro implements BlockMacro {

  private static final Pattern TARGET = Pattern.compile("stage(\\d+)/(test/)?(.+\\.java)");

  private final Path root;

  /** For the stages in a repository. */
  public CodeMacro(Path root) {
    this.root = root;
  }

  @Override
  public List<String> expand(Macro macro) throws IOException {
    macro.allow("new", "javadoc", "from", "to", "mark1", "mark2", "mark3", "mark4", "mark5");
    Matcher target = TARGET.matcher(macro.target());
    if (!target.matches()) {
      throw new BookException(
          "expected stageN/PACKAGE/Class.java or stageN/test/PACKAGE/Class.java, not "
              + macro.target());
    }
    int stage = Integer.parseInt(target.group(1));
    String sources = target.group(2) == null ? "src/main" : "src/test";
    String path = sources + "/java/arraystoadam/" + target.group(3);
    Path file = stage(stage).resolve(path);
    if (!Files.exists(file)) {
      throw new BookException("there is no file " + root.relativize(file));
    }
    JavaFile source = JavaFile.read(file);
    Selection selection = Selection.of(source, macro.text(), macro.isOn("javadoc"));
    selection.cut(macro.option("from", ""), macro.option("to", ""));
    Set<Integer> fresh = macro.isOn("new") ? fresh(stage, path, source) : Set.of();
    return Listing.of("java", selection, fresh, macro);
  }

  private Path stage(int number) throws IOException {
    List<String> stages = Stages.in(root);
    if (number < 1 || number > stages.size()) {
      throw new BookException("there is no stage " + number);
    }
    return root.resolve(stages.get(number - 1));
  }

  /** The lines that the step to this stage has brought to a file which was there before. */
  private Set<Integer> fresh(int stage, String path, JavaFile source) throws IOException {
    if (stage == 1 || !Files.exists(stage(stage - 1).resolve(path))) {
      return Set.of();
    }
    List<String> before = Files.readAllLines(stage(stage - 1).resolve(path));
    return NewLines.between(before, source.lines());
  }
}
