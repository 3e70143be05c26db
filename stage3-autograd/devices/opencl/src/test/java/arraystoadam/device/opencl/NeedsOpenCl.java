package arraystoadam.device.opencl;

import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/** Skips the properties of a class where there is no OpenCL, as JUnit skips its tests. */
final class NeedsOpenCl implements SkipExecutionHook {

  static final OpenCl DEVICE = device();

  /** With -Dopencl.required=true, a machine without OpenCL is a failure. */
  private static OpenCl device() {
    boolean required = Boolean.getBoolean("opencl.required");
    OpenCl device = new OpenCl();
    if (!device.obstacle().isEmpty() && required) {
      throw new AssertionError(device.obstacle());
    }
    if (!device.obstacle().isEmpty()) {
      System.out.println("The tests of this device are skipped: " + device.obstacle());
    }
    return device;
  }

  @Override
  public SkipResult shouldBeSkipped(LifecycleContext context) {
    return DEVICE.obstacle().isEmpty()
        ? SkipResult.doNotSkip()
        : SkipResult.skip(DEVICE.obstacle());
  }
}
