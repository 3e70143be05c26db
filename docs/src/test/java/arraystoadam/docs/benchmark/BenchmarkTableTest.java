package arraystoadam.docs.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarkTableTest {

  private static final List<String> NUMBERS =
      List.of(
          "cpu [us]", "simd [us]", "PyTorch DJL [us]", "PyTorch Python [us]", "ratio", "cpu ratio");

  @TempDir Path folder;

  @Test
  void theKeptTableHasTheColumnsAndNumbers() throws IOException {
    BenchmarkTable table = BenchmarkTable.read(Path.of("benchmark.csv"));
    assertTrue(table.size() > 0);
    for (int row = 0; row < table.size(); row++) {
      assertFalse(table.cell(row, "workload").isBlank());
      assertFalse(table.cell(row, "size").isBlank());
      assertTrue(Integer.parseInt(table.cell(row, "threads")) > 0);
      for (String column : NUMBERS) {
        String cell = table.cell(row, column);
        assertTrue(cell.isEmpty() || Double.parseDouble(cell) > 0, column + " of row " + row);
      }
    }
  }

  @Test
  void theKeptTableSaysWhatItWasMeasuredWith() throws IOException {
    Properties properties = new Properties();
    properties.load(Files.newBufferedReader(Path.of("benchmark.properties")));
    for (String name : List.of("date", "machine", "jdk", "pytorch.djl", "pytorch.python")) {
      assertTrue(properties.containsKey(name), name);
    }
  }

  @Test
  void readsQuotedAndEmptyCells() throws IOException {
    BenchmarkTable table = BenchmarkTable.read(write("a,b [us],c", "\"x, y\",,2", "z,1,"));
    assertEquals(List.of("a", "b [us]", "c"), table.columns());
    assertEquals(2, table.size());
    assertEquals("x, y", table.cell(0, "a"));
    assertEquals("", table.cell(0, "b [us]"));
    assertEquals("2", table.cell(0, "c"));
    assertEquals("", table.cell(1, "c"));
  }

  @Test
  void refusesUnknownColumnsAndMisshapenFiles() throws IOException {
    BenchmarkTable table = BenchmarkTable.read(write("a,b", "1,2"));
    assertEquals(
        "there is no column 'c' in [a, b]",
        assertThrows(IllegalArgumentException.class, () -> table.cell(0, "c")).getMessage());
    Path ragged = write("a,b", "1,2", "1");
    assertEquals(
        ragged + ": line 3 has 1 cells, but the header 2",
        assertThrows(IOException.class, () -> BenchmarkTable.read(ragged)).getMessage());
    Path empty = write();
    assertEquals(
        empty + ": there must be a header",
        assertThrows(IOException.class, () -> BenchmarkTable.read(empty)).getMessage());
  }

  private Path write(String... lines) throws IOException {
    return Files.write(folder.resolve("table.csv"), List.of(lines));
  }
}
