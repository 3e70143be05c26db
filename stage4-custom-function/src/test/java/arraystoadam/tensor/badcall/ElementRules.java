package arraystoadam.tensor.badcall;

import arraystoadam.device.DType;
import arraystoadam.tensor.Shape;
import arraystoadam.tensor.Tensor;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;

/** Elementwise operations again, as loops over indices. */
final class ElementRules {

  private static final Map<String, DoubleBinaryOperator> BY_NAME =
      Map.ofEntries(
          Map.entry("add", (a, b) -> a + b),
          Map.entry("sub", (a, b) -> a - b),
          Map.entry("mul", (a, b) -> a * b),
          Map.entry("div", (a, b) -> a / b),
          Map.entry("pow", StrictMath::pow),
          Map.entry("maximum", Math::max),
          Map.entry("eq", (a, b) -> a == b ? 1 : 0),
          Map.entry("ne", (a, b) -> a != b ? 1 : 0),
          Map.entry("lt", (a, b) -> a < b ? 1 : 0),
          Map.entry("le", (a, b) -> a <= b ? 1 : 0),
          Map.entry("gt", (a, b) -> a > b ? 1 : 0),
          Map.entry("ge", (a, b) -> a >= b ? 1 : 0));

  private ElementRules() {}

  static boolean areFor(Method method) {
    return BY_NAME.containsKey(withoutInPlace(method.getName()))
        && List.of(method.getParameterTypes()).equals(List.of(Tensor.class));
  }

  /** The rule of a method, in place or not. */
  static DoubleBinaryOperator of(String method) {
    return BY_NAME.get(withoutInPlace(method));
  }

  private static String withoutInPlace(String method) {
    return method.replace("InPlace", "");
  }

  /** The numbers of the result, in the shape that the operands broadcast to. */
  static double[] apply(DoubleBinaryOperator rule, Tensor a, Tensor b, List<Integer> shape) {
    int[] sizes = Pools.ints(shape);
    double[] first = a.toDoubleArray();
    double[] second = b.toDoubleArray();
    double[] result = new double[Shape.of(sizes).size()];
    for (int i = 0; i < result.length; i++) {
      double x = first[offset(i, sizes, a.shape().toArray())];
      double y = second[offset(i, sizes, b.shape().toArray())];
      double value = rule.applyAsDouble(x, y);
      result[i] = a.dtype() == DType.FLOAT32 ? (float) value : value;
    }
    return result;
  }

  /** Where the element at position {@code i} of the result is in an operand. */
  private static int offset(int i, int[] shape, int... operand) {
    int offset = 0;
    int stride = 1;
    for (int d = 1; d <= operand.length; d++) {
      int size = operand[operand.length - d];
      int index = i % shape[shape.length - d];
      i /= shape[shape.length - d];
      offset += size == 1 ? 0 : index * stride;
      stride *= size;
    }
    return offset;
  }
}
