package arraystoadam.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A stretch of a program at whose end its results are given up, such as one step of a training.
 * Their devices may then use the memory for the next results, which is faster than to make room
 * afresh and let the garbage collector find what is no longer needed.
 *
 * <p>What must live on is kept, with {@link Storage#keep}. Whoever uses a storage that was not
 * kept, after the end of the scope, is refused. Until its end a scope holds all that was made in
 * it, so that a scope around a whole training would fill the memory.
 *
 * <p>A scope knows only the storages that its own thread has made in it, and not those of a
 * parallel stream. The end of a scope changes them all: no other thread may use one at that time.
 */
public final class Scope {

  private static final ThreadLocal<Scope> INNERMOST = new ThreadLocal<>();

  private final List<Storage> made = new ArrayList<>();

  private Scope() {}

  /**
   * Runs a piece of work in a scope, which ends with it, also if it fails. Scopes may be nested: a
   * storage belongs to the innermost one.
   */
  public static void run(Runnable work) {
    Objects.requireNonNull(work, "Scope: work is null");
    Scope outer = INNERMOST.get();
    Scope scope = new Scope();
    INNERMOST.set(scope);
    try {
      work.run();
    } finally {
      INNERMOST.set(outer);
      scope.made.forEach(Storage::giveUp);
    }
  }

  /** Adds a new storage to the innermost scope of this thread, if there is one. */
  public static void add(Storage storage) {
    Scope scope = INNERMOST.get();
    if (scope != null) {
      scope.made.add(storage);
    }
  }
}
