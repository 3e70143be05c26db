package arraystoadam.docs.chapters.stage3;

import arraystoadam.docs.ladder.Stages;
import arraystoadam.docs.listing.CodeLines;
import java.io.IOException;

/** How much code there is. */
public final class CodeSize {

  private static final String MAIN = "src/main/java";

  private CodeSize() {}

  /** The lines of code of stage 3. */
  public static long stage() throws IOException {
    return lines(MAIN);
  }

  /** Those of its engine. */
  public static long engine() throws IOException {
    return lines(MAIN + "/arraystoadam/tensor/BackwardPass.java");
  }

  /** Those of the device with vectors. */
  public static long simd() throws IOException {
    return lines("devices/simd/" + MAIN);
  }

  /** Those of the device that computes on a GPU, in Java. */
  public static long opencl() throws IOException {
    return lines("devices/opencl/" + MAIN);
  }

  /** Those of its kernels. */
  public static long kernels() throws IOException {
    return lines("devices/opencl/src/main/resources");
  }

  private static long lines(String path) throws IOException {
    return CodeLines.of(Stages.root().resolve("stage3-autograd").resolve(path));
  }
}
