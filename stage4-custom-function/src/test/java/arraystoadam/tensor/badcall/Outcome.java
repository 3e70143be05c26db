package arraystoadam.tensor.badcall;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import arraystoadam.tensor.Tensor;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What came of a call: its arguments, their numbers before it, and a result or an exception. */
record Outcome(
    Call call, List<Object> made, List<double[]> before, Object result, Throwable thrown) {

  static Outcome of(Call call) {
    List<Object> made = call.make();
    List<double[]> before = numbers(made);
    Object receiver = call.isStatic() ? null : made.get(0);
    Object[] arguments = made.subList(call.isStatic() ? 0 : 1, made.size()).toArray();
    try {
      return new Outcome(call, made, before, call.method().invoke(receiver, arguments), null);
    } catch (InvocationTargetException e) {
      return new Outcome(call, made, before, null, e.getCause());
    } catch (IllegalAccessException e) {
      throw new AssertionError("cannot be called: " + e, e);
    }
  }

  boolean isRefused() {
    return thrown != null;
  }

  Tensor made(int index) {
    return (Tensor) made.get(index);
  }

  Tensor tensor() {
    return (Tensor) result;
  }

  void checkThatTheOperandsAreUnchanged() {
    List<double[]> after = numbers(made);
    for (int i = 0; i < before.size(); i++) {
      assertArrayEquals(before.get(i), after.get(i), "changed operand " + i);
    }
  }

  private static List<double[]> numbers(List<Object> made) {
    return made.stream().flatMap(Outcome::tensors).map(Tensor::toDoubleArray).toList();
  }

  /** The tensors that an argument or a result is, or has in it. */
  static Stream<Tensor> tensors(Object object) {
    if (object instanceof Tensor tensor) {
      return Stream.of(tensor);
    } else if (object instanceof Tensor[] array) {
      return tensors(Arrays.asList(array));
    } else if (object instanceof List<?> list) {
      return list.stream().flatMap(Outcome::tensors);
    }
    return Stream.empty();
  }
}
