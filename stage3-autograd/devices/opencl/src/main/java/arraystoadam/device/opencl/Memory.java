package arraystoadam.device.opencl;

import static org.lwjgl.opencl.CL10.CL_MEM_READ_WRITE;
import static org.lwjgl.opencl.CL10.clCreateBuffer;
import static org.lwjgl.opencl.CL10.clReleaseMemObject;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;

/**
 * The memory of the GPU. The garbage collector knows nothing of it: to the JVM a tensor of a
 * gigabyte is a small object, no reason to collect. So this class counts what is taken, and asks
 * for a collection when that has become much.
 *
 * <p>Memory that was given back, or whose buffer has become unreachable, serves the next buffer of
 * the same size. The commands of a queue run in order, so those that still use it for the old
 * buffer come before those of the new one.
 */
final class Memory {

  private static final long MEBI = 1 << 20;

  /** Up to here, no collection is asked for. */
  private static final long LEAST_LIMIT = 256 * MEBI;

  private final long context;
  private final long room;
  private final Runnable finish;
  private final ReferenceQueue<Buffer> unreachable = new ReferenceQueue<>();
  private final Set<Buffer.Block> used = new HashSet<>();
  private final Map<Long, Deque<Long>> free = new HashMap<>();
  private long usedBytes;
  private long freeBytes;
  private long mostBytes;
  private long limit = LEAST_LIMIT;

  /**
   * The memory of a device that has {@code room} bytes in all.
   *
   * @param finish waits until the commands in the queue are done
   */
  Memory(long context, long room, Runnable finish) {
    this.context = context;
    this.room = room;
    this.finish = finish;
  }

  /** The most bytes that were ever taken from the GPU at one time. */
  long mostBytes() {
    return mostBytes;
  }

  /** The bytes that were given back and wait for the next buffer of their size. */
  long freeBytes() {
    return freeBytes;
  }

  /** The bytes of the buffers that are in use. */
  long usedBytes() {
    return usedBytes;
  }

  /**
   * A buffer that holds whatever it held before.
   *
   * @throws IllegalStateException if there is no room for it
   */
  Buffer take(long bytes) {
    takeBackUnreachable();
    Long handle = reuse(bytes);
    if (handle == null && exceeds(bytes)) {
      collect();
      handle = reuse(bytes);
    }
    Buffer buffer = new Buffer(handle == null ? create(bytes) : handle, bytes, unreachable);
    used.add(buffer.block());
    usedBytes += bytes;
    mostBytes = Math.max(mostBytes, takenBytes());
    return buffer;
  }

  private boolean exceeds(long bytes) {
    return takenBytes() + bytes > Math.min(limit, room);
  }

  private long takenBytes() {
    return usedBytes + freeBytes;
  }

  private Long reuse(long bytes) {
    Deque<Long> handles = free.get(bytes);
    if (handles == null || handles.isEmpty()) {
      return null;
    }
    freeBytes -= bytes;
    return handles.pop();
  }

  private long create(long bytes) {
    if (exceeds(bytes)) {
      releaseFree();
    }
    long handle = tryToCreate(bytes);
    if (handle == 0) {
      makeRoom();
      handle = tryToCreate(bytes);
    }
    if (handle == 0) {
      throw new IllegalStateException(
          String.format(
              "opencl: no room for %s MiB: %s buffers take %s MiB, and the device has %s MiB in all",
              (bytes + MEBI - 1) / MEBI, used.size(), usedBytes / MEBI, room / MEBI));
    }
    return handle;
  }

  /** Returns 0 if the device has no room; some drivers say so only when the memory is used. */
  private long tryToCreate(long bytes) {
    if (usedBytes + bytes > room) {
      return 0;
    }
    return clCreateBuffer(context, CL_MEM_READ_WRITE, bytes, null);
  }

  /**
   * Runs a command and returns its status. Some drivers find room for a buffer only when a command
   * uses it; if there is none, the command is run again after all that is unreachable or free has
   * been given to the driver.
   */
  int tryTwice(IntSupplier command) {
    int status = command.getAsInt();
    if (Errors.isShortOfMemory(status)) {
      makeRoom();
      status = command.getAsInt();
    }
    return status;
  }

  /** The driver has memory again only when the commands that use it are done. */
  private void makeRoom() {
    collect();
    releaseFree();
    finish.run();
  }

  /** Has the garbage collector find what is unreachable, and waits for what it finds. */
  private void collect() {
    System.gc();
    for (Reference<?> block = await(100); block != null; block = await(20)) {
      giveBack((Buffer.Block) block);
    }
    limit = Math.max(LEAST_LIMIT, 2 * usedBytes);
  }

  /**
   * Waits for an unreachable one so many milliseconds, also in a thread that is interrupted, and
   * stays so: there is no room without it. Null if there is none.
   */
  private Reference<?> await(long millis) {
    boolean interrupted = Thread.interrupted();
    try {
      return unreachable.remove(millis);
    } catch (InterruptedException e) {
      interrupted = true;
      return await(millis);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void takeBackUnreachable() {
    for (Reference<?> block = unreachable.poll(); block != null; block = unreachable.poll()) {
      giveBack((Buffer.Block) block);
    }
  }

  /** Takes back a buffer that nobody will use again. */
  void giveBack(Buffer.Block block) {
    if (used.remove(block)) {
      usedBytes -= block.bytes;
      freeBytes += block.bytes;
      free.computeIfAbsent(block.bytes, key -> new ArrayDeque<>()).push(block.handle);
    }
  }

  /** Gives to the GPU's driver what is free, perhaps of sizes that will not come again. */
  private void releaseFree() {
    for (Deque<Long> handles : free.values()) {
      for (long handle : handles) {
        Errors.check(clReleaseMemObject(handle), "giving memory back");
      }
    }
    free.clear();
    freeBytes = 0;
  }
}
