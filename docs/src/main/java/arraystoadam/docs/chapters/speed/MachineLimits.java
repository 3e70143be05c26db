package arraystoadam.docs.chapters.speed;

import arraystoadam.docs.book.BookException;
import arraystoadam.docs.ladder.Stages;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** What the machine of the book's table can do at most, as the benchmark has measured it. */
public final class MachineLimits {

  private MachineLimits() {}

  /** Additions and multiplications on one core, in GFLOP/s. */
  public static double peak() throws IOException {
    return rate("peak.1");
  }

  /** What one core moves to and from memory, in GB/s. */
  public static double memory() throws IOException {
    return rate("memory.1");
  }

  private static double rate(String name) throws IOException {
    return rate(Stages.root().resolve("docs/benchmark.properties"), name);
  }

  /** The number before the unit. */
  static double rate(Path file, String name) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    String value = properties.getProperty(name);
    if (value == null) {
      throw new BookException("there is no " + name + " in " + file);
    }
    return Double.parseDouble(value.split(" ")[0]);
  }
}
