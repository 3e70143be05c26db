package arraystoadam.device.opencl;

import static org.lwjgl.opencl.CL10.clSetKernelArg;
import static org.lwjgl.opencl.CL10.clSetKernelArg1d;
import static org.lwjgl.opencl.CL10.clSetKernelArg1f;
import static org.lwjgl.opencl.CL10.clSetKernelArg1i;
import static org.lwjgl.opencl.CL10.clSetKernelArg1p;
import static org.lwjgl.opencl.CL10.clSetKernelArg4i;

import arraystoadam.device.DType;
import java.util.ArrayList;
import java.util.List;

/**
 * A compiled kernel. Its arguments are set one after another, and then it is put into the queue.
 */
final class Kernel {

  private static final long NO_BUFFER = 0;

  private final Session session;
  private final String name;
  private final DType dtype;
  private final long handle;
  private final List<Buffer> held = new ArrayList<>();
  private int arguments;

  Kernel(Session session, String name, DType dtype, long handle) {
    this.session = session;
    this.name = name;
    this.dtype = dtype;
    this.handle = handle;
  }

  /** Begins with the first argument. */
  Kernel begin() {
    arguments = 0;
    held.clear();
    return this;
  }

  Kernel with(int value) {
    return next(clSetKernelArg1i(handle, arguments, value));
  }

  /** The sizes or steps of four dimensions. */
  Kernel with(int[] four) {
    return next(clSetKernelArg4i(handle, arguments, four[0], four[1], four[2], four[3]));
  }

  /** A number of the kernel's type. */
  Kernel with(double value) {
    return next(
        dtype == DType.FLOAT32
            ? clSetKernelArg1f(handle, arguments, (float) value)
            : clSetKernelArg1d(handle, arguments, value));
  }

  Kernel with(Buffer buffer) {
    return next(hold(buffer));
  }

  /**
   * Sets the next argument. OpenCL takes care of memory that a command in the queue uses, but not
   * of that which a kernel will use: it must not be collected before the launch.
   */
  private int hold(Buffer buffer) {
    held.add(buffer);
    return clSetKernelArg1p(handle, arguments, buffer.handle());
  }

  /** An operand: two arguments, a buffer and the number that counts where there is none. */
  Kernel with(OpenClStorage operand) {
    int status =
        operand.isConstant()
            ? clSetKernelArg1p(handle, arguments, NO_BUFFER)
            : hold(operand.numbers());
    return next(status).with(operand.constant());
  }

  /** Memory that the work-items of a group share, for {@code n} numbers of the kernel's type. */
  Kernel withShared(int n) {
    return next(clSetKernelArg(handle, arguments, (long) n * dtype.bytes()));
  }

  /** Memory that the work-items of a group share, for {@code n} whole numbers. */
  Kernel withSharedPlaces(int n) {
    return next(clSetKernelArg(handle, arguments, (long) n * Integer.BYTES));
  }

  private Kernel next(int status) {
    Errors.check(status, name + ", argument " + arguments);
    arguments++;
    return this;
  }

  /** Runs at least {@code items} work-items, in groups; those beyond have nothing to do. */
  void run(int items) {
    long group = Session.GROUP;
    runGroups((items + group - 1) / group, 1, Session.GROUP);
  }

  /** Runs a table of groups, each of them of {@code width} work-items. */
  void runGroups(long groups, long groupRows, int width) {
    session.enqueue(name, handle, groups * width, groupRows, width);
    held.clear();
  }
}
