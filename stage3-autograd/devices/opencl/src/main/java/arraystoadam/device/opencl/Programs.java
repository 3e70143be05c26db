package arraystoadam.device.opencl;

import static org.lwjgl.opencl.CL10.CL_PROGRAM_BUILD_LOG;
import static org.lwjgl.opencl.CL10.clBuildProgram;
import static org.lwjgl.opencl.CL10.clCreateKernel;
import static org.lwjgl.opencl.CL10.clCreateProgramWithSource;
import static org.lwjgl.opencl.CL10.clGetProgramBuildInfo;

import arraystoadam.device.DType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.lwjgl.BufferUtils;
import org.lwjgl.PointerBuffer;

/** The kernels of the files {@code *.cl}, compiled for one device when they are first needed. */
final class Programs {

  private final long context;
  private final long device;
  private final String options;
  private final Map<String, Long> programs = new HashMap<>();

  Programs(long context, long device, String options) {
    this.context = context;
    this.device = device;
    this.options = options;
  }

  /** A kernel of a file, compiled for one type and with macros such as {@code "-D WORK=4"}. */
  long kernel(String file, String name, DType dtype, String macros) {
    String type = dtype == DType.FLOAT32 ? "-D T=float " : "-D T=double ";
    String all = options + type + macros;
    long program = programs.computeIfAbsent(file + all, key -> build(file, all));
    int[] status = new int[1];
    long kernel = clCreateKernel(program, name, status);
    Errors.check(status[0], "looking for a kernel " + name + " in " + file + ".cl");
    return kernel;
  }

  private long build(String file, String options) {
    String source = read("common.cl") + read(file + ".cl");
    long program = clCreateProgramWithSource(context, source, null);
    int status = clBuildProgram(program, device, options, null, 0);
    Errors.check(status, "compiling " + file + ".cl with " + options + ": " + log(program));
    return program;
  }

  /** The text of a file. */
  static String read(String file) {
    try (InputStream in = Programs.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the compiler said. */
  private String log(long program) {
    PointerBuffer size = BufferUtils.createPointerBuffer(1);
    clGetProgramBuildInfo(program, device, CL_PROGRAM_BUILD_LOG, (ByteBuffer) null, size);
    ByteBuffer text = BufferUtils.createByteBuffer((int) size.get(0));
    clGetProgramBuildInfo(program, device, CL_PROGRAM_BUILD_LOG, text, null);
    return StandardCharsets.UTF_8.decode(text).toString().replace("\0", "").trim();
  }
}
