package arraystoadam.bench.gpu;

import arraystoadam.device.Device;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Measures the device {@code opencl}, and prints a table with the times of PyTorch beside its own.
 * It needs nothing but the JDK, the library and the device, so that it runs where there is a GPU
 * and little else; the script {@code bundle} makes a folder of that.
 */
public final class GpuBenchmark {

  private final GpuWorks opencl = new GpuWorks(Device.of("opencl"));
  private final GpuWorks cpu = new GpuWorks(Device.of("cpu"));
  private final Map<String, Double> pytorch;
  private final double length;
  private final List<String> csv = new ArrayList<>();

  private GpuBenchmark(Map<String, Double> pytorch, double length) {
    this.pytorch = pytorch;
    this.length = length;
    csv.add("workload,size,opencl [us],PyTorch CUDA [us],ratio");
  }

  /**
   * Runs everything.
   *
   * @param args a file for the table; the seconds for each workload; the largest number of elements
   *     and the largest matrix; and a file with PyTorch's times, which may be missing
   */
  public static void main(String[] args) throws IOException {
    String obstacle = obstacle();
    if (!obstacle.isEmpty()) {
      System.out.println("There is no table of a GPU: " + obstacle);
      return;
    }
    Path file = Path.of(args[4]);
    Map<String, Double> pytorch = Files.exists(file) ? read(file) : Map.of();
    GpuBenchmark benchmark = new GpuBenchmark(pytorch, Double.parseDouble(args[1]));
    System.out.println(Device.of("opencl").description());
    benchmark.run(Integer.parseInt(args[2]), Integer.parseInt(args[3]));
    Files.write(Path.of(args[0]), benchmark.csv);
  }

  /** Why nothing can be measured. OpenCL on a processor can be tried, but says nothing of a GPU. */
  private static String obstacle() {
    try {
      String description = Device.of("opencl").description();
      boolean isGpu = !description.endsWith(", no GPU");
      return isGpu || Boolean.getBoolean("gpu.any") ? "" : description;
    } catch (IllegalArgumentException e) { // which says what is missing
      return e.getMessage();
    }
  }

  /** Lines such as {@code add,2000,0.000012}. */
  private static Map<String, Double> read(Path file) throws IOException {
    Map<String, Double> times = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      int last = line.lastIndexOf(',');
      times.put(line.substring(0, last), Double.parseDouble(line.substring(last + 1)));
    }
    return times;
  }

  private void run(int largest, int largestMatrix) {
    System.out.printf("%-22s %-20s %12s %12s %6s%n", "", "", "opencl", "PyTorch", "ratio");
    measure(works -> works.cubic(), 1e-4);
    measure(works -> works.module(), 1e-4);
    for (String name : List.of("add", "exp", "sum")) {
      GpuWorks.LENGTHS.stream()
          .filter(n -> n <= largest)
          .forEach(n -> measure(works -> works.elementwise(name, n), 1e-5));
    }
    GpuWorks.MATRICES.stream()
        .filter(n -> n <= largestMatrix)
        .forEach(n -> measure(works -> works.matmul(n), 1e-4));
    measure(works -> works.step(64, 784, 128, 10), 1e-4);
    if (largestMatrix >= 1024) {
      measure(works -> works.step(256, 1024, 4096, 4096, 10), 1e-4);
    }
  }

  private void measure(Function<GpuWorks, GpuWork> choice, double tolerance) {
    GpuWork work = choice.apply(opencl);
    if (isSmall(work)) { // what is larger takes cpu minutes
      check(work, choice.apply(cpu).result(), tolerance);
    }
    double ours = work.seconds(length);
    double theirs = pytorch.getOrDefault(work.name() + "," + work.size(), Double.NaN);
    System.out.println(
        line("%-22s %-20s %9.1f us %9.1f us %6.2f", work, ours, theirs)
            .replace("NaN us", "     -")
            .replace("   NaN", "     -"));
    csv.add(line("\"%s\",%s,%.3f,%.3f,%.3f", work, ours, theirs).replace("NaN", ""));
  }

  private static String line(String format, GpuWork work, double ours, double theirs) {
    return String.format(
        Locale.ROOT, format, work.name(), work.size(), ours * 1e6, theirs * 1e6, theirs / ours);
  }

  private static boolean isSmall(GpuWork work) {
    boolean isLarge = work.name().equals("matmul") && work.size().length() > 3;
    return !isLarge && !work.size().startsWith("1024-");
  }

  /** A wrong result is not worth measuring. */
  private static void check(GpuWork work, double[] expected, double tolerance) {
    double[] actual = work.result();
    double largest = 1;
    for (double value : expected) {
      largest = Math.max(largest, Math.abs(value));
    }
    for (int i = 0; i < expected.length; i++) {
      if (!(Math.abs(actual[i] - expected[i]) <= tolerance * largest)) {
        throw new AssertionError(
            work.name()
                + " "
                + work.size()
                + ", element "
                + i
                + ": "
                + actual[i]
                + ", not "
                + expected[i]);
      }
    }
  }
}
