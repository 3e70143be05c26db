package arraystoadam.docs.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.docs.book.BookException;
import arraystoadam.docs.book.Macro;
import arraystoadam.docs.listing.Measurements.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarkTest {

  private static final String[] TABLE = {
    "group,unit,workload,size,cpu,simd 1,ratio 1",
    "programs,ms,\"a, b\",2000,48.3,22.2,5.92",
    "sums,us,c,784-128-10,163418,,",
    "sums,us,longer,1048576,0.550,,"
  };

  @TempDir Path folder;

  private List<String> expand(String macro, String... lines) throws IOException {
    Path csv = Files.write(folder.resolve("table.csv"), List.of(lines));
    return new BenchmarkMacro(csv).expand(Macro.parse("speed", macro).orElseThrow());
  }

  private String fault(String macro, String... lines) {
    return assertThrows(BookException.class, () -> expand(macro, lines)).getMessage();
  }

  @Test
  void showsTheColumnsOfAGroupThatAreNotEmptyWithCommasAndTheUnit() throws IOException {
    assertEquals(
        List.of(
            "[.benchmark,options=header,cols=\"<10,>12,>9\"]",
            "|===",
            "| times in \u00b5s | size | cpu",
            "| c | 784-128-10 | 163,418",
            "| longer | 1,048,576 | 0.550",
            "|==="),
        expand("benchmark::sums[]", TABLE));
  }

  @Test
  void showsTheColumnsThatAreAskedFor() throws IOException {
    assertEquals(
        List.of(
            "[.benchmark,options=header,cols=\"<10,>7\"]",
            "|===",
            "| times in ms | ratio 1",
            "| a, b | 5.92",
            "|==="),
        expand("benchmark::programs[columns=\"workload, ratio 1\"]", TABLE));
  }

  @Test
  void showsTheTableOfShorterVectors() throws IOException {
    String macro = "benchmark::sums[columns=\"size, cpu\",vectors=256]";
    Path shorter = folder.resolve("table-256.csv");
    assertEquals("there is no file " + shorter, fault(macro, TABLE));
    Files.write(shorter, List.of("group,unit,workload,size,cpu", "sums,us,c,7,1.5"));
    assertEquals(List.of("| size | cpu", "| 7 | 1.5"), expand(macro, TABLE).subList(2, 4));
  }

  @Test
  void namesTheGroupsAndColumnsThatThereAre() {
    assertEquals(
        "there is no group 'sizes', but [programs, sums]", fault("benchmark::sizes[]", TABLE));
    assertEquals(
        "the columns are [group, unit, workload, size, cpu, simd 1, ratio 1], not [workload, gpu]",
        fault("benchmark::sums[columns=\"workload,gpu\"]", TABLE));
  }

  @Test
  void everyLineHasAsManyCellsAsThereAreColumns() {
    assertEquals(
        "expected 2 cells, not 3: \"1\",\"2,3\",",
        fault("benchmark::x[]", "a,b", "\"1\",\"2,3\","));
  }

  @Test
  void failsWithoutTheTable() {
    Path none = folder.resolve("none.csv");
    Macro macro = Macro.parse("speed", "benchmark::programs[]").orElseThrow();
    Exception e = assertThrows(BookException.class, () -> new BenchmarkMacro(none).expand(macro));
    assertEquals("there is no file " + none, e.getMessage());
  }

  @Test
  void theKeptTableHasAllGroupsAndOnlyNumbersInItsLastColumns() throws IOException {
    checkKept(Measurements.ofTheBook());
    checkKept(Measurements.read(Path.of("benchmark-256.csv")));
  }

  private static void checkKept(Measurements kept) {
    assertEquals(
        List.of("programs", "cold", "training", "operations", "matrices", "chain"), kept.groups());
    List<String> numbers = kept.columns().subList(4, kept.columns().size());
    assertTrue(
        numbers.containsAll(List.of("cpu", "simd 1", "simd 2", "ratio 1", "ratio 2", "cpu ratio")),
        numbers.toString());
    for (Line line : kept.lines()) {
      numbers.forEach(it -> assertTrue(line.text(it).matches("(\\d+([.]\\d+)?( %)?)?"), it + line));
      assertFalse(line.text("simd 1").isEmpty(), line.toString());
    }
  }

  @Test
  void theKeptTableSaysWhatItWasMeasuredWith() throws IOException {
    for (String file : List.of("benchmark.properties", "benchmark-256.properties")) {
      Properties properties = new Properties();
      properties.load(Files.newBufferedReader(Path.of(file)));
      for (String name : List.of("date", "machine", "jdk", "pytorch.djl", "pytorch.python")) {
        assertTrue(properties.containsKey(name), name);
      }
    }
  }
}
