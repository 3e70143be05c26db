package arraystoadam.tensor.badcall;

import arraystoadam.tensor.BackwardOption;
import arraystoadam.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The ways in which a message may name an argument. */
final class Words {

  private Words() {}

  static Stream<String> of(Object argument) {
    if (argument instanceof Tensor tensor) {
      Stream<String> sizes = Arrays.stream(tensor.shape().toArray()).mapToObj(Integer::toString);
      return Stream.concat(
          Stream.of("" + tensor.shape(), "" + tensor.dtype(), tensor.operation()), sizes);
    } else if (argument instanceof List<?> list) {
      return Stream.concat(Stream.of("" + list.size()), list.stream().flatMap(Words::of));
    } else if (argument instanceof Tensor[] array) {
      return of(Arrays.asList(array));
    } else if (argument instanceof int[] array) {
      Stream<String> each = Arrays.stream(array).mapToObj(Integer::toString);
      return Stream.concat(Stream.of(Arrays.toString(array), "" + array.length), each);
    } else if (argument instanceof double[] array) {
      return Stream.of("" + array.length);
    } else if (argument instanceof float[] array) {
      return Stream.of("" + array.length);
    } else if (argument instanceof BackwardOption[] array) {
      return Arrays.stream(array).map(BackwardOption::toString);
    } else if (argument instanceof Integer number) {
      return Stream.of("" + number, "" + number.doubleValue());
    }
    return Stream.of(argument == Pools.Function.IN_FLOAT32 ? "float32" : "" + argument);
  }
}
