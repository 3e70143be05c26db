package arraystoadam.docs.chapters.gpu;

import arraystoadam.docs.ladder.Stages;
import arraystoadam.docs.listing.CodeLines;
import java.io.IOException;

/** How much code the device opencl is. */
public final class DeviceSize {

  private static final String MAIN = "stage3-autograd/devices/opencl/src/main";

  private DeviceSize() {}

  /** The lines of code in Java. */
  public static long java() throws IOException {
    return CodeLines.of(Stages.root().resolve(MAIN + "/java"));
  }

  /** Those of its kernels. */
  public static long kernels() throws IOException {
    return CodeLines.of(Stages.root().resolve(MAIN + "/resources"));
  }
}
