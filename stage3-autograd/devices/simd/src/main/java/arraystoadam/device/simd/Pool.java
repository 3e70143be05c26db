package arraystoadam.device.simd;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Arrays of storages that were taken back, for the next storages of the same size. A new array
 * costs more than an addition that fills it: the JVM writes zeros into it first, and the caches do
 * not know it yet.
 */
final class Pool<A> {

  private final IntFunction<A> maker;
  private final long limit;
  private final Map<Integer, Deque<A>> free = new HashMap<>();
  private long elements;

  /** Holds at most {@code limit} elements in all. */
  Pool(IntFunction<A> maker, long limit) {
    this.maker = maker;
    this.limit = limit;
  }

  /** An array that holds whatever it held before. */
  A take(int size) {
    A array = poll(size);
    return array == null ? maker.apply(size) : array;
  }

  private synchronized A poll(int size) {
    Deque<A> arrays = free.get(size);
    if (arrays == null || arrays.isEmpty()) {
      return null;
    }
    elements -= size;
    return arrays.pop(); // the last to come is the most likely to be in a cache still
  }

  /** Takes back an array that nobody uses any more. */
  synchronized void give(A array, int size) {
    if (elements > limit - size) { // perhaps of sizes that will not come again
      free.clear();
      elements = 0;
    }
    if (size <= limit) {
      free.computeIfAbsent(size, key -> new ArrayDeque<>()).push(array);
      elements += size;
    }
  }
}
