package arraystoadam.bench;

import java.nio.file.Path;

/** The stages whose program is timed. */
enum Stage {
  AUTOGRAD("stage3-autograd"),
  CUSTOM_FUNCTION("stage4-custom-function"),
  NN("stage5-nn"),
  OPTIM("stage6-optim");

  private final String module;

  Stage(String module) {
    this.module = module;
  }

  /** Its sources, seen from the module's folder. */
  Path sources() {
    return Path.of("..", module, "src", "main", "java");
  }

  /** Where its device simd is announced. */
  Path resources() {
    return Path.of("..", module, "src", "main", "resources");
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
