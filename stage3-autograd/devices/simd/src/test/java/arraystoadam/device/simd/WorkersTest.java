package arraystoadam.device.simd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.device.BinaryOp;
import arraystoadam.device.DType;
import arraystoadam.device.ReduceOp;
import arraystoadam.device.Storage;
import arraystoadam.device.UnaryOp;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The threads: every part is done once, and the numbers do not depend on how many there are. */
class WorkersTest {

  @Test
  void noResultDependsOnTheNumberOfThreads() {
    for (DType dtype : DType.values()) {
      List<double[]> expected = results(AgainstCpu.simd(1), dtype);
      for (int threads : new int[] {2, 3, 5}) {
        List<double[]> actual = results(AgainstCpu.simd(threads), dtype);
        for (int i = 0; i < expected.size(); i++) {
          AgainstCpu.assertBits(expected.get(i), actual.get(i), threads + " threads, result " + i);
        }
      }
    }
  }

  private static List<double[]> results(Simd simd, DType dtype) {
    int n = 3 * Workers.GRAIN + 77;
    int[] shape = {n};
    List<double[]> results = new ArrayList<>();
    Storage a = simd.copyIn(dtype, AgainstCpu.numbers(n, new Random(1)));
    Storage b = simd.copyIn(dtype, AgainstCpu.numbers(n, new Random(2)));
    Storage out = simd.allocate(dtype, n);
    for (UnaryOp op : UnaryOp.values()) {
      simd.unary(op, a, out);
      results.add(simd.copyOut(out));
    }
    for (BinaryOp op : BinaryOp.values()) {
      simd.binary(op, a, shape, b, shape, out, shape);
      results.add(simd.copyOut(out));
    }
    simd.where(a, b, a, out);
    results.add(simd.copyOut(out));
    Storage turned = simd.allocate(dtype, 310 * 301);
    simd.copy(new int[] {310, 301}, a, 0, new int[] {1, 310}, turned, 0, new int[] {301, 1});
    results.add(simd.copyOut(turned));
    Storage one = simd.allocate(dtype, 1);
    for (ReduceOp op : ReduceOp.values()) {
      simd.reduce(op, a, one, 1, n, 1);
      results.add(simd.copyOut(one));
    }
    Storage product = simd.allocate(dtype, 301 * 150);
    simd.matmul(a, b, product, 301, 290, 150);
    results.add(simd.copyOut(product));
    return results;
  }

  @Test
  void everyPartIsDoneOnce() {
    Workers workers = new Workers(4);
    for (int parts : new int[] {0, 1, 2, 3, 17, 1000}) {
      AtomicIntegerArray done = new AtomicIntegerArray(parts);
      workers.run(parts, done::getAndIncrement);
      for (int i = 0; i < parts; i++) {
        assertEquals(1, done.get(i));
      }
    }
  }

  @Test
  void aRangeIsCutIntoPartsThatDoNotOverlap() {
    for (int grain : new int[] {1, 16, 700, Workers.GRAIN}) {
      for (int n : new int[] {0, 1, 15, 33, 1000, 5 * Workers.GRAIN + 3}) {
        checkRange(n, grain);
      }
    }
  }

  private static void checkRange(int n, int grain) {
    AtomicIntegerArray done = new AtomicIntegerArray(n);
    new Workers(3)
        .split(
            n,
            grain,
            (from, to) -> {
              assertTrue(from < to || n == 0, "an empty part");
              for (int i = from; i < to; i++) {
                done.getAndIncrement(i);
              }
            });
    for (int i = 0; i < n; i++) {
      assertEquals(1, done.get(i));
    }
  }

  @Test
  void onlyAsManyHelpersStartAsThereAreOtherParts() {
    AtomicInteger started = new AtomicInteger();
    Workers workers =
        new Workers(
            9,
            work -> {
              started.incrementAndGet();
              return new Thread(work);
            });
    workers.run(2, i -> {});
    assertEquals(1, started.get());
    workers.run(4, i -> {});
    assertEquals(3, started.get());
  }

  /** The stack may be full anywhere, also while the last part is waited for. */
  @Test
  void theHelpersTakePartAfterAStackWasFull() throws InterruptedException {
    Workers workers = new Workers(2);
    for (int i = 0; i < 3; i++) {
      Thread deep = new Thread(null, () -> fillStack(workers), "deep", 1 << 18);
      deep.start();
      deep.join();
    }
    assertTrue(helper(workers).isDaemon());
  }

  private static void fillStack(Workers workers) {
    try {
      deeper(workers, 0);
    } catch (StackOverflowError e) {
      // as it should
    }
  }

  private static int deeper(Workers workers, int depth) {
    workers.run(2, i -> {});
    return deeper(workers, depth + 1) + 1;
  }

  @Test
  void theHelpersTakePart() {
    assertTrue(helper(new Workers(2)).isDaemon());
  }

  /** The one thread besides ours, seen at its work. */
  private static Thread helper(Workers workers) {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    long end = System.nanoTime() + 10_000_000_000L;
    while (threads.size() < 2 && System.nanoTime() < end) {
      workers.run(2, i -> threads.add(Thread.currentThread()));
    }
    assertEquals(2, threads.size());
    threads.remove(Thread.currentThread());
    return threads.iterator().next();
  }

  @Test
  void whereNoMoreThreadsCanBeStartedTheOthersDoTheWork() {
    Workers workers = new Workers(9, ThreadsOfASmallSystem::new);
    for (int job = 0; job < 3; job++) {
      AtomicIntegerArray done = new AtomicIntegerArray(50);
      workers.run(50, done::getAndIncrement);
      for (int i = 0; i < 50; i++) {
        assertEquals(1, done.get(i));
      }
      assertEquals(3, workers.threads());
    }
  }

  @Test
  void aKernelThatFailsToGetItsHelpersEndsAfterAllItsParts() {
    AtomicInteger made = new AtomicInteger();
    Workers workers =
        new Workers(
            3,
            work -> {
              if (made.getAndIncrement() > 0) {
                throw new IllegalStateException("no second thread");
              }
              return new Thread(work);
            });
    AtomicInteger done = new AtomicInteger();
    assertThrows(IllegalStateException.class, () -> workers.run(50, i -> done.getAndIncrement()));
    assertEquals(50, done.get());
  }

  /** The third of them cannot be started. */
  private static final class ThreadsOfASmallSystem extends Thread {
    private static final AtomicInteger STARTED = new AtomicInteger();

    ThreadsOfASmallSystem(Runnable work) {
      super(work);
    }

    @Override
    public synchronized void start() {
      if (STARTED.getAndIncrement() >= 2) {
        throw new OutOfMemoryError("unable to create native thread");
      }
      super.start();
    }
  }

  @Test
  @Timeout(60)
  void theCallerSleepsWhileAHelperIsLateWithItsPart() {
    Thread caller = Thread.currentThread();
    CountDownLatch bothAtWork = new CountDownLatch(2);
    AtomicBoolean slept = new AtomicBoolean();
    new Workers(2)
        .run(
            2,
            i -> {
              bothAtWork.countDown();
              await(bothAtWork);
              if (Thread.currentThread() != caller) {
                slept.set(becomes(Thread.State.WAITING, caller));
              }
            });
    assertTrue(slept.get());
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(10, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean becomes(Thread.State state, Thread thread) {
    long end = System.nanoTime() + 10_000_000_000L;
    while (thread.getState() != state && System.nanoTime() < end) {
      Thread.yield();
    }
    return thread.getState() == state;
  }

  @Test
  void aFailureReachesTheCallerAndTheWorkersGoOn() {
    Workers workers = new Workers(3);
    IllegalStateException failure = new IllegalStateException("part 7");
    assertSame(
        failure,
        assertThrows(
            IllegalStateException.class,
            () ->
                workers.run(
                    20,
                    i -> {
                      if (i == 7) {
                        throw failure;
                      }
                    })));
    everyPartIsDoneOnce();
  }

  @Test
  void aCheckedExceptionReachesTheCallerTooAndStopsNobody() {
    Workers workers = new Workers(3);
    IOException failure = new IOException("no disk");
    IllegalStateException thrown =
        assertThrows(IllegalStateException.class, () -> workers.run(20, i -> smuggle(failure)));
    assertSame(failure, thrown.getCause());
    AtomicIntegerArray done = new AtomicIntegerArray(1000);
    workers.run(1000, done::getAndIncrement);
    assertEquals(1, done.get(999));
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> void smuggle(Throwable e) throws E {
    throw (E) e;
  }

  @Test
  void anInterruptedHelperGoesBackToSleep() throws InterruptedException {
    Thread helper = helper(new Workers(2));
    helper.interrupt();
    Thread.sleep(100); // long enough to notice, to look for a job in vain, and to lie down
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long before = clock.getThreadCpuTime(helper.getId());
    Thread.sleep(400);
    long busy = (clock.getThreadCpuTime(helper.getId()) - before) / 1_000_000;
    assertTrue(busy < 40, "it was busy for " + busy + " of 400 ms");
  }

  @Test
  void severalThreadsMayCallAtOnce() throws InterruptedException {
    Workers workers = new Workers(2);
    AtomicIntegerArray done = new AtomicIntegerArray(100);
    List<Thread> callers = new ArrayList<>();
    for (int t = 0; t < 4; t++) {
      Thread caller =
          new Thread(
              () -> {
                for (int repeat = 0; repeat < 50; repeat++) {
                  workers.run(100, done::getAndIncrement);
                }
              });
      callers.add(caller);
      caller.start();
    }
    for (Thread caller : callers) {
      caller.join();
    }
    for (int i = 0; i < 100; i++) {
      assertEquals(200, done.get(i));
    }
  }
}
