package arraystoadam.bench;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Gives JMH the same thread again and again. It would start a new one for each measurement, and
 * libraries with memory and helpers for each thread, such as PyTorch's, would always be cold.
 *
 * <p>All other work is done by this thread, too. PyTorch's helpers wait for the next operation in a
 * loop, ready to begin at once; but when two threads have helpers, there are more of them than
 * processors, and they fall asleep after each operation. To wake one takes 50 microseconds.
 */
public final class LastingExecutor extends AbstractExecutorService {

  private static final ExecutorService THREAD = Executors.newSingleThreadExecutor();

  /** JMH makes its executor with a number of threads, which is 1 here, and a name. */
  public LastingExecutor(int threads, String name) {}

  /** Tells JMH to use this. */
  static void install() {
    System.setProperty("jmh.executor", "CUSTOM");
    System.setProperty("jmh.executor.class", LastingExecutor.class.getName());
  }

  /** Does something else in JMH's thread. */
  static <T> T call(Callable<T> work) throws Exception {
    return THREAD.submit(work).get();
  }

  @Override
  public void execute(Runnable command) {
    THREAD.execute(command);
  }

  @Override
  public void shutdown() {}

  @Override
  public List<Runnable> shutdownNow() {
    return List.of();
  }

  @Override
  public boolean isShutdown() {
    return false;
  }

  @Override
  public boolean isTerminated() {
    return true;
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) {
    return true;
  }
}
