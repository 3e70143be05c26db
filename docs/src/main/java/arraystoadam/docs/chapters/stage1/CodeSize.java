package arraystoadam.docs.chapters.stage1;

import arraystoadam.docs.ladder.Stages;
import arraystoadam.docs.listing.CodeLines;
import java.io.IOException;

/** How much code there is. */
public final class CodeSize {

  private CodeSize() {}

  /** The lines of main code of stage 1. */
  public static long stage() throws IOException {
    return CodeLines.of(Stages.root().resolve("stage1-arrays/src/main/java"));
  }
}
