package arraystoadam.device.opencl;

import arraystoadam.device.DType;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/**
 * Skips the properties of a class where there is no OpenCL with FLOAT64, as JUnit skips its tests.
 */
final class NeedsOpenCl implements SkipExecutionHook {

  static final OpenCl DEVICE = new OpenCl();

  /** Why there are no tests, in one line; empty if there are. */
  static final String OBSTACLE = obstacle();

  /** With -Dopencl.required=true, a machine without OpenCL or without FLOAT64 is a failure. */
  private static String obstacle() {
    String obstacle = DEVICE.obstacle();
    if (obstacle.isEmpty() && !DEVICE.session().supports(DType.FLOAT64)) {
      obstacle = DEVICE.description() + " has no FLOAT64";
    }
    if (!obstacle.isEmpty() && Boolean.getBoolean("opencl.required")) {
      throw new AssertionError(obstacle);
    }
    if (!obstacle.isEmpty()) {
      System.out.println("The tests of this device are skipped: " + obstacle);
    }
    return obstacle;
  }

  @Override
  public SkipResult shouldBeSkipped(LifecycleContext context) {
    return OBSTACLE.isEmpty() ? SkipResult.doNotSkip() : SkipResult.skip(OBSTACLE);
  }
}
