package arraystoadam.docs.graph;

import arraystoadam.docs.draw.Svg;
import arraystoadam.docs.fonts.Faces;
import arraystoadam.docs.fonts.Label;
import arraystoadam.docs.plot.Ink;
import java.awt.Font;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.math.KVector;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.options.SizeConstraint;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.core.util.ElkUtil;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** Lays a graph out in layers, from the leaves on the left to the output on the right. */
public final class GraphDrawing {

  private static final double LINE = 16;
  private static final double PADDING = 9;
  private static final Font TITLE = Faces.mono(12.5);
  private static final Font SMALL = Faces.sans(12.5);

  private final DotGraph graph;
  private final ElkNode root = ElkGraphUtil.createGraph();
  private final Map<String, ElkNode> nodes = new HashMap<>();
  private final Map<String, ElkNode> groups = new LinkedHashMap<>();
  private final StringBuilder svg = new StringBuilder();

  private GraphDrawing(DotGraph graph) {
    this.graph = graph;
    LayoutMetaDataService.getInstance()
        .registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    root.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
    root.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.SPLINES);
    root.setProperty(CoreOptions.RANDOM_SEED, 1);
    root.setProperty(CoreOptions.PADDING, new ElkPadding(2));
    root.setProperty(LayeredOptions.SPACING_NODE_NODE, 16.0);
    root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 26.0);
  }

  /** The drawing of a graph in DOT, as SVG. */
  public static String svg(String dot) {
    return new GraphDrawing(DotGraph.parse(dot)).draw();
  }

  private String draw() {
    graph.groups().values().stream().filter(label -> !label.isEmpty()).forEach(this::addGroup);
    graph.nodes().forEach(this::addNode);
    graph.edges().forEach(edge -> addEdge(edge.get(0), edge.get(1)));
    new LayeredLayoutProvider().layout(root, new BasicProgressMonitor());
    groups.forEach(this::drawGroup);
    root.getContainedEdges().forEach(this::drawEdge);
    groups.values().forEach(group -> group.getContainedEdges().forEach(this::drawEdge));
    graph.nodes().forEach((name, node) -> drawNode(nodes.get(name), node));
    String width = number(root.getWidth());
    String height = number(root.getHeight());
    return ("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\""
            + " viewBox=\"0 0 %s %s\">%s</svg>")
        .formatted(width, height, width, height, svg);
  }

  private void addGroup(String label) {
    if (!groups.containsKey(label)) {
      ElkNode group = ElkGraphUtil.createNode(root);
      group.setProperty(
          CoreOptions.PADDING, new ElkPadding(LINE + PADDING, PADDING, PADDING, PADDING));
      group.setProperty(CoreOptions.NODE_SIZE_CONSTRAINTS, SizeConstraint.minimumSize());
      double width = Label.width(SMALL, label) + 2 * PADDING;
      group.setProperty(CoreOptions.NODE_SIZE_MINIMUM, new KVector(width, LINE));
      groups.put(label, group);
      group.setProperty(CoreOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
      root.setProperty(CoreOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
    }
  }

  private void addNode(String name, DotGraph.Node node) {
    ElkNode box = ElkGraphUtil.createNode(groups.getOrDefault(graph.groups().get(name), root));
    List<String> lines = node.lines();
    double widest = 0;
    for (int i = 0; i < lines.size(); i++) {
      widest = Math.max(widest, Label.width(font(i), lines.get(i)));
    }
    box.setDimensions(widest + 2 * PADDING, lines.size() * LINE + PADDING);
    nodes.put(name, box);
  }

  private static Font font(int line) {
    return line == 0 ? TITLE : SMALL;
  }

  private void addEdge(String from, String to) {
    ElkGraphUtil.createSimpleEdge(nodes.get(from), nodes.get(to));
  }

  private void drawGroup(String label, ElkNode group) {
    svg.append(
        ("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"6\" fill=\"none\" stroke=\"%s\""
                + " stroke-opacity=\"0.5\" stroke-dasharray=\"4 3\"/>")
            .formatted(
                number(group.getX()),
                number(group.getY()),
                number(group.getWidth()),
                number(group.getHeight()),
                Ink.css(Ink.TEXT)));
    double x = group.getX() + PADDING + Label.width(SMALL, label) / 2;
    String path = Label.centered(SMALL, label, x, group.getY() + LINE);
    svg.append("<path fill=\"%s\" d=\"%s\"/>".formatted(Ink.css(Ink.TEXT), path));
  }

  private void drawNode(ElkNode box, DotGraph.Node node) {
    String color = Ink.css(node.leaf() ? Ink.LEAF : Ink.OPERATION);
    double left = box.getX() + box.getParent().getX(); // 0 for the root
    double top = box.getY() + box.getParent().getY();
    svg.append(
        ("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\" fill=\"%s\""
                + " fill-opacity=\"0.16\" stroke=\"%s\" stroke-width=\"1.2\"/>")
            .formatted(
                number(left),
                number(top),
                number(box.getWidth()),
                number(box.getHeight()),
                node.leaf() ? "3" : "12",
                color,
                color));
    double x = left + box.getWidth() / 2;
    double y = top + PADDING / 2 + 12;
    for (int i = 0; i < node.lines().size(); i++) {
      String path = Label.centered(font(i), node.lines().get(i), x, y + i * LINE);
      svg.append("<path fill=\"%s\" d=\"%s\"/>".formatted(Ink.css(Ink.TEXT), path));
    }
  }

  private void drawEdge(ElkEdge edge) {
    ElkEdgeSection section = edge.getSections().get(0);
    ElkNode container = edge.getContainingNode();
    ElkUtil.translate(section, container.getX(), container.getY());
    List<ElkBendPoint> bends = section.getBendPoints();
    StringBuilder path = new StringBuilder();
    path.append("M").append(point(section.getStartX(), section.getStartY()));
    // ELK gives a spline as two control points and an end, one after the other.
    double beforeX = section.getStartX();
    double beforeY = section.getStartY();
    for (int i = 0; i < bends.size(); i++) {
      boolean curve = i % 3 == 0 && i + 1 < bends.size();
      path.append(curve ? "C" : i % 3 == 0 ? "L" : " ");
      path.append(point(bends.get(i).getX(), bends.get(i).getY()));
      beforeX = bends.get(i).getX();
      beforeY = bends.get(i).getY();
    }
    path.append(bends.size() % 3 == 2 ? " " : "L");
    path.append(point(section.getEndX(), section.getEndY()));
    String color = Ink.css(Ink.TEXT);
    svg.append(
        "<path fill=\"none\" stroke=\"%s\" stroke-opacity=\"0.65\" stroke-width=\"1.2\" d=\"%s\"/>"
            .formatted(color, path));
    double angle = StrictMath.atan2(section.getEndY() - beforeY, section.getEndX() - beforeX);
    drawHead(section.getEndX(), section.getEndY(), angle);
  }

  private void drawHead(double x, double y, double angle) {
    String left = point(x + 7 * StrictMath.cos(angle + 2.75), y + 7 * StrictMath.sin(angle + 2.75));
    String right =
        point(x + 7 * StrictMath.cos(angle - 2.75), y + 7 * StrictMath.sin(angle - 2.75));
    svg.append(
        "<path fill=\"%s\" d=\"M%sL%sL%sZ\"/>"
            .formatted(Ink.css(Ink.TEXT), point(x, y), left, right));
  }

  private static String point(double x, double y) {
    return number(x) + " " + number(y);
  }

  private static String number(double value) {
    return Svg.number(value, 1);
  }
}
