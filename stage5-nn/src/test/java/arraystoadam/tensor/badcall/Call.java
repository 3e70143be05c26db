package arraystoadam.tensor.badcall;

import arraystoadam.tensor.BackwardOption;
import arraystoadam.tensor.Tensor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A method and what it is called with; for one that is not static, first what it is called on. */
record Call(Method method, List<Object> arguments) {

  String name() {
    return method.getName();
  }

  boolean isStatic() {
    return Modifier.isStatic(method.getModifiers());
  }

  boolean changesItsTensor() {
    return name().endsWith("InPlace") || name().equals("setData");
  }

  /** Makes the arguments. Equal recipes give one and the same tensor. */
  List<Object> make() {
    Map<TensorRecipe, Tensor> made = new HashMap<>();
    return arguments.stream().map(argument -> make(argument, made)).toList();
  }

  private static Object make(Object argument, Map<TensorRecipe, Tensor> made) {
    return argument instanceof Recipe recipe
        ? recipe.make(tensor -> made.computeIfAbsent(tensor, TensorRecipe::make))
        : argument;
  }

  Stream<TensorRecipe> tensors() {
    return arguments.stream()
        .flatMap(argument -> argument instanceof Recipe recipe ? recipe.tensors() : Stream.empty());
  }

  /** This call with null in the place of each object, and of each tensor in a list. */
  List<Call> withNulls() {
    List<Call> result = new ArrayList<>();
    Class<?>[] types = method.getParameterTypes();
    int first = isStatic() ? 0 : 1;
    for (int i = 0; i < types.length; i++) {
      for (Object nothing : nulls(types[i])) {
        List<Object> changed = new ArrayList<>(arguments);
        changed.set(first + i, nothing);
        result.add(new Call(method, changed));
      }
    }
    return result;
  }

  private static List<Object> nulls(Class<?> type) {
    if (type.isPrimitive()) {
      return List.of();
    }
    Recipe.OfList list = new Recipe.OfList(Collections.singletonList(null));
    if (type == List.class) {
      return Arrays.asList(null, list);
    } else if (type == Tensor[].class) {
      return Arrays.asList(null, new Recipe.OfArray(list));
    } else if (type == BackwardOption[].class) {
      return Arrays.asList(null, new BackwardOption[1]);
    }
    return Collections.singletonList(null);
  }

  @Override
  public String toString() {
    List<String> texts = arguments.stream().map(Call::text).toList();
    String types =
        Arrays.stream(method.getParameterTypes())
            .map(Class::getSimpleName)
            .collect(Collectors.joining(", ", "(", ")"));
    String signature = method.getDeclaringClass().getSimpleName() + "." + name() + types;
    return isStatic()
        ? signature + " with " + texts
        : signature + " on " + texts.get(0) + " with " + texts.subList(1, texts.size());
  }

  private static String text(Object argument) {
    String text = Arrays.deepToString(new Object[] {argument});
    return text.substring(1, text.length() - 1);
  }
}
