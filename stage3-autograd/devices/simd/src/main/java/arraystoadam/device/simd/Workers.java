package arraystoadam.device.simd;

import java.util.Arrays;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * The threads that share the work on a large kernel: the caller, and helpers that live as long as
 * the program. A job is cut into parts such that each number of the result is computed within one
 * of them, by the same steps wherever the cuts are. So no result depends on who computed what.
 *
 * <p>Each thread begins with parts at the same place of every job, since what it has written there
 * before may still be in its cache. Whoever has finished those helps the others.
 */
final class Workers {

  /**
   * About the most elements in one part of an elementwise kernel. Measured 2026-11-24: handing over
   * to another thread costs some microseconds, and a part takes about ten.
   */
  static final int GRAIN = 1 << 15;

  /** A part begins at a multiple of this, the longest vector of today, as in one piece. */
  private static final int MULTIPLE = 16;

  /**
   * How often a thread looks for what it waits for before it goes to sleep: some tenths of a
   * millisecond. That bridges the small kernels between two large ones, and to wake a thread takes
   * ten times as long as to hand over to one that looks.
   */
  private static final int SPINS = 1 << 13;

  /** One part of a job. */
  interface Part {
    void run(int part);
  }

  /** The part of a job from one element up to another. */
  interface Range {
    void run(int from, int to);
  }

  /** Some parts of a job, one after the other, from {@code next} up to but not including end. */
  private record Stretch(AtomicInteger next, int end) {
    boolean hasNext() {
      return next.get() < end;
    }
  }

  private static final class Job {
    final Part part;
    final int parts;
    final Thread caller = Thread.currentThread();
    final Stretch[] stretches;
    final AtomicInteger finished = new AtomicInteger();
    final AtomicReference<Throwable> failure = new AtomicReference<>();

    Job(Part part, int parts, int threads) {
      this.part = part;
      this.parts = parts;
      stretches = new Stretch[threads];
      for (int i = 0; i < threads; i++) {
        stretches[i] = new Stretch(new AtomicInteger(start(i)), start(i + 1));
      }
    }

    private int start(int stretch) {
      return (int) ((long) parts * stretch / stretches.length);
    }

    boolean hasNext() {
      for (Stretch stretch : stretches) {
        if (stretch.hasNext()) {
          return true;
        }
      }
      return false;
    }

    /** Does what nobody has begun, first in the stretch of this thread. */
    void work(int thread) {
      for (int i = 0; i < stretches.length; i++) {
        Stretch stretch = stretches[(thread + i) % stretches.length];
        while (stretch.hasNext()) {
          int next = stretch.next.getAndIncrement();
          if (next < stretch.end) { // nobody was faster
            runPart(next);
          }
        }
      }
    }

    private void runPart(int i) {
      try {
        part.run(i);
      } catch (Throwable e) { // also a checked one that was smuggled through
        failure.compareAndSet(null, e);
      }
      if (finished.incrementAndGet() == parts && Thread.currentThread() != caller) {
        LockSupport.unpark(caller);
      }
    }

    /** Waits for the parts that others have taken. */
    void await() {
      for (int spins = 0; finished.get() < parts; spins++) {
        if (spins < SPINS) {
          Thread.onSpinWait();
        } else {
          LockSupport.park(this); // one who was interrupted does not sleep, and goes on looking
        }
      }
    }
  }

  private static final AtomicIntegerFieldUpdater<Workers> BUSY =
      AtomicIntegerFieldUpdater.newUpdater(Workers.class, "busy");

  private final ThreadFactory maker;
  private Thread[] helpers;
  private volatile int busy; // set back without a call, for which the stack may have no room
  private volatile Job current;

  /** Starts no thread before there is work for it. */
  Workers(int threads) {
    this(threads, Thread::new);
  }

  Workers(int threads, ThreadFactory maker) {
    this.maker = maker;
    helpers = new Thread[threads - 1];
  }

  /** How many threads share the work. */
  int threads() {
    return helpers.length + 1;
  }

  /** Runs a job over {@code n} elements, alone if it is small. */
  void split(int n, Range range) {
    split(n, GRAIN, range);
  }

  /** The same in parts of about {@code grain} elements, equally many in each. */
  void split(int n, int grain, Range range) {
    if (n <= grain || helpers.length == 0) {
      range.run(0, n);
    } else {
      int parts = Math.min((n - 1) / grain + 1, Math.max(1, n / MULTIPLE));
      run(parts, i -> range.run(bound(n, parts, i), bound(n, parts, i + 1)));
    }
  }

  private static int bound(int n, int parts, int i) {
    return i == parts ? n : (int) ((long) n * i / parts) / MULTIPLE * MULTIPLE;
  }

  /** Runs all parts of a job, and returns when they are finished. */
  void run(int parts, Part part) {
    // Whoever finds the helpers busy, a second thread of the program, does the work alone.
    if (parts <= 1 || helpers.length == 0 || !BUSY.compareAndSet(this, 0, 1)) {
      for (int i = 0; i < parts; i++) {
        part.run(i);
      }
      return;
    }
    Throwable failure;
    try {
      failure = share(new Job(part, parts, Math.min(parts, threads())));
    } finally {
      current = null;
      busy = 0;
    }
    rethrow(failure);
  }

  private Throwable share(Job job) {
    try {
      current = job;
      wakeHelpers(job.stretches.length - 1);
    } finally { // also without helpers; and nobody may write into a result after its kernel
      job.work(0);
      job.await();
    }
    return job.failure.get();
  }

  private void wakeHelpers(int count) {
    for (int i = 0; i < Math.min(count, helpers.length); i++) {
      if (helpers[i] != null) {
        LockSupport.unpark(helpers[i]);
      } else if (!start(i)) {
        helpers = Arrays.copyOf(helpers, i); // the system has no more threads: these must do
      }
    }
  }

  private boolean start(int number) {
    Thread helper = maker.newThread(() -> help(number + 1));
    helper.setName("simd-" + (number + 1));
    helper.setDaemon(true);
    try {
      helper.start();
    } catch (OutOfMemoryError e) {
      return false;
    }
    helpers[number] = helper;
    return true;
  }

  private void help(int thread) {
    int idle = 0;
    while (true) {
      Job job = current;
      if (job != null && job.hasNext()) {
        job.work(thread);
        idle = 0;
      } else if (idle++ < SPINS) {
        Thread.onSpinWait();
      } else {
        LockSupport.park(this);
        Thread.interrupted(); // nobody has a reason to; but who is interrupted cannot sleep
        idle = 0;
      }
    }
  }

  private static void rethrow(Throwable failure) {
    if (failure instanceof RuntimeException e) {
      throw e;
    }
    if (failure instanceof Error e) {
      throw e;
    }
    if (failure != null) {
      throw new IllegalStateException("simd: a part of a kernel failed: " + failure, failure);
    }
  }
}
