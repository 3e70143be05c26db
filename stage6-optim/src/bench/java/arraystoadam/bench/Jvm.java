package arraystoadam.bench;

import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How to start a JVM like this one. */
final class Jvm {

  private static final String VECTOR = "jdk.incubator.vector";

  private Jvm() {}

  /** The command up to the class path, for a program that may use the device simd. */
  static List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(vectorModule());
    return command;
  }

  /** The option that makes the Vector API visible, where there is one. */
  static List<String> vectorModule() {
    boolean exists = ModuleFinder.ofSystem().find(VECTOR).isPresent();
    return exists ? List.of("--add-modules", VECTOR) : List.of();
  }
}
