package arraystoadam.bench;

import java.nio.file.Path;
import java.util.List;

/** The stages whose program is timed. */
enum Stage {
  AUTOGRAD("stage3-autograd"),
  CUSTOM_FUNCTION("stage4-custom-function"),
  NN("stage5-nn"),
  OPTIM("stage6-optim");

  private static final Path SIMD =
      Path.of("..", "stage3-autograd", "devices", "simd", "src", "main");

  /** Where the device simd is announced. */
  static final Path SIMD_RESOURCES = SIMD.resolve("resources");

  private final String module;

  Stage(String module) {
    this.module = module;
  }

  /** Its sources and those of the device simd, seen from the module's folder. */
  List<Path> sources() {
    return List.of(Path.of("..", module, "src", "main", "java"), SIMD.resolve("java"));
  }

  /** Where its classes are put. */
  Path classes() {
    return Path.of("target", "bench", module);
  }

  /** The name of the same program in Python. */
  String script() {
    return module.substring(0, "stage3".length());
  }

  @Override
  public String toString() {
    return "stage " + script().charAt("stage".length());
  }
}
