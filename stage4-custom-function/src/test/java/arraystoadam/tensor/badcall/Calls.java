package arraystoadam.tensor.badcall;

import arraystoadam.device.DType;
import arraystoadam.device.Device;
import arraystoadam.device.TestDevice;
import arraystoadam.gradcheck.GradCheck;
import arraystoadam.tensor.Autograd;
import arraystoadam.tensor.Shape;
import arraystoadam.tensor.Tensor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random calls of the public methods, which are found by reflection. */
final class Calls {

  private static final List<Method> TENSOR_METHODS = methods(Tensor.class, m -> true);

  private static final List<Method> OTHER_METHODS =
      Stream.of(
              methods(Autograd.class, m -> m.getName().equals("grad")),
              methods(GradCheck.class, m -> true),
              methods(Shape.class, m -> true),
              methods(Device.class, m -> m.getName().equals("of")),
              methods(DType.class, m -> m.getName().equals("of")))
          .flatMap(List::stream)
          .toList();

  private Calls() {}

  private static List<Method> methods(Class<?> type, Predicate<Method> wanted) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(m -> Modifier.isPublic(m.getModifiers()) && !m.isSynthetic() && wanted.test(m))
        .sorted(Comparator.comparing(Method::toString))
        .toList();
  }

  static Arbitrary<Call> ofTensor() {
    return of(TENSOR_METHODS);
  }

  static Arbitrary<Call> ofTensor(Predicate<Method> wanted) {
    return of(TENSOR_METHODS.stream().filter(wanted).toList());
  }

  static Arbitrary<Call> ofOthers() {
    return of(OTHER_METHODS);
  }

  /** Calls with one null among their arguments; only {@code equals} takes it. */
  static Arbitrary<Call> withNull() {
    List<Method> methods =
        Stream.concat(TENSOR_METHODS.stream(), OTHER_METHODS.stream())
            .filter(m -> !m.getName().equals("equals") && takesAnObject(m))
            .toList();
    return of(methods).flatMap(call -> Arbitraries.of(call.withNulls()));
  }

  private static boolean takesAnObject(Method method) {
    return Arrays.stream(method.getParameterTypes()).anyMatch(type -> !type.isPrimitive());
  }

  private static Arbitrary<Call> of(List<Method> methods) {
    return Combinators.combine(Arbitraries.of(methods), Likely.any())
        .flatAs(Calls::of)
        .filter(Calls::isAffordable);
  }

  private static Arbitrary<Call> of(Method method, Likely likely) {
    List<Arbitrary<Object>> arguments = new ArrayList<>();
    if (!Modifier.isStatic(method.getModifiers())) {
      arguments.add(Arguments.of(method.getDeclaringClass(), likely));
    }
    for (Class<?> type : method.getParameterTypes()) {
      arguments.add(Arguments.of(type, likely));
    }
    return Combinators.combine(arguments).as(list -> new Call(method, list));
  }

  /** A size is small, or it fits no heap. What lies between works, but takes long. */
  private static boolean isAffordable(Call call) {
    boolean isGradCheck = call.method().getDeclaringClass() == GradCheck.class;
    if (isGradCheck && call.tensors().anyMatch(TensorRecipe::isGiant)) {
      return false; // broadcasting to such a tensor has no gradient: what has no use has no room
    }
    return call.arguments().stream().allMatch(argument -> isAffordable(argument, call.isStatic()));
  }

  /** Only of a static method, one that makes a tensor, is a number a size. */
  private static boolean isAffordable(Object argument, boolean isStatic) {
    if (argument instanceof int[] sizes) {
      return isAffordable(sizes);
    }
    return !(argument instanceof Integer size) || !isStatic || isAffordable(new int[] {size});
  }

  private static boolean isAffordable(int[] sizes) {
    double product = 1;
    for (int size : sizes) {
      product *= size < 0 ? 1 : size;
    }
    double bytes = product * DType.FLOAT32.bytes();
    return product <= 1 << 20
        || product > Integer.MAX_VALUE
        || bytes > Math.max(Device.of("cpu").room(), TestDevice.get().room());
  }
}
