package arraystoadam.docs.chapters.speed;

import arraystoadam.docs.book.BookException;
import arraystoadam.docs.listing.Measurements;
import java.io.IOException;

/** Single cells of the benchmark's table. */
final class Times {

  private Times() {}

  /** The number in one column of one workload, as it stands in the book's table. */
  static double in(String group, String workload, String size, String column) throws IOException {
    return Measurements.ofTheBook().group(group).stream()
        .filter(line -> line.text("workload").equals(workload) && line.text("size").equals(size))
        .mapToDouble(line -> line.number(column))
        .findFirst()
        .orElseThrow(() -> new BookException("there is no row " + workload + ", " + size));
  }
}
