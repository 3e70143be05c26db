package arraystoadam.nn;

import arraystoadam.tensor.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Saves and loads a large array; a program of its own, to be run with a small heap. */
public final class LargeArray {

  private static final int SIZE = 4_000_000;

  private LargeArray() {}

  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    NpzFile.save(file, Map.of("large", Tensor.full(0.5, SIZE)));
    Tensor loaded = NpzFile.load(file).get("large");
    boolean isSame = loaded.size() == SIZE && loaded.sum().item() == 0.5 * SIZE;
    System.out.println(isSame ? "as saved" : "other numbers");
  }
}
