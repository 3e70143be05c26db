package arraystoadam.docs.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A graph that {@code GraphDot} has written.
 *
 * @param nodes the nodes by their names
 * @param edges pairs of names
 * @param groups the labels of the groups, by the names of their nodes
 */
record DotGraph(Map<String, Node> nodes, List<List<String>> edges, Map<String, String> groups) {

  private static final Pattern NODE =
      Pattern.compile("\\s*(n\\d+) \\[label=\"(.*)\", shape=(box|ellipse)]");
  private static final Pattern EDGE = Pattern.compile("\\s*(n\\d+) -> (n\\d+)");
  private static final Pattern LABEL = Pattern.compile("\\s*label=\"(.*)\"");

  /** What a node shows, and whether it is a leaf. */
  record Node(List<String> lines, boolean leaf) {}

  static DotGraph parse(String dot) {
    DotGraph graph = new DotGraph(new LinkedHashMap<>(), new ArrayList<>(), new LinkedHashMap<>());
    String group = "";
    for (String line : dot.lines().toList()) {
      Matcher node = NODE.matcher(line);
      Matcher edge = EDGE.matcher(line);
      Matcher label = LABEL.matcher(line);
      if (node.matches()) {
        graph.nodes.put(node.group(1), new Node(lines(node.group(2)), node.group(3).equals("box")));
        graph.groups.put(node.group(1), group);
      } else if (label.matches()) {
        group = String.join(" ", lines(label.group(1)));
      } else if (line.equals("  }")) {
        group = "";
      } else if (line.startsWith("  subgraph ")) {
        continue; // its label is in the next line
      } else if (edge.matches()) {
        graph.edges.add(List.of(edge.group(1), edge.group(2)));
      } else if (!line.equals("digraph {") && !line.equals("}")) {
        throw new IllegalArgumentException("not a line of a graph: " + line);
      }
    }
    return graph;
  }

  /** A label means its lines' ends and what was escaped by a backslash before a character. */
  private static List<String> lines(String label) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < label.length(); i++) {
      if (label.charAt(i) != '\\') {
        text.append(label.charAt(i));
      } else {
        i++;
        text.append(label.charAt(i) == 'n' ? '\n' : label.charAt(i));
      }
    }
    return text.toString().lines().toList();
  }
}
