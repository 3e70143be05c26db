package arraystoadam.docs.graph;

import arraystoadam.docs.book.BlockMacro;
import arraystoadam.docs.book.BookException;
import arraystoadam.docs.book.Macro;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** {@code graph::NAME[alt text]}: the graph of a computation. */
public final class GraphMacro implements BlockMacro {

  private final Path folder;
  private final Map<String, Supplier<String>> graphs = new TreeMap<>();

  /** Draws into the folder {@code graphs} below another one. */
  public GraphMacro(Path folder) {
    this.folder = folder;
    graphs.put("diamond", () -> GraphDrawing.svg(Graphs.diamond(), false));
    graphs.put("cubic", () -> GraphDrawing.svg(Graphs.cubic(), false));
    graphs.put("legendre", () -> GraphDrawing.svg(Graphs.legendre(), false));
    graphs.put("digits", () -> GraphDrawing.svg(Graphs.digits(), false));
    graphs.put("linear", () -> GraphDrawing.svg(Graphs.linear(), false));
  }

  @Override
  public List<String> expand(Macro macro) throws IOException {
    macro.allow();
    if (!graphs.containsKey(macro.target())) {
      throw new BookException(
          "there is no graph '" + macro.target() + "', but there are " + graphs.keySet());
    }
    Path file = folder.resolve("graphs").resolve(macro.target() + ".svg");
    Files.createDirectories(file.getParent());
    Files.writeString(file, graphs.get(macro.target()).get());
    String alternative = macro.text().replace("; ", ", ").replace("\"", "'");
    return List.of("image::graphs/" + macro.target() + ".svg[\"" + alternative + "\"]");
  }
}
