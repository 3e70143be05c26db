package arraystoadam.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class GraphDotTest {

  @Test
  void showsNamesShapesNumbersAndGradients() {
    Tensor a = Tensor.scalar(1.5).requiresGrad(true);
    Tensor b = a.add(a);
    Tensor c = b.add(b);
    assertEquals(
        """
        digraph {
          n0 [label="c = add\\n[] = 6\\ngradient 1", shape=ellipse]
          n1 [label="b = add\\n[] = 3\\ngradient 2", shape=ellipse]
          n2 [label="a\\n[] = 1.5\\ngradient 4", shape=box]
          n1 -> n0
          n1 -> n0
          n2 -> n1
          n2 -> n1
        }
        """,
        new GraphDot().name("a", a).name("b", b).name("c", c).of(c));
  }

  @Test
  void showsOnlyTheShapeOfWhatHasNoName() {
    Tensor weight = Tensor.zeros(2, 3).requiresGrad(true);
    String dot = new GraphDot().of(weight.exp());
    assertTrue(dot.contains("label=\"exp\\n[2, 3]\", shape=ellipse"), dot);
    assertTrue(dot.contains("label=\"leaf\\n[2, 3]\", shape=box"), dot);
  }

  @Test
  void showsOnlyTheNameAndShapeOfALargeTensor() {
    Tensor x = Tensor.zeros(5).requiresGrad(true);
    String dot = new GraphDot().name("x", x).of(x.sum());
    assertTrue(dot.contains("label=\"x\\n[5]\", shape=box"), dot);
  }

  @Test
  void showsNoGradientOfAnOutputWithSeveralElements() {
    Tensor x = Tensor.of(new double[] {1, 2}).requiresGrad(true);
    String dot = new GraphDot().name("x", x).of(x.mul(x));
    assertTrue(dot.contains("x\\n[2] = (1, 2)\""), dot);
    assertFalse(dot.contains("gradient"), dot);
  }

  @Test
  void leavesOutWhatNeedsNoGradient() {
    Tensor a = Tensor.scalar(2).requiresGrad(true);
    String dot = new GraphDot().of(a.mul(Tensor.scalar(3)));
    assertEquals(1, dot.split("->", -1).length - 1, dot);
  }

  @Test
  void changesNothing() {
    Tensor a = Tensor.scalar(2).requiresGrad(true);
    Tensor b = a.mul(a);
    new GraphDot().name("a", a).of(b);
    assertFalse(a.hasGrad());
    b.backward();
    assertEquals(4, a.grad().item());
  }

  @Test
  void quotesNames() {
    Tensor a = Tensor.scalar(2).requiresGrad(true);
    String dot = new GraphDot().name("the \"best\" \\", a).of(a.neg());
    assertTrue(dot.contains("label=\"the \\\"best\\\" \\\\\\n[]"), dot);
  }

  @Test
  void aNameOfTwoLinesStaysOneLineOfTheFile() {
    Tensor a = Tensor.scalar(2).requiresGrad(true);
    String dot = new GraphDot().name("two\r\nlines\n", a).of(a.neg());
    assertTrue(dot.contains("label=\"two\\nlines\\n\\n[]"), dot);
  }

  @Test
  void writesTheSameWhereDigitsAreOthers() {
    Tensor a = Tensor.scalar(1.5).requiresGrad(true);
    String dot = new GraphDot().name("a", a).of(a.neg());
    Locale usual = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG"));
    try {
      assertEquals(dot, new GraphDot().name("a", a).of(a.neg()));
    } finally {
      Locale.setDefault(usual);
    }
  }

  @Test
  void refusesATensorThatIsInNoGraph() {
    Tensor x = Tensor.scalar(1);
    GraphDot graph = new GraphDot();
    Exception e = assertThrows(IllegalStateException.class, () -> graph.name("x", x));
    assertTrue(e.getMessage().startsWith("name: 'x' does not require a gradient"), e.getMessage());
    e = assertThrows(IllegalStateException.class, () -> graph.of(x));
    assertTrue(e.getMessage().startsWith("graph: the output does not"), e.getMessage());
  }

  @Test
  void refusesAGraphThatWasFreed() {
    Tensor a = Tensor.scalar(1).requiresGrad(true);
    Tensor b = a.exp();
    b.backward();
    Exception e = assertThrows(IllegalStateException.class, () -> new GraphDot().of(b));
    assertTrue(e.getMessage().contains("was freed by an earlier backward pass"), e.getMessage());
  }

  @Test
  void writesADeepGraph() {
    Tensor x = Tensor.scalar(1).requiresGrad(true);
    Tensor y = x;
    for (int i = 0; i < 100_000; i++) {
      y = y.neg();
    }
    assertTrue(new GraphDot().of(y).contains("n100000 [label=\"leaf"));
  }

  @Test
  void aGroupHasABoxOfItsOwn() {
    Tensor a = Tensor.scalar(3).requiresGrad(true);
    Tensor b = Tensor.scalar(2).requiresGrad(true);
    Tensor h = a.sin();
    Tensor y = h.mul(b).neg();
    GraphDot graph = new GraphDot().group("first \"layer\"", Tensor.scalar(1), h);
    assertEquals(
        """
        digraph {
          n0 [label="exp\\n[]", shape=ellipse]
          subgraph "cluster second" {
          label="second"
          n1 [label="neg\\n[]", shape=ellipse]
          n2 [label="mul\\n[]", shape=ellipse]
          n3 [label="leaf\\n[]", shape=box]
          }
          subgraph "cluster first \\"layer\\"" {
          label="first \\"layer\\""
          n4 [label="sin\\n[]", shape=ellipse]
          n5 [label="leaf\\n[]", shape=box]
          }
          n1 -> n0
          n2 -> n1
          n4 -> n2
          n3 -> n2
          n5 -> n4
        }
        """,
        graph.group("second", h, y).of(y.exp()));
  }

  @Test
  void whatNeedsNoGradientIsInNoGroup() {
    GraphDot graph = new GraphDot();
    Tensor constant = Tensor.scalar(1);
    assertThrows(IllegalStateException.class, () -> graph.group("a", constant, constant));
    assertThrows(NullPointerException.class, () -> graph.group(null, constant, constant));
    assertThrows(NullPointerException.class, () -> graph.group("a", null, constant));
    assertThrows(NullPointerException.class, () -> graph.group("a", constant, null));
  }
}
