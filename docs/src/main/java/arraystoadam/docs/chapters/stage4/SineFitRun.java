package arraystoadam.docs.chapters.stage4;

import arraystoadam.docs.plot.Log;
import arraystoadam.docs.run.Programs;
import java.io.IOException;
import java.util.List;

/** What the chapter says of the run of {@code SineFit}. */
public final class SineFitRun {

  private SineFitRun() {}

  /** The last loss that the program prints. */
  public static double lastLoss(Programs programs) throws IOException {
    double[] losses = new Log(programs.output(4, "SineFit", List.of())).losses();
    return losses[losses.length - 1];
  }
}
