package arraystoadam.device;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/**
 * The device of the tests that are for any device: {@code cpu}, or that which the build names with
 * {@code -Dtest.device=}. Where that cannot be used, or has no FLOAT64, the tests are skipped; with
 * {@code -Dtest.device.required=true} they fail. A class with properties has this class as a hook.
 */
public final class TestDevice implements SkipExecutionHook {

  private static final Device DEVICE = find(System.getProperty("test.device", "cpu"));

  private static Device find(String name) {
    for (Device device : Devices.FOUND) {
      if (device.name().equals(name)) {
        if (isMissing(device)) {
          System.out.println("The tests on " + name + " are skipped: " + obstacle(device));
        }
        return device;
      }
    }
    return Device.of(name); // which says that there is none
  }

  /** Why the tests cannot run on a device, in one line; empty if they can. */
  private static String obstacle(Device device) {
    if (!device.obstacle().isEmpty()) {
      return device.obstacle();
    }
    try {
      device.allocate(DType.FLOAT64, 1);
      return "";
    } catch (IllegalArgumentException e) { // which says that the device has no such type
      return e.getMessage();
    }
  }

  private static boolean isMissing(Device device) {
    return !obstacle(device).isEmpty() && !Boolean.getBoolean("test.device.required");
  }

  /** Whether the build names no other device. */
  public static boolean isCpu() {
    return DEVICE == Cpu.INSTANCE;
  }

  public static Device get() {
    return required(DEVICE);
  }

  /** Returns the device, or skips the test that called this, or lets it fail. */
  public static Device required(Device device) {
    assumeTrue(!isMissing(device), obstacle(device));
    return Device.of(device.name());
  }

  @Override
  public SkipResult shouldBeSkipped(LifecycleContext context) {
    return isMissing(DEVICE) ? SkipResult.skip(obstacle(DEVICE)) : SkipResult.doNotSkip();
  }
}
