package arraystoadam.docs.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import arraystoadam.docs.book.BookException;
import arraystoadam.docs.book.Macro;
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
  void failsWithoutTheGraph() {
    Macro macro = Macro.parse("graph::circle[x]").orElseThrow();
    Exception e = assertThrows(BookException.class, () -> new GraphMacro(folder).expand(macro));
    assertEquals(
        "there is no graph 'circle', but there are [cubic, diamond, legendre, linear]",
        e.getMessage());
  }
}
