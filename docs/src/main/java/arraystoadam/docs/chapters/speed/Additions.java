package arraystoadam.docs.chapters.speed;

import java.io.IOException;

/** What an addition took the device simd, in the book's table, in microseconds. */
public final class Additions {

  private Additions() {}

  /** Of 65,536 numbers, into a new array. */
  public static double fresh() throws IOException {
    return time("add, no scope", "65536");
  }

  /** Of 65,536 numbers, into the array of a result that was given up. */
  public static double again() throws IOException {
    return time("add", "65536");
  }

  /** Of 2,000 numbers, into a new array. */
  public static double smallFresh() throws IOException {
    return time("add, no scope", "2000");
  }

  /** Of 2,000 numbers, into the array of a result that was given up. */
  public static double smallAgain() throws IOException {
    return time("add", "2000");
  }

  private static double time(String workload, String size) throws IOException {
    return Times.in("operations", workload, size, "simd 1");
  }
}
