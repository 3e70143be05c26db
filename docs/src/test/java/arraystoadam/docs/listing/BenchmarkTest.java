package arraystoadam.docs.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.docs.book.BookException;
import arraystoadam.docs.book.Macro;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarkTest {

  /** A row of numbers: the workload, its size, the threads, times and ratios. */
  private static final String ROW = "(\"[^\"]+\"|[^,\"]+),[^,]+,[1-9]\\d*(,(\\d+([.]\\d+)?)?){6}";

  @TempDir Path folder;

  private List<String> expand(String... lines) throws IOException {
    Path csv = Files.write(folder.resolve("table.csv"), List.of(lines));
    return new BenchmarkMacro(csv).expand(macro());
  }

  private static Macro macro() {
    return Macro.parse("speed", "benchmark::[cols=\"<2,>1,>1\"]").orElseThrow();
  }

  @Test
  void writesLargeNumbersWithCommasAndMicroseconds() throws IOException {
    assertEquals(
        List.of(
            "[.benchmark,format=csv,options=header,cols=\"<2,>1,>1\"]",
            "|===",
            "workload,size,cpu [\u00b5s]",
            "\"a, 2000\",784-128-10,0.550",
            "c,\"2,000\",",
            "\"1,048,576\",999,1234.5",
            "|==="),
        expand(
            "workload,size,cpu [us]",
            "\"a, 2000\",784-128-10,0.550",
            "c,2000,",
            "1048576,999,1234.5"));
  }

  @Test
  void everyColumnNeedsAWidth() {
    Exception e = assertThrows(BookException.class, () -> expand("a,b", "1,2"));
    assertEquals("expected benchmark::[cols=\"...\"] with 2 columns", e.getMessage());
  }

  @Test
  void failsWithoutTheTable() {
    Path none = folder.resolve("none.csv");
    Exception e = assertThrows(BookException.class, () -> new BenchmarkMacro(none).expand(macro()));
    assertEquals("there is no file " + none, e.getMessage());
  }

  @Test
  void theKeptTableHasNineCellsInEachRowAndOnlyNumbersInTheLast() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("benchmark.csv"));
    assertEquals(
        "workload,size,threads,cpu [us],simd [us],PyTorch DJL [us],PyTorch Python [us],ratio,cpu ratio",
        lines.get(0));
    assertTrue(lines.size() > 1);
    lines.subList(1, lines.size()).forEach(line -> assertTrue(line.matches(ROW), line));
  }

  @Test
  void theKeptTableSaysWhatItWasMeasuredWith() throws IOException {
    Properties properties = new Properties();
    properties.load(Files.newBufferedReader(Path.of("benchmark.properties")));
    for (String name : List.of("date", "machine", "jdk", "pytorch.djl", "pytorch.python")) {
      assertTrue(properties.containsKey(name), name);
    }
  }
}
