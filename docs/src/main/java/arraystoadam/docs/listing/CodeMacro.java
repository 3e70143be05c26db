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

/**
 * {@code code::stage3/tensor/Tensor.java[mul(Tensor)]}: a listing from a stage's sources, or with
 * {@code code::devices/simd/Simd.java[class]} from those of a device. Of a kernel in another
 * language, {@code code::devices/opencl/reduce.cl[from="kernel",to="^}"]} takes lines.
 */
public final class CodeMacro implements BlockMacro {

  private static final Pattern TARGET = Pattern.compile("stage(\\d+)/(test/)?(.+\\.java)");
  private static final Pattern DEVICE = Pattern.compile("devices/(\\w+)/(.+\\.java)");
  private static final Pattern KERNELS = Pattern.compile("devices/(\\w+)/(.+\\.cl)");

  private final Path root;

  /** For the stages in a repository. */
  public CodeMacro(Path root) {
    this.root = root;
  }

  @Override
  public List<String> expand(Macro macro) throws IOException {
    macro.allow(
        "new", "javadoc", "from", "to", "mark1", "mark2", "mark3", "mark4", "mark5", "mark6");
    Matcher device = DEVICE.matcher(macro.target());
    if (device.matches()) {
      return listing(device("java", device.group(1), device.group(2)), Set.of(), macro);
    }
    Matcher kernels = KERNELS.matcher(macro.target());
    if (kernels.matches()) {
      return kernels(device("resources", kernels.group(1), kernels.group(2)), macro);
    }
    Matcher target = TARGET.matcher(macro.target());
    if (!target.matches()) {
      throw new BookException(
          "expected stageN/PACKAGE/Class.java, stageN/test/PACKAGE/Class.java"
              + " or devices/NAME/Class.java or devices/NAME/FILE.cl, not "
              + macro.target());
    }
    int stage = Integer.parseInt(target.group(1));
    String sources = target.group(2) == null ? "src/main" : "src/test";
    String path = sources + "/java/arraystoadam/" + target.group(3);
    Path file = stage(stage).resolve(path);
    requireExists(file);
    return listing(file, macro.isOn("new") ? fresh(stage, path, file) : Set.of(), macro);
  }

  private static List<String> listing(Path file, Set<Integer> fresh, Macro macro)
      throws IOException {
    Selection selection = Selection.of(JavaFile.read(file), macro.text(), macro.isOn("javadoc"));
    selection.cut(macro.option("from", ""), macro.option("to", ""));
    return Listing.of("java", selection, fresh, macro);
  }

  private static List<String> kernels(Path file, Macro macro) throws IOException {
    Selection selection = Selection.all(Files.readAllLines(file));
    selection.cut(macro.option("from", ""), macro.option("to", ""));
    return Listing.of("c", selection, Set.of(), macro);
  }

  private void requireExists(Path file) {
    if (!Files.exists(file)) {
      throw new BookException("there is no file " + root.relativize(file));
    }
  }

  /** A file of a device, which is a module inside the stage that introduces devices. */
  private Path device(String sources, String name, String file) throws IOException {
    String path = "devices/" + name + "/src/main/" + sources + "/arraystoadam/device/" + name;
    for (String stage : Stages.in(root)) {
      Path folder = root.resolve(stage).resolve(path);
      if (Files.isDirectory(folder)) {
        requireExists(folder.resolve(file));
        return folder.resolve(file);
      }
    }
    throw new BookException("there is no device " + name);
  }

  private Path stage(int number) throws IOException {
    List<String> stages = Stages.in(root);
    if (number < 1 || number > stages.size()) {
      throw new BookException("there is no stage " + number);
    }
    return root.resolve(stages.get(number - 1));
  }

  /** The lines that the step to this stage has brought to a file which was there before. */
  private Set<Integer> fresh(int stage, String path, Path file) throws IOException {
    if (stage == 1 || !Files.exists(stage(stage - 1).resolve(path))) {
      return Set.of();
    }
    List<String> before = Files.readAllLines(stage(stage - 1).resolve(path));
    return NewLines.between(before, Files.readAllLines(file));
  }
}
