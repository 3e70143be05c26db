package arraystoadam.device.simd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kernels that are written twice, for float and for double, must not drift apart. */
class SimdTwinTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Storage",
        "Operand",
        "Arithmetic",
        "Transpose",
        "Binary",
        "Power",
        "Unary",
        "Sum",
        "Max",
        "Dot",
        "Matmul",
        "Tile"
      })
  void theTextForDoublesIsThatForFloatsWithTheTypesExchanged(String name) throws IOException {
    String exchanged =
        source(name + "32.java")
            .replace("(float) ", "")
            .replaceAll("\\bfloat\\b", "double")
            .replace("Float", "Double")
            .replace("FLOAT32", "FLOAT64")
            .replaceAll("([A-Z][a-z]+)32\\b", "$164");
    assertEquals(statements(exchanged), statements(source(name + "64.java")));
  }

  /** Longer names break lines elsewhere, so that white space does not count; nor do comments. */
  private static List<String> statements(String source) {
    String code = source.replaceAll("(?s)/\\*.*?\\*/|//[^\n]*", "");
    return List.of(code.replaceAll("\\s+", "").split("(?<=[;{}])"));
  }

  private static String source(String file) throws IOException {
    Path module = Path.of(System.getProperty("basedir", ""));
    return Files.readString(module.resolve("src/main/java/arraystoadam/device/simd").resolve(file));
  }
}
