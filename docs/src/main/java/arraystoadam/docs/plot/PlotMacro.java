package arraystoadam.docs.plot;

import arraystoadam.docs.book.BlockMacro;
import arraystoadam.docs.book.BookException;
import arraystoadam.docs.book.Macro;
import arraystoadam.docs.run.Kept;
import arraystoadam.docs.run.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code plot::NAME[alt text]}: a plot. */
public final class PlotMacro implements BlockMacro {

  private final Path folder;
  private final Kept kept;
  private final Map<String, Plot> plots = new TreeMap<>();

  /** Draws into the folder {@code plots} below another one. */
  public PlotMacro(Path folder, Programs programs, Kept kept) {
    this.folder = folder;
    this.kept = kept;
    SinePlots sine = new SinePlots(programs);
    plots.put("loss-stage1", sine::losses);
    plots.put("cubic-fit", sine::cubic);
    plots.put("diverging-lr", sine::diverging);
    plots.put("legendre-fit", sine::legendre);
    plots.put("gradcheck-step", DifferencePlot::svg);
    plots.put("broadcast", BroadcastDrawing::svg);
    plots.put("optimizer-paths", ValleyPlot::svg);
    plots.put("optimizer-losses", OptimizerPlot::svg);
    plots.put("bias-correction", BiasPlot::svg);
    plots.put("schedules", SchedulePlot::svg);
    DigitsPlots digits = new DigitsPlots(programs);
    plots.put("digits-curves", digits::curves);
    plots.put("digits-misread", digits::misread);
  }

  @Override
  public List<String> expand(Macro macro) throws IOException {
    macro.allow();
    Plot plot = plots.get(macro.target());
    if (plot == null) {
      throw new BookException(
          "there is no plot '" + macro.target() + "', but there are " + plots.keySet());
    }
    Path file = folder.resolve("plots").resolve(macro.target() + ".svg");
    if (!Files.exists(file)) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, kept.get("plot " + macro.target(), plot::svg));
    }
    String alternative = macro.text().replace("; ", ", ").replace("\"", "'");
    return List.of("image::plots/" + macro.target() + ".svg[\"" + alternative + "\"]");
  }
}
