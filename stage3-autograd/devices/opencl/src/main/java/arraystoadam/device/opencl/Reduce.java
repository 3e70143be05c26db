package arraystoadam.device.opencl;

/** Launches the kernels of {@code reduce.cl}. What is reduced is the middle of three dimensions. */
final class Reduce {

  private static final String FILE = "reduce";

  /** Fewer numbers than this are quickly added up by one work-item. */
  private static final int FEW = 32;

  /** As many work-items keep a GPU busy. */
  private static final int MANY = 4096;

  private final Session session;

  Reduce(Session session) {
    this.session = session;
  }

  void sum(OpenClStorage x, OpenClStorage out, int n, int inner) {
    if (x.size() == 0) {
      out.fill(0);
    } else if (n <= FEW || inner > 1 && out.size() >= MANY) {
      sumAlone(x, out, n, inner);
    } else if (out.size() >= MANY || n <= FEW * Session.GROUP) {
      sumTogether(x, out, n, inner, 1);
    } else {
      int chunks = Math.min(Session.GROUP, n / (FEW * Session.GROUP) + 1);
      OpenClStorage sums = out.another(out.size() * chunks);
      sumTogether(x, sums, n, inner, chunks);
      sumTogether(sums, out, chunks, 1, 1);
      sums.release();
    }
  }

  private void sumAlone(OpenClStorage x, OpenClStorage out, int n, int inner) {
    Buffer target = out.target();
    Kernel kernel = session.kernel(FILE, "sum_alone", x.dtype());
    kernel.with(out.size()).with(n).with(inner).with(x.numbers()).with(target).run(out.size());
  }

  private void sumTogether(OpenClStorage x, OpenClStorage out, int n, int inner, int chunks) {
    Buffer target = out.target();
    int width = width(n);
    Kernel kernel = session.kernel(FILE, "sum_together", x.dtype());
    kernel
        .with(n)
        .with(inner)
        .with((int) ((n + chunks - 1L) / chunks))
        .with(x.numbers())
        .with(target);
    kernel.withShared(width).runGroups(out.size() / chunks, chunks, width);
  }

  void max(OpenClStorage x, OpenClStorage out, int n, int inner) {
    if (x.isConstant()) {
      out.fill(x.constant());
    } else {
      largest(x, out, n, inner, 0);
    }
  }

  void argmax(OpenClStorage x, OpenClStorage out, int n, int inner) {
    if (x.isConstant()) {
      out.fill(0);
    } else {
      largest(x, out, n, inner, 1);
    }
  }

  private void largest(OpenClStorage x, OpenClStorage out, int n, int inner, int wantsPlace) {
    Buffer target = out.target();
    int width = width(n);
    Kernel kernel = session.kernel(FILE, "largest", x.dtype());
    kernel.with(n).with(inner).with(wantsPlace).with(x.numbers()).with(target);
    kernel.withShared(width).withSharedPlaces(width).runGroups(out.size(), 1, width);
  }

  /** How many work-items share n numbers: a power of 2, so that half of them is always whole. */
  private static int width(int n) {
    return n >= Session.GROUP ? Session.GROUP : Integer.highestOneBit(2 * n - 1);
  }
}
