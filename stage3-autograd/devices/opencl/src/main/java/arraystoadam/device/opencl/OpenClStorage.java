package arraystoadam.device.opencl;

import arraystoadam.device.DType;
import arraystoadam.device.Storage;
import java.util.List;

/**
 * Numbers in the memory of the GPU, or one number that stands for all of them. Many tensors hold
 * the same number everywhere, such as the 2 in {@code x.mul(2)}, or the gradient of a sum: that
 * number goes along with the next kernel, and needs neither memory nor a kernel that fills it.
 */
final class OpenClStorage extends Storage {

  private final Session session;
  private Buffer buffer;
  private double constant;

  /** A storage of zeros. */
  OpenClStorage(OpenCl device, Session session, DType dtype, int size) {
    super(device, dtype, size);
    this.session = session;
  }

  /** Another storage of this type. */
  OpenClStorage another(int size) {
    return new OpenClStorage((OpenCl) device(), session, dtype(), size);
  }

  /** Whether one number stands for all. An empty storage never has anything else. */
  boolean isConstant() {
    return buffer == null;
  }

  double constant() {
    return constant;
  }

  /** Lets one number, rounded to the type, stand for all. */
  void fill(double value) {
    release();
    constant = dtype() == DType.FLOAT32 ? (float) value : value;
  }

  /** Gives the memory back; the numbers are NaN then. */
  void release() {
    if (buffer != null) {
      session.memory().giveBack(buffer.block());
      buffer = null;
    }
    constant = Double.NaN;
  }

  /** The memory, for a kernel that writes all of it. It may read this storage as an operand too. */
  Buffer target(OpenClStorage... operands) {
    if (buffer == null) {
      boolean isOperand = List.of(operands).contains(this);
      buffer = session.memory().take((long) size() * dtype().bytes());
      if (isOperand) {
        write(constant);
      }
    }
    return buffer;
  }

  /** The memory with all the numbers in it. */
  Buffer numbers() {
    return target(this);
  }

  private void write(double value) {
    Kernel fill = session.kernel("elementwise", "fill", dtype());
    fill.with(size()).with(value).with(buffer).run(size());
  }
}
