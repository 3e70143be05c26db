package arraystoadam.device.opencl;

import static org.lwjgl.opencl.CL10.CL_DEVICE_TYPE_ALL;
import static org.lwjgl.opencl.CL10.clGetDeviceIDs;
import static org.lwjgl.opencl.CL10.clGetPlatformIDs;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lwjgl.BufferUtils;
import org.lwjgl.PointerBuffer;
import org.lwjgl.opencl.CL;
import org.lwjgl.system.Configuration;
import org.lwjgl.system.Library;
import org.lwjgl.system.Platform;

/**
 * Finds the OpenCL devices of this machine. Between a program and a GPU stand LWJGL, which is a
 * Java library with a native part; the library {@code libOpenCL}, which asks all drivers; and the
 * driver of the GPU, which tells {@code libOpenCL} of itself in a file (an "installable client
 * driver").
 */
final class Finder {

  private static final int DEVICE_NOT_FOUND = -1;
  private static final int PLATFORM_NOT_FOUND = -1001;

  private static boolean loaded;

  private Finder() {}

  /** The device that a setting asks for by number or by a part of its name; "" means the first. */
  static synchronized Candidate find(String setting) throws Missing {
    if (!loaded) {
      loadLwjgl();
      loadOpenCl();
      loaded = true;
    }
    return choose(setting, candidates());
  }

  private static void loadLwjgl() throws Missing {
    // LWJGL would explain in many lines what we say in one.
    Configuration.DEBUG_STREAM.set(new PrintStream(OutputStream.nullOutputStream()));
    Configuration.OPENCL_EXPLICIT_INIT.set(true);
    Path copy = folderForACopy();
    Configuration.SHARED_LIBRARY_EXTRACT_PATH.set(copy.toString());
    try {
      Library.initialize();
    } catch (NoClassDefFoundError e) {
      throw e; // LWJGL itself is missing
    } catch (LinkageError e) {
      throw new Missing(
          "opencl needs the native part of LWJGL for this system, and on Linux the C library glibc"
              + " 2.16 or newer, on ARM64 2.34: "
              + firstLine(e));
    } finally {
      deleteAtTheEnd(copy);
    }
  }

  /**
   * Maven runs the programs of several stages in one JVM, each with a class loader of its own, and
   * only one of them can load a native library from a file. So each gets a copy.
   */
  private static Path folderForACopy() throws Missing {
    try {
      return Files.createTempDirectory("opencl");
    } catch (IOException e) {
      throw new Missing(
          "opencl needs a folder for temporary files; -Djava.io.tmpdir= is '"
              + System.getProperty("java.io.tmpdir")
              + "'");
    }
  }

  /** What the JVM has loaded stays in memory; Windows keeps the file as well. */
  private static void deleteAtTheEnd(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.forEach(file -> file.toFile().deleteOnExit());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void loadOpenCl() throws Missing {
    if (Platform.get() == Platform.LINUX && Configuration.OPENCL_LIBRARY_NAME.get() == null) {
      // Without the number it is only there for those who compile against it.
      Configuration.OPENCL_LIBRARY_NAME.set("libOpenCL.so.1");
    }
    try {
      CL.create();
    } catch (NoClassDefFoundError e) {
      throw e; // a part of LWJGL is missing
    } catch (LinkageError e) {
      throw new Missing(
          "opencl needs the library libOpenCL: install your graphics driver, and on Linux the"
              + " package ocl-icd-libopencl1 (Debian, Ubuntu) or ocl-icd (Fedora, Arch)");
    }
  }

  /** All devices, the GPUs first. */
  private static List<Candidate> candidates() throws Missing {
    List<Candidate> found = all(platforms(), Finder::devices);
    if (found.isEmpty()) {
      throw new Missing(
          "opencl finds a driver, but no device of its own: is the graphics card there?");
    }
    found.sort(Comparator.comparing(candidate -> !candidate.isGpu()));
    return found;
  }

  /**
   * The devices of all platforms. One that cannot say its devices does not stand in the way of
   * another.
   */
  static <T> List<T> all(long[] platforms, LongFunction<List<T>> devices) {
    List<T> found = new ArrayList<>();
    IllegalStateException failure = null;
    for (long platform : platforms) {
      try {
        found.addAll(devices.apply(platform));
      } catch (IllegalStateException e) {
        failure = e;
      }
    }
    if (found.isEmpty() && failure != null) {
      throw failure;
    }
    return found;
  }

  private static List<Candidate> devices(long platform) {
    int[] count = new int[1];
    int status = clGetDeviceIDs(platform, CL_DEVICE_TYPE_ALL, null, count);
    if (status == DEVICE_NOT_FOUND) {
      return List.of();
    }
    Errors.check(status, "counting the devices");
    PointerBuffer ids = BufferUtils.createPointerBuffer(count[0]);
    Errors.check(clGetDeviceIDs(platform, CL_DEVICE_TYPE_ALL, ids, count), "finding devices");
    return IntStream.range(0, count[0]).mapToObj(i -> new Candidate(platform, ids.get(i))).toList();
  }

  private static long[] platforms() throws Missing {
    int[] count = new int[1];
    int status = clGetPlatformIDs(null, count);
    if (status == PLATFORM_NOT_FOUND || status == 0 && count[0] == 0) {
      throw new Missing(
          "opencl needs a driver with OpenCL: install that of your graphics card, or, to compute on"
              + " the processor, pocl-opencl-icd (Debian, Ubuntu) or pocl (Fedora, Arch)");
    }
    Errors.check(status, "counting the platforms");
    PointerBuffer ids = BufferUtils.createPointerBuffer(count[0]);
    Errors.check(clGetPlatformIDs(ids, count), "finding platforms");
    return IntStream.range(0, count[0]).mapToLong(ids::get).toArray();
  }

  private static Candidate choose(String setting, List<Candidate> candidates) throws Missing {
    List<String> names = candidates.stream().map(Candidate::name).toList();
    int place = place(setting, names);
    if (place >= 0) {
      return candidates.get(place);
    }
    String choices =
        IntStream.range(0, names.size())
            .mapToObj(i -> i + " (" + names.get(i) + ")")
            .collect(Collectors.joining(" or "));
    throw new Missing(
        "opencl needs -Dopencl.device= to be "
            + choices
            + " or a part of a name, not '"
            + setting
            + "'");
  }

  /** The place of the device that a setting asks for: 1080 may be a part of a name. Or -1. */
  static int place(String setting, List<String> names) {
    String wanted = setting.toLowerCase(Locale.ROOT);
    for (int i = 0; i < names.size(); i++) {
      if (wanted.equals("" + i)) {
        return i;
      }
    }
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).toLowerCase(Locale.ROOT).contains(wanted)) {
        return i;
      }
    }
    return -1;
  }

  private static String firstLine(Throwable e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
