package arraystoadam.launcher;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.CompletableFuture;

/** The program in its own JVM. It ends when the JVM that started it does, in whatever way. */
public final class Program {

  private Program() {}

  /**
   * Runs a program.
   *
   * @param args the number of the process that started this one, and the program's class
   */
  public static void main(String[] args) throws Throwable {
    CompletableFuture<?> end =
        ProcessHandle.of(Long.parseLong(args[0]))
            .<CompletableFuture<?>>map(ProcessHandle::onExit)
            .orElseGet(() -> CompletableFuture.completedFuture(null)); // it has ended already
    end.thenRun(() -> System.exit(1));
    try {
      Class.forName(args[1]).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
    } catch (InvocationTargetException e) {
      throw e.getCause(); // as if the program had been started itself
    }
  }
}
