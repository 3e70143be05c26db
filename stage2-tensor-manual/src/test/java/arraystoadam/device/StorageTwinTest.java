package arraystoadam.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The two storages are written twice, for float and for double: they must not drift apart. */
class StorageTwinTest {

  @Test
  void float64StorageIsFloat32StorageWithTheTypesExchanged() throws IOException {
    String exchanged =
        source("Float32Storage.java")
            .replace("the same text for doubles", "the same text for floats")
            .replace("(float) ", "")
            .replace("float[", "double[")
            .replace("float ", "double ")
            .replace("FLOAT32", "FLOAT64")
            .replace("Float64", "Twin")
            .replace("Float32", "Float64")
            .replace("Twin", "Float32");
    List<String> twin = statements(source("Float64Storage.java"));
    List<String> expected = statements(exchanged);
    assertEquals(expected.size(), twin.size());
    for (int i = 0; i < twin.size(); i++) {
      assertEquals(expected.get(i), twin.get(i));
    }
  }

  /** Longer names break lines elsewhere, so that white space does not count. */
  private static List<String> statements(String source) {
    return List.of(source.replaceAll("\\s+", "").split("(?<=[;{}])"));
  }

  private static String source(String file) throws IOException {
    Path module = Path.of(System.getProperty("basedir", ""));
    return Files.readString(module.resolve("src/main/java/arraystoadam/device").resolve(file));
  }
}
