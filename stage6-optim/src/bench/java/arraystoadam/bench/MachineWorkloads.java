package arraystoadam.bench;

import java.util.List;

/** What the machine can do at most, in the rows of arithmetic and of memory. */
final class MachineWorkloads {

  static final String ARITHMETIC = "multiply-adds in float32";
  static final String MEMORY = "reading and writing memory";

  private MachineWorkloads() {}

  /** Both; none if there is no Vector API. */
  static List<Workload> all(int threads) {
    if (Devices.of(Side.SIMD).isEmpty()) {
      return List.of();
    }
    Workload arithmetic =
        new Workload(ARITHMETIC, "", Bound.relative(0))
            .with(Side.SIMD, () -> new MultiplyAdds(threads))
            .perOperation(MultiplyAdds.operations(threads));
    Workload memory =
        new Workload(MEMORY, "", Bound.relative(0))
            .with(Side.SIMD, () -> new Triad(threads))
            .perOperation(Triad.bytes());
    return List.of(arithmetic, memory);
  }
}
