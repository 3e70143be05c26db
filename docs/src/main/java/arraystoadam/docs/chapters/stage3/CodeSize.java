package arraystoadam.docs.chapters.stage3;

import arraystoadam.docs.ladder.Stages;
import arraystoadam.docs.listing.CodeLines;
import java.io.IOException;

/** How much code there is. */
public final class CodeSize {

  private static final String MAIN = "src/main/java";

  private CodeSize() {}

  /** The lines of main code of stage 3. */
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

  private static long lines(String path) throws IOException {
    return CodeLines.of(Stages.root().resolve("stage3-autograd").resolve(path));
  }
}
