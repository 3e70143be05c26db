package arraystoadam.device.opencl;

import static org.lwjgl.opencl.CL10.CL_DEVICE_NAME;
import static org.lwjgl.opencl.CL10.CL_DEVICE_TYPE;
import static org.lwjgl.opencl.CL10.CL_DEVICE_TYPE_GPU;
import static org.lwjgl.opencl.CL10.clGetDeviceInfo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.lwjgl.BufferUtils;
import org.lwjgl.PointerBuffer;

/**
 * An OpenCL device of this machine: most often a GPU, but a driver may also offer the processor.
 */
record Candidate(long platform, long id) {

  /** The name that the driver gives it, such as the model of the graphics card. */
  String name() {
    return text(CL_DEVICE_NAME);
  }

  boolean isGpu() {
    return (number(CL_DEVICE_TYPE) & CL_DEVICE_TYPE_GPU) != 0;
  }

  /** A property that is a number; those of 32 bits leave the upper half 0. */
  long number(int property) {
    long[] value = new long[1];
    Errors.check(clGetDeviceInfo(id, property, value, null), "asking for property " + property);
    return value[0];
  }

  /** A property that is a text. */
  String text(int property) {
    PointerBuffer size = BufferUtils.createPointerBuffer(1);
    Errors.check(clGetDeviceInfo(id, property, (ByteBuffer) null, size), "asking for a length");
    ByteBuffer text = BufferUtils.createByteBuffer((int) size.get(0));
    Errors.check(clGetDeviceInfo(id, property, text, null), "asking for property " + property);
    return StandardCharsets.UTF_8.decode(text).toString().replace("\0", "").trim();
  }
}
