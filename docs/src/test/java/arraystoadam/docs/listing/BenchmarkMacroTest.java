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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarkMacroTest {

  @TempDir Path folder;

  @Test
  void makesLargeNumbersReadable() throws IOException {
    List<String> block = expand("workload,size,cpu [us]", "\"a, b\",784-128-10,0.550", "c,2000,");
    assertEquals(
        List.of(
            "[.benchmark,format=csv,options=header,cols=\"<9,>11,>6\"]",
            "|===",
            "\"workload\",\"size\",\"cpu [µs]\"",
            "\"a, b\",\"784-128-10\",\"0.550\"",
            "\"c\",\"2,000\",\"\"",
            "|==="),
        block);
  }

  @Test
  void groupsThousands() throws IOException {
    List<String> block = expand("a,b,c", "999,1000,1048576");
    assertTrue(block.contains("\"999\",\"1,000\",\"1,048,576\""), block.toString());
  }

  @Test
  void tellsWhatWasUsed() throws IOException {
    Files.write(folder.resolve("table.properties"), List.of("jdk=17", "jmh=1.37"));
    List<String> block = expand("a", "1");
    assertEquals(
        List.of(
            "|===",
            "",
            ".What it was measured with",
            "[source,properties]",
            "----",
            "jdk=17",
            "jmh=1.37",
            "----"),
        block.subList(4, block.size()));
  }

  @Test
  void failsOnAMisshapenTable() {
    Exception e = assertThrows(BookException.class, () -> expand("a,b", "1"));
    assertEquals(
        folder.resolve("table.csv") + ": line 2 has 1 cells, but the header 2", e.getMessage());
  }

  @Test
  void saysThatNothingWasMeasured() throws IOException {
    List<String> block =
        new BenchmarkMacro(folder.resolve("none.csv"))
            .expand(Macro.parse("benchmark::[]").orElseThrow());
    assertTrue(block.get(0).startsWith("NOTE: Nothing has been measured"), block.get(0));
  }

  private List<String> expand(String... lines) throws IOException {
    Path csv = Files.write(folder.resolve("table.csv"), List.of(lines));
    return new BenchmarkMacro(csv).expand(Macro.parse("benchmark::[]").orElseThrow());
  }
}
