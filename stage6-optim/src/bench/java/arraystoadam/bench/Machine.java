package arraystoadam.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the table was measured with. */
final class Machine {

  private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

  private static final List<String> FLAGS =
      List.of("avx", "fma", "avx2", "avx512f", "avx512bw", "avx512dq", "avx512vl");

  private Machine() {}

  /** By name, for a reader. */
  static Map<String, String> describe(String python, Blas blas)
      throws IOException, InterruptedException {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("date", LocalDate.now().toString());
    facts.put("machine", cpuInfo("model name") + ", " + cores() + " cores");
    facts.put("processor", processor());
    facts.put("vectors", (VectorBits.ask() + " " + Vectors.chosen()).strip());
    facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    facts.put(
        "jdk", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
    facts.put(
        "jvm.options", "those of the device simd, in its file " + Jvm.SIMD_OPTIONS.getFileName());
    facts.put("jvm.options.chain", String.join(" ", Jvm.MEMORY_OF_CHAIN));
    facts.put("jvm.options.cold.cpu", String.join(" ", Jvm.SHORT_RUN));
    facts.put("jmh", "1.37");
    facts.put("pytorch.djl", "2.7.1 (DJL 0.36.0)");
    facts.put("pytorch.openmp", Processes.SPINS);
    facts.put("pytorch.python", python == null ? "none" : Python.version(python));
    facts.putAll(blas.describe());
    facts.put("ejml", "0.46.1");
    return facts;
  }

  private static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }

  /** A virtual machine may hide the model's name, but not these. */
  private static String processor() throws IOException {
    List<String> flags = List.of(cpuInfo("flags").split(" "));
    return String.format(
        Locale.ROOT,
        "family %s, model %s, stepping %s, with %s",
        cpuInfo("cpu family"),
        cpuInfo("model"),
        cpuInfo("stepping"),
        FLAGS.stream().filter(flags::contains).collect(Collectors.joining(" ")));
  }

  /** What Linux says of the first processor. */
  private static String cpuInfo(String name) throws IOException {
    try (Stream<String> lines = Files.lines(CPU_INFO)) {
      return lines
          .map(line -> line.split("\\s*:\\s*", 2))
          .filter(parts -> parts[0].equals(name) && parts.length == 2)
          .map(parts -> parts[1])
          .findFirst()
          .orElse("unknown");
    }
  }
}
