package arraystoadam.figures.broadcast;

import arraystoadam.tensor.Autograd;
import arraystoadam.tensor.Tensor;
import java.util.Arrays;
import java.util.List;

/** What the library makes of two operands, forward and back. */
record Calculation(String operation, Operand a, Operand b, Tensor result) {

  /** The operations; the first is shown at the beginning. */
  static final List<String> OPERATIONS = List.of("add", "sub", "mul", "div");

  /**
   * Computes.
   *
   * @throws IllegalArgumentException with the library's own message if the shapes do not broadcast
   */
  static Calculation of(String operation, int[] aSizes, int[] bSizes) {
    Tensor a = counted(10, aSizes);
    Tensor b = counted(1, bSizes);
    Tensor result = apply(operation, a, b);
    int[] sizes = result.shape().toArray();
    Tensor aRepeated = a.expand(sizes);
    Tensor bRepeated = b.expand(sizes);
    List<Tensor> gradients = gradients(operation, a, b);
    List<Tensor> sent = gradients(operation, aRepeated, bRepeated);
    return new Calculation(
        operation,
        new Operand("a", a, aRepeated, gradients.get(0), sent.get(0)),
        new Operand("b", b, bRepeated, gradients.get(1), sent.get(1)),
        result);
  }

  /** The multiples of a number, row by row. */
  private static Tensor counted(int step, int[] sizes) {
    double[] values = new double[(int) Sizes.elements(sizes)];
    Arrays.setAll(values, i -> (i + 1) * step);
    return Tensor.of(values, sizes);
  }

  private static Tensor apply(String operation, Tensor a, Tensor b) {
    return switch (operation) {
      case "sub" -> a.sub(b);
      case "mul" -> a.mul(b);
      case "div" -> a.div(b);
      default -> a.add(b);
    };
  }

  /** The gradients of both operands when that of each element of the result is 1. */
  private static List<Tensor> gradients(String operation, Tensor a, Tensor b) {
    Tensor first = a.detach().requiresGrad(true);
    Tensor second = b.detach().requiresGrad(true);
    Tensor result = apply(operation, first, second);
    Tensor ones = Tensor.zerosLike(result).add(1);
    return Autograd.grad(result, ones, List.of(first, second));
  }

  /** The operation as a sign between its operands. */
  String sign() {
    return switch (operation) {
      case "sub" -> "\u2212";
      case "mul" -> "\u00b7";
      case "div" -> "/";
      default -> "+";
    };
  }

  /** Where an element of the result is in its block. */
  int position(int[] cell) {
    int position = 0;
    for (int dim = 0; dim < cell.length; dim++) {
      position = position * result.dim(dim) + cell[dim];
    }
    return position;
  }

  /** The element of the result at a place of its block. */
  int[] cell(int position) {
    int[] cell = new int[result.rank()];
    int rest = position;
    for (int dim = cell.length - 1; dim >= 0; dim--) {
      cell[dim] = rest % result.dim(dim);
      rest /= result.dim(dim);
    }
    return cell;
  }

  /** What was sent to the number that an element of the result has used. */
  double[] terms(Operand operand, int[] cell) {
    double[] sent = operand.sent().toDoubleArray();
    int wanted = operand.position(cell);
    double[] terms = new double[sent.length];
    int count = 0;
    for (int i = 0; i < sent.length; i++) {
      if (operand.position(cell(i)) == wanted) {
        terms[count++] = sent[i];
      }
    }
    return Arrays.copyOf(terms, count);
  }
}
