package arraystoadam.docs.chapters.start;

import arraystoadam.docs.ladder.Stages;
import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A piece of the difference between two stages: what became of multiplication. */
public final class SmallDiff {

  private static final String FILE = "/src/main/java/arraystoadam/tensor/Tensor.java";
  private static final String OLD = "stage2-tensor-manual" + FILE;
  private static final String NEW = "stage3-autograd" + FILE;

  private SmallDiff() {}

  /** Prints the piece, with the two lines that go before the first one. */
  public static void main(String[] args) throws IOException {
    Path root = Stages.root();
    List<String> before = Files.readAllLines(root.resolve(OLD));
    List<String> after = Files.readAllLines(root.resolve(NEW));
    List<String> diff =
        UnifiedDiffUtils.generateUnifiedDiff(OLD, NEW, before, DiffUtils.diff(before, after), 3);
    int changed = diff.indexOf("-    return Dispatch.binary(BinaryOp.MUL, this, other);");
    if (changed < 0) {
      throw new IllegalStateException("stage 2's mul(Tensor) is not what this example expects");
    }
    diff.subList(0, 2).forEach(System.out::println);
    diff.subList(start(diff, changed), end(diff, changed)).forEach(System.out::println);
  }

  private static int start(List<String> diff, int line) {
    int start = line;
    while (!diff.get(start).startsWith("@@")) {
      start--;
    }
    return start;
  }

  private static int end(List<String> diff, int line) {
    int end = line;
    while (end < diff.size() && !diff.get(end).startsWith("@@")) {
      end++;
    }
    return end;
  }
}
