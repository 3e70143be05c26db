package arraystoadam.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntToDoubleFunction;

/** Threads that do the same work at the same time. */
final class Crew implements AutoCloseable {

  private final int threads;
  private final ExecutorService pool;

  Crew(int threads) {
    this.threads = threads;
    this.pool = Executors.newFixedThreadPool(threads);
  }

  /** Lets each thread work, and returns the sum of the results when the last one is done. */
  double run(IntToDoubleFunction work) {
    List<Callable<Double>> pieces = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      int number = i;
      pieces.add(() -> work.applyAsDouble(number));
    }
    try {
      double sum = 0;
      for (Future<Double> result : pool.invokeAll(pieces)) {
        sum += result.get();
      }
      return sum;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    pool.shutdown();
  }
}
