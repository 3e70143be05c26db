package arraystoadam.docs.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import arraystoadam.tensor.GraphDot;
import arraystoadam.tensor.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;

class GraphDrawingTest {

  private static String diamond() {
    Tensor a = Tensor.scalar(3).requiresGrad(true);
    Tensor b = a.add(a);
    Tensor c = b.add(b);
    return new GraphDot().name("a", a).name("b", b).name("c", c).of(c);
  }

  @Test
  void drawsEveryNodeAndEdge() {
    String svg = GraphDrawing.svg(diamond());
    assertEquals(3, svg.split("<rect", -1).length - 1);
    assertEquals(4, svg.split("stroke-opacity", -1).length - 1);
    assertFalse(svg.contains("<text"), "text must need no font");
  }

  @Test
  void readsWhatGraphDotWrites() {
    DotGraph graph = DotGraph.parse(diamond());
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
    String svg = GraphDrawing.svg(new GraphDot().name("</svg><script>\"", a).of(a));
    assertFalse(svg.contains("script"), svg);
  }
}
