package arraystoadam.bench;

import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How to start a JVM like this one. */
final class Jvm {

  private static final String VECTOR = "jdk.incubator.vector";

  /** What the programs that run with -Ddevice=simd are started with. */
  static final Path SIMD_OPTIONS =
      Stage.SIMD_RESOURCES.resolve(Path.of("arraystoadam", "launcher", "jvm.options"));

  /**
   * A chain keeps all its objects to its end, and they would be copied again and again. The pages
   * are touched before the start, as otherwise the long chain alone would pay for that.
   */
  static final List<String> MEMORY_OF_CHAIN =
      List.of("-XX:+UseSerialGC", "-Xmn2g", "-Xms4g", "-XX:+AlwaysPreTouch");

  /**
   * A short run ends before the thorough compiler has paid for itself; the quick one must do. With
   * less memory for new objects, fewer pages are asked for.
   */
  static final List<String> SHORT_RUN =
      List.of("-XX:+UseSerialGC", "-Xmn4m", "-XX:TieredStopAtLevel=1");

  private Jvm() {}

  /** The command up to the class path. */
  static List<String> command(boolean withVectors) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(Vectors.chosen().jvmOptions());
    if (withVectors && !vectorModule().isEmpty()) {
      command.add("@" + SIMD_OPTIONS);
    }
    return command;
  }

  /** The option that makes the Vector API visible, where there is one. */
  static List<String> vectorModule() {
    boolean exists = ModuleFinder.ofSystem().find(VECTOR).isPresent();
    return exists ? List.of("--add-modules", VECTOR) : List.of();
  }
}
