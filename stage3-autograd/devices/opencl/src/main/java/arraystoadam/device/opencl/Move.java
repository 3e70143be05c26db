package arraystoadam.device.opencl;

import java.util.Arrays;

/** Launches the kernels of {@code move.cl}. */
final class Move {

  private static final String FILE = "move";

  private final Session session;
  private final Transfer transfer;

  Move(Session session, Transfer transfer) {
    this.session = session;
    this.transfer = transfer;
  }

  void copy(
      int[] shape,
      OpenClStorage in,
      int inOffset,
      int[] inStrides,
      OpenClStorage out,
      int outOffset,
      int[] outStrides) {
    int size = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
    if (size == 0) {
      return;
    }
    boolean writesAll = size == out.size();
    if (writesAll && in.isConstant()) {
      out.fill(in.constant());
      return;
    }
    Buffer target = writesAll ? out.target(in) : out.numbers();
    Kernel kernel = session.kernel(FILE, "copy", out.dtype());
    new Layout(shape, inStrides, outStrides)
        .forEachPart(
            part -> {
              kernel.begin().with(part.size()).with(part.sizes());
              kernel.with(in).with(inOffset + part.aOffset()).with(part.aSteps());
              kernel.with(target).with(outOffset + part.bOffset()).with(part.bSteps());
              kernel.run(part.size());
            });
  }

  void indexSelect(OpenClStorage in, int[] index, OpenClStorage out, int n, int inner) {
    if (in.isConstant() || out.size() == 0) {
      out.fill(in.constant());
      return;
    }
    Buffer target = out.target();
    Buffer picked = upload(index);
    Kernel kernel = session.kernel(FILE, "index_select", out.dtype());
    kernel.with(out.size()).with(n).with(index.length).with(inner);
    kernel.with(in.numbers()).with(picked).with(target).run(out.size());
    session.memory().giveBack(picked.block());
  }

  void indexAdd(OpenClStorage in, int[] index, OpenClStorage out, int n, int inner) {
    if (in.size() == 0) {
      return;
    }
    Buffer target = out.numbers();
    Buffer x = in.numbers();
    int[] start = starts(index, n);
    Buffer starts = upload(start);
    Buffer order = upload(order(index, start));
    Kernel kernel = session.kernel(FILE, "index_add", out.dtype());
    kernel.with(out.size()).with(n).with(index.length).with(inner);
    kernel.with(x).with(starts).with(order).with(target).run(out.size());
    session.memory().giveBack(starts.block());
    session.memory().giveBack(order.block());
  }

  private Buffer upload(int[] values) {
    Buffer buffer = session.memory().take((long) values.length * Integer.BYTES);
    transfer.in(values, buffer);
    return buffer;
  }

  /** How many indices are smaller than i, for each i up to n. */
  private static int[] starts(int[] index, int n) {
    int[] start = new int[n + 1];
    for (int i : index) {
      start[i + 1]++;
    }
    Arrays.parallelPrefix(start, Integer::sum);
    return start;
  }

  /** The positions of the smallest index, then those of the next, each in order. */
  private static int[] order(int[] index, int[] start) {
    int[] next = start.clone();
    int[] order = new int[index.length];
    for (int position = 0; position < index.length; position++) {
      order[next[index[position]]++] = position;
    }
    return order;
  }
}
