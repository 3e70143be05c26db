package arraystoadam.device.opencl;

import arraystoadam.device.DType;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.lwjgl.system.MemoryUtil;

/**
 * Copies numbers between Java's arrays and the GPU. In between they are in native memory, which a
 * garbage collector does not move, piece by piece.
 */
final class Transfer {

  /** The numbers of a piece. */
  private static final int PIECE = 1 << 20;

  private final Session session;

  Transfer(Session session) {
    this.session = session;
  }

  /** Copies all values into a storage, without waiting for the GPU. */
  void in(double[] values, OpenClStorage to) {
    if (values.length == 1) {
      to.fill(values[0]);
    } else if (values.length > 1) {
      in(values, to.dtype(), to.target());
    }
  }

  /** Waits for the GPU, and copies all the values of a storage. */
  double[] out(OpenClStorage from) {
    double[] values = new double[from.size()];
    if (from.isConstant()) {
      Arrays.fill(values, from.constant());
    } else {
      out(from.numbers(), from.dtype(), values);
    }
    return values;
  }

  /** Copies all values into a buffer, without waiting for the GPU. */
  private void in(double[] values, DType dtype, Buffer to) {
    for (int start = 0; start < values.length; start += PIECE) {
      int n = Math.min(PIECE, values.length - start);
      ByteBuffer piece = MemoryUtil.memAlloc(n * dtype.bytes());
      for (int i = 0; i < n; i++) {
        if (dtype == DType.FLOAT32) {
          piece.putFloat(i * Float.BYTES, (float) values[start + i]);
        } else {
          piece.putDouble(i * Double.BYTES, values[start + i]);
        }
      }
      session.write(piece, to, (long) start * dtype.bytes());
    }
  }

  /** Copies whole numbers into a buffer, without waiting for the GPU. */
  void in(int[] values, Buffer to) {
    ByteBuffer bytes = MemoryUtil.memAlloc(values.length * Integer.BYTES);
    bytes.asIntBuffer().put(values);
    session.write(bytes, to, 0);
  }

  /** Waits for the GPU, and copies a buffer to all the values. */
  private void out(Buffer from, DType dtype, double[] values) {
    ByteBuffer piece = MemoryUtil.memAlloc(Math.min(PIECE, values.length) * dtype.bytes());
    try {
      for (int start = 0; start < values.length; start += PIECE) {
        int n = Math.min(PIECE, values.length - start);
        session.read(from, (long) start * dtype.bytes(), piece.limit(n * dtype.bytes()));
        for (int i = 0; i < n; i++) {
          values[start + i] =
              dtype == DType.FLOAT32
                  ? piece.getFloat(i * Float.BYTES)
                  : piece.getDouble(i * Double.BYTES);
        }
      }
    } finally {
      MemoryUtil.memFree(piece);
    }
  }
}
