package arraystoadam.device.simd;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The kernels that stand here twice, for float and for double, with the same text but for the
 * types. The second is written from the first:
 *
 * <pre>
 *     mvn -q -Ptwins -pl stage3-autograd/devices/simd -am compile
 * </pre>
 *
 * Both are kept, so that who compiles the folder needs nothing made first. {@code Functions} is not
 * among them: its polynomials differ.
 */
final class Twins {

  static final List<String> NAMES =
      List.of(
          "Storage",
          "Operand",
          "Arithmetic",
          "Transpose",
          "Binary",
          "Compare",
          "Power",
          "Unary",
          "Sum",
          "Max",
          "Dot",
          "Matmul",
          "Tile");

  private Twins() {}

  /** Writes the text for doubles into the files of a folder; the lines may get too long. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    for (String name : NAMES) {
      String source = Files.readString(folder.resolve(name + "32.java"));
      Files.writeString(folder.resolve(name + "64.java"), forDoubles(source));
    }
  }

  /**
   * The text for floats with the types exchanged. A cast to float becomes none, so a kernel must
   * not need it to make a float of an int.
   */
  static String forDoubles(String source) {
    return source
        .replace("(float) ", "")
        .replaceAll("\\bfloat(s?)\\b", "double$1")
        .replace("Float", "Double")
        .replace("FLOAT32", "FLOAT64")
        .replaceAll("([A-Z][a-z]+)32\\b", "$164");
  }
}
