package arraystoadam.docs.chapters.engine;

import arraystoadam.docs.draw.Palette;
import arraystoadam.docs.draw.Pen;
import arraystoadam.docs.draw.Svg;
import arraystoadam.docs.fonts.Outlines;
import arraystoadam.tensor.Autograd;
import arraystoadam.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

/** The graph of (ab + a)^2 at 2 and 3, with the values that go forward and the gradients back. */
public final class BothWays {

  private static final double WIDTH = 84;
  private static final double HEIGHT = 42;
  private static final Pen FORWARD = Pen.of(Palette.series(1));
  private static final Pen BACK = Pen.of(Palette.series(0));

  private final Svg svg = new Svg(570, 290, new Outlines());
  private final List<Box> boxes = new ArrayList<>();

  private BothWays() {}

  /** A number of the computation, and where the middle of its box is. */
  private record Box(String name, Tensor value, double x, double y) {}

  /** The drawing. */
  public static String svg() {
    return new BothWays().draw();
  }

  private String draw() {
    Tensor a = Tensor.scalar(2).requiresGrad(true);
    Tensor b = Tensor.scalar(3).requiresGrad(true);
    Tensor product = a.mul(b);
    Tensor sum = product.add(a);
    Box aBox = box("a", a, 52, 215);
    Box bBox = box("b", b, 52, 75);
    Box productBox = box("ab", product, 222, 75);
    Box sumBox = box("ab + a", sum, 374, 145);
    Box squareBox = box("(ab + a)\u00b2", sum.pow(2), 516, 145);
    connect(aBox, -13, productBox, 9);
    connect(bBox, 0, productBox, -9);
    connect(productBox, 0, sumBox, -9);
    connect(aBox, 5, sumBox, 9);
    connect(sumBox, 0, squareBox, 0);
    List<Tensor> inputs = boxes.stream().map(Box::value).toList();
    List<Tensor> gradients = Autograd.grad(squareBox.value(), inputs);
    for (int i = 0; i < boxes.size(); i++) {
      draw(boxes.get(i), gradients.get(i).item());
    }
    svg.text("forward: the values", 14, 0, 14, 20, FORWARD.color());
    svg.text("back: the gradient of the result with respect to each", 14, 0, 200, 20, BACK.color());
    return svg.toString();
  }

  private Box box(String name, Tensor value, double x, double y) {
    Box box = new Box(name, value, x, y);
    boxes.add(box);
    return box;
  }

  /** An arrow forward, and one back beside it; they end above or below the boxes' middles. */
  private void connect(Box from, double fromY, Box to, double toY) {
    double x1 = from.x() + WIDTH / 2 + 3;
    double x2 = to.x() - WIDTH / 2 - 3;
    double y1 = from.y() + fromY;
    double y2 = to.y() + toY;
    double length = Math.hypot(x2 - x1, y2 - y1);
    double dx = -4.5 * (y2 - y1) / length;
    double dy = 4.5 * (x2 - x1) / length;
    svg.arrow(x1 - dx, y1 - dy, x2 - dx, y2 - dy, FORWARD);
    svg.arrow(x2 + dx, y2 + dy, x1 + dx, y1 + dy, BACK);
  }

  private void draw(Box box, double gradient) {
    double left = box.x() - WIDTH / 2;
    double top = box.y() - HEIGHT / 2;
    svg.bar(left, top, left + WIDTH, top + HEIGHT, Palette.GRID, 1);
    svg.text(box.name(), 15, 0.5, box.x(), box.y() + 5);
    String value = Svg.number(box.value().item(), 2);
    svg.text(value, 15, 0.5, box.x(), top - 8, FORWARD.color());
    svg.text(Svg.number(gradient, 2), 15, 0.5, box.x(), top + HEIGHT + 20, BACK.color());
  }
}
