package arraystoadam.device.simd;

import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/** Skips the properties of a class where the device cannot be used, as JUnit skips its tests. */
final class NeedsVectors implements SkipExecutionHook {

  @Override
  public SkipResult shouldBeSkipped(LifecycleContext context) {
    String obstacle = new Simd("1").obstacle();
    return obstacle.isEmpty() ? SkipResult.doNotSkip() : SkipResult.skip(obstacle);
  }
}
