package arraystoadam.device.opencl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.device.DType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What is missing, and what to do about it, is said in one line. */
class ObstacleTest {

  private static final String LWJGL = ".*lwjgl[^/\\\\]*\\.jar";

  /** Prints why the device cannot be used. */
  static final class Probe {
    public static void main(String[] args) {
      System.out.println("'" + new OpenCl().obstacle() + "'");
    }
  }

  private static void check(String expected, String... options) {
    check(expected, path -> true, Map.of(), options);
  }

  /** Runs the probe in a JVM of its own, and compares the beginning of all that it prints. */
  private static void check(
      String expected, Predicate<String> classPath, Map<String, String> env, String... options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1"); // starts faster
    String separator = System.getProperty("path.separator");
    command.add("-cp");
    command.add(
        Arrays.stream(System.getProperty("java.class.path").split(separator))
            .filter(classPath)
            .collect(Collectors.joining(separator)));
    command.addAll(List.of(options));
    command.add(Probe.class.getName());
    try {
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
      builder.environment().putAll(env);
      Process process = builder.start();
      String out =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      // JDK 24 and later warn of native code before it.
      List<String> lines = out.lines().filter(line -> !line.matches("|WARNING: .*")).toList();
      assertEquals(1, lines.size(), out);
      assertTrue(lines.get(0).startsWith("'" + expected), out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void withoutLwjgl() {
    check(
        "opencl needs the library LWJGL on the class path", path -> !path.matches(LWJGL), Map.of());
  }

  @Test
  void withoutItsPartForOpenCl() {
    check(
        "opencl needs the library LWJGL on the class path",
        path -> !path.matches(".*lwjgl-opencl[^/\\\\]*\\.jar"),
        Map.of());
  }

  @Test
  void withoutAFolderForTemporaryFiles() {
    check("opencl needs a folder for temporary files", "-Djava.io.tmpdir=/nonexistent");
  }

  @Test
  void withoutVersion12() throws Missing {
    String message =
        assertThrows(Missing.class, () -> Session.requireVersion("Old", "OpenCL 1.1 CUDA"))
            .getMessage();
    assertEquals("opencl needs a device with OpenCL 1.2; Old has OpenCL 1.1", message);
    assertThrows(Missing.class, () -> Session.requireVersion("Old", "OpenCL 1.0"));
    Session.requireVersion("New", "OpenCL 1.2 pocl");
    Session.requireVersion("New", "OpenCL 3.0 CUDA");
  }

  @Test
  void withoutTheNativePartOfLwjgl() {
    check(
        "opencl needs the native part of LWJGL",
        path -> !path.matches(".*natives[^/\\\\]*\\.jar"),
        Map.of());
  }

  @Test
  void withoutTheLibraryOfOpenCl() {
    check("opencl needs the library libOpenCL", "-Dorg.lwjgl.opencl.libname=missing");
  }

  /** Only the libOpenCL of Linux looks for drivers where this variable says. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void withoutADriver() {
    AgainstCpu.opencl();
    Map<String, String> nowhere = Map.of("OCL_ICD_VENDORS", "/nowhere/");
    check("opencl needs a driver with OpenCL", path -> true, nowhere);
  }

  @Test
  void withoutTheDeviceThatIsAskedFor() {
    String name = AgainstCpu.opencl().session().name();
    check("opencl needs -Dopencl.device= to be 0 (", "-Dopencl.device=no such device");
    check("opencl needs -Dopencl.device= to be 0 (", "-Dopencl.device=987654321");
    check("'", "-Dopencl.device=" + name);
  }

  @Test
  void aNumberChoosesByPlaceAndElseByName() {
    List<String> names = List.of("Radeon 0", "GeForce RTX 4090", "GeForce RTX 4080");
    assertEquals(0, Finder.place("", names));
    assertEquals(1, Finder.place("1", names));
    assertEquals(1, Finder.place("4090", names));
    assertEquals(2, Finder.place("rtx 4080", names));
    assertEquals(-1, Finder.place("5090", names));
  }

  @Test
  void theDeviceOpensWhenItIsFirstAsked() {
    OpenCl opened = AgainstCpu.opencl();
    assertEquals(opened.description(), new OpenCl().description());
    assertEquals(opened.room(), new OpenCl().room());
    assertTrue(new OpenCl().report().startsWith(opened.description()));
    assertEquals(2, new OpenCl().allocate(DType.FLOAT32, 2).size());
  }

  @Test
  void withoutCollections() {
    String expected = "opencl needs a garbage collector that comes when it is asked";
    check(expected, "-XX:+DisableExplicitGC");
    check(expected, "-XX:+UnlockExperimentalVMOptions", "-XX:+UseEpsilonGC", "-Xlog:disable");
  }

  @Test
  void withAnyCollectorThatComes() {
    AgainstCpu.opencl();
    String others = "-XX:+IgnoreUnrecognizedVMOptions";
    for (String collector : List.of("Serial", "Parallel", "G1", "Z")) {
      check("'", others, "-XX:+Use" + collector + "GC");
    }
    check("'", others, "-XX:+UseG1GC", "-XX:+ExplicitGCInvokesConcurrent");
  }

  @Test
  void aSickDriverIsLeftOutIfThereIsAnother() {
    LongFunction<List<String>> devices =
        platform -> {
          if (platform > 1) {
            throw new IllegalStateException("sick " + platform);
          }
          return platform == 1 ? List.of("GPU") : List.of();
        };
    assertEquals(List.of("GPU"), Finder.all(new long[] {2, 1, 3, 0}, devices));
    assertEquals(List.of(), Finder.all(new long[] {0}, devices));
    assertThrows(IllegalStateException.class, () -> Finder.all(new long[] {0, 2}, devices));
  }

  @Test
  void withASettingThatIsNone() {
    check("opencl needs -Dopencl.wait= to be true or false, not 'yes'", "-Dopencl.wait=yes");
    check("opencl needs -Dopencl.report= to be true or false, not ''", "-Dopencl.report=");
  }
}
