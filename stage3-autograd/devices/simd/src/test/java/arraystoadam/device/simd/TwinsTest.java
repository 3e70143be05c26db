package arraystoadam.device.simd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The kernels that are written twice, for float and for double, do not drift apart. */
class TwinsTest {

  private static final List<String> NAMES = Twins.NAMES;

  private static final String COMMAND =
      "mvn -q -Ptwins -pl stage3-autograd/devices/simd -am compile writes it anew";

  private static final Path SOURCES =
      Path.of(System.getProperty("basedir", ""), "src/main/java/arraystoadam/device/simd");

  @ParameterizedTest
  @FieldSource("NAMES")
  void theTextForDoublesIsThatForFloatsWithTheTypesExchanged(String name) throws IOException {
    String floats = Files.readString(SOURCES.resolve(name + "32.java"));
    String doubles = Files.readString(SOURCES.resolve(name + "64.java"));
    List<String> expected = statements(Twins.forDoubles(floats));
    List<String> actual = statements(doubles);
    int first = 0;
    while (first < Math.min(expected.size(), actual.size())
        && expected.get(first).equals(actual.get(first))) {
      first++;
    }
    assertEquals(at(expected, first), at(actual, first), name + "64 differs: " + COMMAND);
  }

  private static String at(List<String> statements, int i) {
    return i < statements.size() ? statements.get(i) : "the end";
  }

  @Test
  void noPairIsLeftOutButTheFunctions() throws IOException {
    try (Stream<Path> files = Files.list(SOURCES)) {
      TreeSet<String> pairs = new TreeSet<>(List.of("Functions"));
      pairs.addAll(Twins.NAMES);
      assertEquals(
          pairs,
          new TreeSet<>(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(file -> file.endsWith("64.java"))
                  .map(file -> file.substring(0, file.length() - "64.java".length()))
                  .toList()));
    }
  }

  /** The code in pieces, without the breaks of lines, which longer names move. */
  private static List<String> statements(String source) {
    return List.of(source.replaceAll("\\n *\\*? ?", "").replaceAll("\\s+", "").split("(?<=[;{}])"));
  }
}
