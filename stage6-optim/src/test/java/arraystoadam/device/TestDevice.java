package arraystoadam.device;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/**
 * The device of the tests that are for any device: {@code cpu}, or that which the build names with
 * {@code -Dtest.device=}. Where that cannot be used, the tests are skipped; with {@code
 * -Dtest.device.required=true} they fail. A class with properties has this class as a hook.
 */
public final class TestDevice implements SkipExecutionHook {

  private static final Device DEVICE = find(System.getProperty("test.device", "cpu"));

  private static Device find(String name) {
    for (Device device : Devices.FOUND) {
      if (device.name().equals(name)) {
        if (isMissing(device)) {
          System.out.println("The tests on " + name + " are skipped: " + device.obstacle());
        }
        return device;
      }
    }
    return Device.of(name); // which says that there is none
  }

  private static boolean isMissing(Device device) {
    return !device.obstacle().isEmpty() && !Boolean.getBoolean("test.device.required");
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
    assumeTrue(!isMissing(device), device.obstacle());
    return Device.of(device.name());
  }

  @Override
  public SkipResult shouldBeSkipped(LifecycleContext context) {
    return isMissing(DEVICE) ? SkipResult.skip(DEVICE.obstacle()) : SkipResult.doNotSkip();
  }
}
