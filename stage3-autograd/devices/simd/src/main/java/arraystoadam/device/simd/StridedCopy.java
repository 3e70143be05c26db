package arraystoadam.device.simd;

/** Copies a block between two layouts: a nest of loops around runs, or around transposed tables. */
final class StridedCopy {

  private final int[] shape;
  private final SimdStorage in;
  private final int[] inStrides;
  private final SimdStorage out;
  private final int[] outStrides;
  private final boolean transposed;

  StridedCopy(int[] shape, SimdStorage in, int[] inStrides, SimdStorage out, int[] outStrides) {
    this.shape = shape;
    this.in = in;
    this.inStrides = inStrides;
    this.out = out;
    this.outStrides = outStrides;
    int last = shape.length - 1;
    transposed =
        last > 0 && inStrides[last - 1] == 1 && inStrides[last] > 1 && outStrides[last] == 1;
  }

  void run(int dim, int from, int to) {
    int last = shape.length - 1;
    if (dim == last) {
      out.copyRun(in, from, inStrides[dim], to, outStrides[dim], shape[dim]);
    } else if (dim == last - 1 && transposed) {
      transpose(from, to);
    } else {
      for (int i = 0; i < shape[dim]; i++) {
        run(dim + 1, from + i * inStrides[dim], to + i * outStrides[dim]);
      }
    }
  }

  /** Turns the last two dimensions. Each part of the work is some rows of the result. */
  private void transpose(int from, int to) {
    int last = shape.length - 1;
    int columns = shape[last];
    int step = outStrides[last - 1];
    out.workers.split(
        shape[last - 1],
        Math.max(1, Workers.GRAIN / Math.max(1, columns)),
        (row, end) ->
            out.transpose(
                in, from + row, inStrides[last], to + row * step, step, columns, end - row));
  }
}
