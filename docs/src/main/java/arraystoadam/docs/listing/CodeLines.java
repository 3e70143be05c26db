package arraystoadam.docs.listing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Counts lines of source, blank ones and comments included, as a difference of stages does. */
public final class CodeLines {

  private CodeLines() {}

  /** The lines of a file, or of all in a folder. */
  public static long of(Path path) throws IOException {
    long count = 0;
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.filter(CodeLines::isSource).toList()) {
        count += Files.readString(file).lines().count();
      }
    }
    return count;
  }

  /** Of Java, or of a GPU's kernels. */
  private static boolean isSource(Path file) {
    return file.toString().endsWith(".java") || file.toString().endsWith(".cl");
  }
}
