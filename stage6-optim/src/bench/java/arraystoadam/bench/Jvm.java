package arraystoadam.bench;

import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How to start a JVM like this one. */
final class Jvm {

  private static final String VECTOR = "jdk.incubator.vector";

  /** As in the programs that run with -Ddevice=simd: new tensors stay in the caches. */
  static final List<String> MEMORY = List.of("-XX:+UseSerialGC", "-Xmn32m");

  /**
   * A chain keeps all its objects to its end, and they would be copied again and again. The pages
   * are touched before the start, as otherwise the long chain alone would pay for that.
   */
  static final List<String> MEMORY_OF_CHAIN =
      List.of("-XX:+UseSerialGC", "-Xmn2g", "-Xms4g", "-XX:+AlwaysPreTouch");

  /** A short run ends before the thorough compiler has paid for itself; the quick one must do. */
  static final List<String> SHORT_RUN = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private Jvm() {}

  /** The command up to the class path. */
  static List<String> command(boolean withVectors) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(Vectors.chosen().jvmOptions());
    if (withVectors) {
      command.addAll(vectorModule());
    }
    return command;
  }

  /** The option that makes the Vector API visible, where there is one. */
  static List<String> vectorModule() {
    boolean exists = ModuleFinder.ofSystem().find(VECTOR).isPresent();
    return exists ? List.of("--add-modules", VECTOR) : List.of();
  }
}
