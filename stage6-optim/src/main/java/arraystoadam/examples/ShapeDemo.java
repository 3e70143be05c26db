package arraystoadam.examples;

import arraystoadam.tensor.Tensor;

/** Shows what unsqueeze does to a shape, and what broadcasting then makes of it. */
public final class ShapeDemo {

  private ShapeDemo() {}

  public static void main(String[] args) {
    Tensor p = Tensor.of(new float[] {1, 2, 3});
    show("p", p);
    show("p.unsqueeze(0)", p.unsqueeze(0));
    show("p.unsqueeze(-1)", p.unsqueeze(-1));
    show("p.unsqueeze(-1).pow(p)", p.unsqueeze(-1).pow(p));
  }

  private static void show(String name, Tensor tensor) {
    System.out.println(name + " has shape " + tensor.shape() + ":");
    System.out.println(tensor);
  }
}
