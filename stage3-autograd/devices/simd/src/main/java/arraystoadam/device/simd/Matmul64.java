package arraystoadam.device.simd;

import java.util.Arrays;

/**
 * The matrix product, after Goto and van de Geijn, "Anatomy of High-Performance Matrix
 * Multiplication" (2008). Both matrices are first copied, block by block, into the order in which
 * {@link Tile64} will read them. The blocks are chosen such that what is read most often stays in
 * the caches nearest to the core.
 *
 * <p>Each element is a sum of sums, in {@code double}: of {@link #DEPTH} products each, from first
 * to last. A product with a vector is added up as in {@link Dot64}.
 */
final class Matmul64 {

  private static final int ROWS = Tile64.ROWS;
  private static final int COLUMNS = Tile64.COLUMNS;

  /** A strip of b, {@code [DEPTH, COLUMNS]}, stays in the L1 cache while all of a passes by. */
  static final int DEPTH = 256;

  /** A block of a, {@code [HEIGHT, DEPTH]}, stays in the L2 cache while all of b passes by. */
  private static final int HEIGHT = 8 * ROWS;

  /** A block of b, {@code [DEPTH, WIDTH]}, stays in the L3 cache. */
  private static final int WIDTH = 64 * COLUMNS;

  /** With fewer multiplications than this, copying should not pay: an estimate. */
  private static final long SMALL = 1 << 10;

  /** With fewer multiplications than this, a second thread should not pay: an estimate. */
  private static final long ALONE = 1 << 20;

  /** Room for the blocks, kept by each thread for its next product. */
  private static final ThreadLocal<Buffers> BUFFERS = ThreadLocal.withInitial(Buffers::new);

  private static final class Buffers {
    double[] a = {};
    double[] b = {};
    final double[] tile = new double[ROWS * COLUMNS];

    double[] a(int size) {
      a = a.length < size ? new double[size] : a;
      return a;
    }

    double[] b(int size) {
      b = b.length < size ? new double[size] : b;
      return b;
    }
  }

  private final double[] a;
  private final double[] b;
  private final double[] c;
  private final int m;
  private final int k;
  private final int n;
  private final Workers workers;

  private Matmul64(double[] a, double[] b, double[] c, int m, int k, int n, Workers workers) {
    this.a = a;
    this.b = b;
    this.c = c;
    this.m = m;
    this.k = k;
    this.n = n;
    this.workers = workers;
  }

  /** {@code c}, [m, n], becomes the product of {@code a}, [m, k], and {@code b}, [k, n]. */
  static void multiply(double[] a, double[] b, double[] c, int m, int k, int n, Workers workers) {
    if (n == 1) {
      Dot64.rows(a, b, c, m, k);
    } else if ((long) m * k * n < SMALL || k == 0) {
      small(a, b, c, m, k, n);
    } else {
      new Matmul64(a, b, c, m, k, n, workers).blocks();
    }
  }

  private static void small(double[] a, double[] b, double[] c, int m, int k, int n) {
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) {
        double sum = 0;
        for (int p = 0; p < k; p++) {
          sum += a[i * k + p] * b[p * n + j];
        }
        c[i * n + j] = sum;
      }
    }
  }

  private void blocks() {
    Arrays.fill(c, 0);
    for (int j = 0; j < n; j += WIDTH) {
      int width = Math.min(WIDTH, n - j);
      for (int p = 0; p < k; p += DEPTH) {
        multiplyBlock(p, Math.min(DEPTH, k - p), j, width);
      }
    }
  }

  /** Adds to some columns of c what comes from some rows of b. */
  private void multiplyBlock(int p, int depth, int j, int width) {
    int strips = (width - 1) / COLUMNS + 1;
    int panels = (m - 1) / ROWS + 1;
    double[] packed = BUFFERS.get().b(strips * COLUMNS * depth);
    if ((long) m * depth * width < ALONE) {
      packStrips(packed, p, depth, j, width, 0, strips);
      multiplyPanels(packed, p, depth, j, width, 0, panels);
      return;
    }
    workers.run(strips, i -> packStrips(packed, p, depth, j, width, i, i + 1));
    int height = Math.min(HEIGHT / ROWS, Math.max(1, panels / (2 * workers.threads())));
    workers.run(
        (panels - 1) / height + 1,
        i -> {
          int from = i * height;
          multiplyPanels(packed, p, depth, j, width, from, Math.min(panels, from + height));
        });
  }

  /** Lays strips of b, COLUMNS wide, behind each other. */
  private void packStrips(double[] packed, int p, int depth, int j, int width, int from, int to) {
    for (int strip = from; strip < to; strip++) {
      int column = strip * COLUMNS;
      int full = Math.min(COLUMNS, width - column);
      int next = strip * COLUMNS * depth;
      for (int row = 0; row < depth; row++) {
        System.arraycopy(b, (p + row) * n + j + column, packed, next, full);
        next += COLUMNS;
      }
    }
  }

  /** The rows of c that belong to some panels of a, each ROWS high. */
  private void multiplyPanels(
      double[] packed, int p, int depth, int j, int width, int from, int to) {
    Buffers buffers = BUFFERS.get();
    for (int first = from; first < to; first += HEIGHT / ROWS) {
      int last = Math.min(to, first + HEIGHT / ROWS);
      double[] panels = buffers.a((last - first) * ROWS * depth);
      for (int panel = first; panel < last; panel++) {
        packPanel(panels, (panel - first) * ROWS * depth, panel * ROWS, p, depth);
      }
      for (int column = 0; column < width; column += COLUMNS) {
        for (int panel = first; panel < last; panel++) {
          int ao = (panel - first) * ROWS * depth;
          int row = panel * ROWS;
          tile(panels, ao, packed, column * depth, depth, row, j + column, buffers.tile);
        }
      }
    }
  }

  /** Turns a panel of a, so that its columns of ROWS elements follow each other. */
  private void packPanel(double[] panels, int to, int row, int p, int depth) {
    int height = Math.min(ROWS, m - row);
    for (int r = 0; r < height; r++) {
      int start = (row + r) * k + p;
      for (int i = 0; i < depth; i++) {
        panels[to + i * ROWS + r] = a[start + i];
      }
    }
  }

  /** Adds to one tile of c, or to the part of it that is there at the edge. */
  private void tile(
      double[] panel,
      int ao,
      double[] strip,
      int bo,
      int depth,
      int row,
      int column,
      double[] tile) {
    Tile64.multiply(panel, ao, strip, bo, depth, tile);
    int height = Math.min(ROWS, m - row);
    int width = Math.min(COLUMNS, n - column);
    Tile64.add(tile, c, row * n + column, n, height, width);
  }
}
