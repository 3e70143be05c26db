package arraystoadam.docs.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import arraystoadam.docs.book.BookException;
import arraystoadam.docs.book.Macro;
import arraystoadam.tensor.GraphDot;
import arraystoadam.tensor.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphMacroTest {

  @TempDir Path folder;

  @Test
  void drawsEveryNodeAndEdge() throws IOException {
    Macro macro = Macro.parse("graph::diamond[two \"sums\", drawn]").orElseThrow();
    List<String> lines = new GraphMacro(folder).expand(macro);
    assertEquals(List.of("image::graphs/diamond.svg[\"two 'sums', drawn\"]"), lines);
    String svg = Files.readString(folder.resolve("graphs/diamond.svg"));
    assertEquals(3, svg.split("<rect", -1).length - 1);
    assertEquals(4, svg.split("stroke-opacity", -1).length - 1);
    assertFalse(svg.contains("<text"), "text must need no font");
  }

  @Test
  void readsWhatGraphDotWrites() {
    DotGraph graph = DotGraph.parse(Graphs.diamond());
    assertEquals(List.of("a", "[] = 3", "gradient 4"), graph.nodes().get("n2").lines());
    assertEquals(4, graph.edges().size());
    assertThrows(IllegalArgumentException.class, () -> DotGraph.parse("graph {"));
  }

  @Test
  void readsEveryName() {
    String name = "\"javascript:x\", URL=\"<a&b>\\n\\";
    Tensor a = Tensor.scalar(2).requiresGrad(true);
    DotGraph graph = DotGraph.parse(new GraphDot().name(name + "\nend", a).of(a));
    assertEquals(List.of(name, "end", "[] = 2", "gradient 1"), graph.nodes().get("n0").lines());
  }

  @Test
  void drawsNamesAsShapesOnly() {
    Tensor a = Tensor.scalar(2).requiresGrad(true);
    String svg = GraphDrawing.svg(new GraphDot().name("</svg><script>\"", a).of(a), false);
    assertFalse(svg.contains("script"), svg);
  }

  @Test
  void failsWithoutTheGraph() {
    Macro macro = Macro.parse("graph::circle[x]").orElseThrow();
    Exception e = assertThrows(BookException.class, () -> new GraphMacro(folder).expand(macro));
    assertEquals(
        "there is no graph 'circle', but there are [cubic, diamond, digits, legendre, linear]",
        e.getMessage());
  }
}
