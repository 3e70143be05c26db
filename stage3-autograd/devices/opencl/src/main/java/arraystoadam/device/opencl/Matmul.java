package arraystoadam.device.opencl;

import arraystoadam.device.DType;

/** Launches the kernels of {@code matmul.cl}. */
final class Matmul {

  private static final String FILE = "matmul";

  /** A work-group is a square of as many rows and columns, 256 in all. */
  private static final int SIDE = 16;

  /** So few results do not keep a GPU busy, if a work-group computes a square of them. */
  private static final int FEW = 32;

  private final Session session;

  Matmul(Session session) {
    this.session = session;
  }

  /** The product of {@code a}, {@code [m, k]}, and {@code b}, {@code [k, n]}. */
  void multiply(OpenClStorage a, OpenClStorage b, OpenClStorage out, int m, int k, int n) {
    if (k == 0 || out.size() == 0) {
      out.fill(0);
    } else if (out.size() <= FEW && k > Session.GROUP) {
      dotProducts(a, b, out, k, n);
    } else {
      tiles(a, b, out, m, k, n);
    }
  }

  private void dotProducts(OpenClStorage a, OpenClStorage b, OpenClStorage out, int k, int n) {
    Buffer target = out.target();
    Buffer x = a.numbers();
    Buffer y = b.numbers();
    Kernel kernel = session.kernel(FILE, "dot_products", out.dtype(), "-D WORK=1");
    kernel.with(k).with(n).with(x).with(y).with(target).withShared(Session.GROUP);
    kernel.runGroups(out.size(), 1, Session.GROUP);
  }

  private void tiles(OpenClStorage a, OpenClStorage b, OpenClStorage out, int m, int k, int n) {
    tiles(a, b, out, m, k, n, work(out.dtype(), m, n));
  }

  /** The same where each work-item computes a square of {@code work} by {@code work} results. */
  void tiles(OpenClStorage a, OpenClStorage b, OpenClStorage out, int m, int k, int n, int work) {
    Buffer target = out.target();
    Buffer x = a.numbers();
    Buffer y = b.numbers();
    int tile = SIDE * work;
    long tiles = ((m + tile - 1L) / tile) * ((n + tile - 1L) / tile);
    Kernel kernel = session.kernel(FILE, "matmul", out.dtype(), "-D WORK=" + work);
    kernel.with(m).with(k).with(n).with(x).with(y).with(target);
    kernel.runGroups(tiles, 1, Session.GROUP);
  }

  /**
   * The side of the square that each work-item computes: large, so that a number from the shared
   * memory serves many products, if there are then tiles for the whole GPU, and none of them is
   * mostly outside of the result. A double takes two registers.
   */
  private int work(DType dtype, int m, int n) {
    for (int work = dtype == DType.FLOAT32 ? 8 : 4; work > 1; work /= 2) {
      int tile = SIDE * work;
      long tiles = (long) m * n / (tile * tile);
      if (Math.min(m, n) > tile / 2 && tiles >= session.computeUnits()) {
        return work;
      }
    }
    return 1;
  }
}
