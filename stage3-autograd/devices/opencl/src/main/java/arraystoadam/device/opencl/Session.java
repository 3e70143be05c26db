package arraystoadam.device.opencl;

import static org.lwjgl.opencl.CL10.CL_DEVICE_GLOBAL_MEM_SIZE;
import static org.lwjgl.opencl.CL10.CL_DEVICE_MAX_COMPUTE_UNITS;
import static org.lwjgl.opencl.CL10.CL_DEVICE_MAX_MEM_ALLOC_SIZE;
import static org.lwjgl.opencl.CL10.CL_DEVICE_MAX_WORK_GROUP_SIZE;
import static org.lwjgl.opencl.CL10.CL_DEVICE_SINGLE_FP_CONFIG;
import static org.lwjgl.opencl.CL10.CL_DEVICE_VERSION;
import static org.lwjgl.opencl.CL10.CL_FP_DENORM;
import static org.lwjgl.opencl.CL10.clCreateCommandQueue;
import static org.lwjgl.opencl.CL10.clCreateContext;
import static org.lwjgl.opencl.CL10.clEnqueueNDRangeKernel;
import static org.lwjgl.opencl.CL10.clEnqueueReadBuffer;
import static org.lwjgl.opencl.CL10.clEnqueueWriteBuffer;
import static org.lwjgl.opencl.CL10.clFinish;
import static org.lwjgl.opencl.CL10.clFlush;
import static org.lwjgl.opencl.CL12.CL_DEVICE_DOUBLE_FP_CONFIG;
import static org.lwjgl.opencl.CL12.CL_FP_CORRECTLY_ROUNDED_DIVIDE_SQRT;

import arraystoadam.device.DType;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lwjgl.BufferUtils;
import org.lwjgl.PointerBuffer;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.system.MemoryUtil;

/**
 * An opened GPU: its memory, its kernels, and its queue. Whatever is to be done is put into the
 * queue, and the GPU does it in that order, while the program goes on and puts in more. Only who
 * wants to see a number waits until all before it is done.
 */
final class Session {

  /** The work-items of a group; a device that cannot have as many is refused. */
  static final int GROUP = 256;

  /** The GPU is told to begin after so many kernels at the latest. */
  private static final int FLUSH = 32;

  /** The most native memory that waits to be copied to the GPU, in bytes. */
  private static final long STAGED = 16 << 20;

  private static final String OR_BEFORE =
      ", or a kernel before it (-Dopencl.wait=true finds which)";

  private final String name;
  private final boolean isGpu;
  private final boolean hasDoubles;
  private final boolean keepsSubnormals;
  private final int computeUnits;
  private final long largestBuffer;
  private final boolean waits;
  private final String orBefore;
  private final long context;
  private final long queue;
  private final Memory memory;
  private final Programs programs;
  private final Map<List<Object>, Kernel> kernels = new HashMap<>();
  private final List<ByteBuffer> staged = new ArrayList<>();
  private long stagedBytes;
  private long launches;

  /**
   * Opens a device.
   *
   * @param waits whether to wait after each kernel, so that an error appears where it comes from
   */
  Session(Candidate device, boolean waits) throws Missing {
    requireVersion(device.name(), device.text(CL_DEVICE_VERSION));
    if (device.number(CL_DEVICE_MAX_WORK_GROUP_SIZE) < GROUP) {
      throw new Missing(
          "opencl needs a device with groups of "
              + GROUP
              + " work-items; "
              + device.name()
              + " has "
              + device.number(CL_DEVICE_MAX_WORK_GROUP_SIZE));
    }
    name = device.name();
    isGpu = device.isGpu();
    hasDoubles = device.number(CL_DEVICE_DOUBLE_FP_CONFIG) != 0;
    keepsSubnormals = (device.number(CL_DEVICE_SINGLE_FP_CONFIG) & CL_FP_DENORM) != 0;
    computeUnits = (int) device.number(CL_DEVICE_MAX_COMPUTE_UNITS);
    largestBuffer = device.number(CL_DEVICE_MAX_MEM_ALLOC_SIZE);
    this.waits = waits;
    orBefore = waits ? "" : OR_BEFORE;
    int[] status = new int[1];
    PointerBuffer ids = BufferUtils.createPointerBuffer(1).put(0, device.id());
    context = clCreateContext(null, ids, null, 0, status);
    Errors.check(status[0], "opening " + name);
    queue = clCreateCommandQueue(context, device.id(), 0, status);
    Errors.check(status[0], "opening a queue of " + name);
    memory = memoryOf(device.number(CL_DEVICE_GLOBAL_MEM_SIZE));
    programs = new Programs(context, device.id(), options(device));
  }

  /** The version is a text such as {@code "OpenCL 1.2 CUDA"}. */
  static void requireVersion(String name, String version) throws Missing {
    if (version.matches("OpenCL 1\\.[01]\\b.*")) {
      throw new Missing(
          "opencl needs a device with OpenCL 1.2; " + name + " has " + version.substring(0, 10));
    }
  }

  private static String options(Candidate device) {
    boolean exact =
        (device.number(CL_DEVICE_SINGLE_FP_CONFIG) & CL_FP_CORRECTLY_ROUNDED_DIVIDE_SQRT) != 0;
    return "-cl-std=CL1.2 " + (exact ? "-cl-fp32-correctly-rounded-divide-sqrt " : "");
  }

  String name() {
    return name;
  }

  /** Or a driver computes with the processor, or with something else. */
  boolean isGpu() {
    return isGpu;
  }

  Memory memory() {
    return memory;
  }

  /** The memory of a device that has so many bytes of it. */
  Memory memoryOf(long bytes) {
    return new Memory(context, bytes, () -> clFinish(queue));
  }

  /** The most bytes that one buffer can have. */
  long largestBuffer() {
    return largestBuffer;
  }

  /** The parts of the device that each work on a group of their own at the same time. */
  int computeUnits() {
    return computeUnits;
  }

  boolean supports(DType dtype) {
    return dtype == DType.FLOAT32 || hasDoubles;
  }

  /** Whether FLOAT32 numbers below the normal range are numbers here, and not all 0. */
  boolean keepsSubnormals() {
    return keepsSubnormals;
  }

  /** How many kernels have been put into the queue. */
  long launches() {
    return launches;
  }

  Kernel kernel(String file, String name, DType dtype) {
    return kernel(file, name, dtype, "");
  }

  /** A kernel of a file, compiled for a type and with macros such as {@code "-D WORK=4"}. */
  Kernel kernel(String file, String name, DType dtype, String macros) {
    return kernels
        .computeIfAbsent(
            List.of(name, dtype, macros),
            key -> new Kernel(this, name, dtype, programs.kernel(file, name, dtype, macros)))
        .begin();
  }

  /** Puts a kernel into the queue: a table of work-items, in groups of a row each. */
  void enqueue(String name, long kernel, long width, long height, long group) {
    try (MemoryStack stack = MemoryStack.stackPush()) {
      PointerBuffer all = stack.pointers(width, height);
      PointerBuffer groups = stack.pointers(group, 1);
      int status =
          memory.tryTwice(
              () -> clEnqueueNDRangeKernel(queue, kernel, 2, null, all, groups, null, null));
      Errors.check(status, name + orBefore);
    }
    launches++;
    if (waits) {
      Errors.check(clFinish(queue), name);
    } else if (launches % FLUSH == 0) {
      Errors.check(clFlush(queue), name + orBefore);
    }
  }

  /** Copies native memory without waiting for the GPU, and frees it when that is done. */
  void write(ByteBuffer bytes, Buffer to, long offset) {
    staged.add(bytes);
    stagedBytes += bytes.remaining();
    int status =
        memory.tryTwice(
            () -> clEnqueueWriteBuffer(queue, to.handle(), false, offset, bytes, null, null));
    Errors.check(status, "copying " + bytes.remaining() + " bytes in" + orBefore);
    if (waits || stagedBytes > STAGED) {
      finish();
    }
  }

  /** Waits until all before it is done, and copies to native memory. */
  void read(Buffer from, long offset, ByteBuffer bytes) {
    Errors.check(
        clEnqueueReadBuffer(queue, from.handle(), true, offset, bytes, null, null),
        "copying " + bytes.remaining() + " bytes out" + orBefore);
    freeStaged();
  }

  /** Waits until all is done. */
  void finish() {
    Errors.check(clFinish(queue), "waiting" + orBefore);
    freeStaged();
  }

  private void freeStaged() {
    staged.forEach(MemoryUtil::memFree);
    staged.clear();
    stagedBytes = 0;
  }
}
