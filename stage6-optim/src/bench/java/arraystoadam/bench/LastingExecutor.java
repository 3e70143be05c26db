package arraystoadam.bench;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Gives JMH the same thread again and again. It would start a new one for each measurement, and
 * libraries with memory and helpers for each thread, such as PyTorch's, would always be cold.
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
