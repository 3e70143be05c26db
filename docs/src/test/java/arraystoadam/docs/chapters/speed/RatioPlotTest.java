package arraystoadam.docs.chapters.speed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import arraystoadam.docs.book.BookException;
import arraystoadam.docs.listing.Measurements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RatioPlotTest {

  private static final double EPS = 1e-9;

  @TempDir Path folder;

  private static long count(String svg, String mark) {
    return svg.split(mark, -1).length - 1;
  }

  @Test
  void drawsAMarkForEachRatio() throws IOException {
    Path csv =
        Files.write(
            folder.resolve("table.csv"),
            List.of(
                "group,workload,size,ratio 1,ratio 2,cpu ratio",
                "programs,SineFit,2000,5.9,5.1,2.7",
                "operations,exp,2000,1.4,,0.02",
                "operations,exp,65536,0.4,0.5,",
                "chain,scalars,1000,,,"));
    String svg = RatioPlot.svg(Measurements.read(csv));
    int inTheLegend = 1;
    assertEquals(3 + inTheLegend, count(svg, "r=\"3.2\""));
    assertEquals(2 + inTheLegend, count(svg, "r=\"5.6\""));
    assertEquals(2 + inTheLegend, count(svg, "l4.6 4.6"));
  }

  @Test
  void equalFactorsAreEqualDistancesOnTheAxis() {
    RatioAxis axis = RatioAxis.around(100, 500, new double[] {0.02, 30});
    double factorOfTen = axis.x(10) - axis.x(1);
    assertEquals(factorOfTen, axis.x(1) - axis.x(0.1), EPS);
    assertEquals(List.of(0.1, 1.0, 10.0), axis.ticks());
    assertEquals(100, axis.x(0.02 / 1.4), EPS);
    assertEquals(500, axis.x(30 * 1.4), EPS);
  }

  @Test
  void theAxisHasBothSidesOfOneWhateverTheRatios() {
    RatioAxis axis = RatioAxis.around(0, 1, new double[] {5, 6});
    assertEquals(0.5 / 1.4, axis.least(), EPS);
    assertEquals(6 * 1.4, axis.largest(), EPS);
  }

  @Test
  void readsTheNumberBeforeTheUnit() throws IOException {
    Path file = Files.write(folder.resolve("p"), List.of("peak.1=96 GFLOP/s", "memory.1=9.5 GB/s"));
    assertEquals(96, MachineLimits.rate(file, "peak.1"));
    assertEquals(9.5, MachineLimits.rate(file, "memory.1"));
    Exception e = assertThrows(BookException.class, () -> MachineLimits.rate(file, "peak.2"));
    assertEquals("there is no peak.2 in " + file, e.getMessage());
  }
}
