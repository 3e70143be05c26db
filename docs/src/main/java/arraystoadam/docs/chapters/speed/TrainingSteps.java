package arraystoadam.docs.chapters.speed;

import java.io.IOException;

/** What a training step took the device simd, in the book's table, in milliseconds. */
public final class TrainingSteps {

  private TrainingSteps() {}

  /** With one thread. */
  public static double alone() throws IOException {
    return time("simd 1");
  }

  /** With two threads. */
  public static double shared() throws IOException {
    return time("simd 2");
  }

  private static double time(String column) throws IOException {
    return Times.in("training", "training step, Adam", "784-128-10", column);
  }
}
