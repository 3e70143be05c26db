package arraystoadam.tensor.badcall;

import arraystoadam.device.DType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * The shape and the type that the tensors of a call are likely to have. A tame call has few others,
 * and dimensions and indices that mostly exist.
 */
record Likely(List<Integer> shape, DType dtype, boolean isTame) {

  static Arbitrary<Likely> any() {
    return Combinators.combine(
            Arbitraries.of(Pools.SHAPES), Arbitraries.of(DType.class), Arbitraries.of(true, false))
        .as(Likely::new);
  }

  /** Shapes that often fit: this one, parts of it, transposed, with a 1 in it. */
  List<List<Integer>> shapes() {
    List<List<Integer>> result = new ArrayList<>(Collections.nCopies(6, shape));
    if (shape.contains(Pools.GIANT)) {
      return result; // without its 0, it would fill the memory
    }
    for (int i = 0; i < shape.size(); i++) {
      result.add(shape.subList(i, shape.size()));
      List<Integer> one = new ArrayList<>(shape);
      one.set(i, 1);
      result.add(one);
    }
    List<Integer> reversed = new ArrayList<>(shape);
    Collections.reverse(reversed);
    result.add(reversed);
    return result;
  }
}
