package arraystoadam.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What the table was measured with. */
final class Machine {

  private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

  private Machine() {}

  /** Lines of the form {@code name=value}. */
  static String describe(String python) throws IOException {
    List<String> lines =
        List.of(
            "date=" + LocalDate.now(),
            "machine=" + processor() + ", " + Runtime.getRuntime().availableProcessors() + " cores",
            "system=" + System.getProperty("os.name") + " " + System.getProperty("os.arch"),
            "jdk="
                + System.getProperty("java.vm.name")
                + " "
                + System.getProperty("java.vm.version"),
            "jvm.options=" + String.join(" ", Jvm.MEMORY),
            "jvm.options.chain=" + String.join(" ", Jvm.MEMORY_OF_CHAIN),
            "jvm.options.cold.cpu=" + String.join(" ", Jvm.SHORT_RUN),
            "jmh=1.37",
            "pytorch.djl=2.7.1 (DJL 0.36.0)",
            "pytorch.python=" + (python == null ? "none" : Python.version(python)));
    return String.join("\n", lines) + "\n";
  }

  private static String processor() throws IOException {
    if (!Files.exists(CPU_INFO)) {
      return "unknown processor";
    }
    try (Stream<String> lines = Files.lines(CPU_INFO)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 2))
          .findFirst()
          .orElse("unknown processor");
    }
  }
}
