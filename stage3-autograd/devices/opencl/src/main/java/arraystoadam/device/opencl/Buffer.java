package arraystoadam.device.opencl;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;

/**
 * A piece of the GPU's memory, in use as long as this object is reachable. Only {@link Memory}
 * makes one and takes it back.
 */
final class Buffer {

  private final Block block;

  Buffer(long handle, long bytes, ReferenceQueue<Buffer> unreachable) {
    block = new Block(this, handle, bytes, unreachable);
  }

  Block block() {
    return block;
  }

  /** OpenCL's name of the memory. */
  long handle() {
    return block.handle;
  }

  /** What remains of a buffer that is unreachable: the memory itself. */
  static final class Block extends PhantomReference<Buffer> {
    final long handle;
    final long bytes;

    private Block(Buffer buffer, long handle, long bytes, ReferenceQueue<Buffer> unreachable) {
      super(buffer, unreachable);
      this.handle = handle;
      this.bytes = bytes;
    }
  }
}
