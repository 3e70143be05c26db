package arraystoadam.device.simd;

/**
 * The matrix product, after Goto and van de Geijn, "Anatomy of High-Performance Matrix
 * Multiplication" (2008). Both matrices are first copied, block by block, to where {@link Tile32}
 * will read them. The blocks are chosen such that what is read most often stays in the caches
 * nearest to the core.
 *
 * <p>Each element is a sum of sums, in {@code float}: of at most {@link #DEPTH} products each, from
 * first to last. They are equally long, but for the last, which may be shorter. A product with a
 * vector is added up as in {@link Dot32}.
 */
final class Matmul32 {

  private static final int ROWS = Tile32.ROWS;
  private static final int COLUMNS = Tile32.COLUMNS;
  private static final int PANEL = ROWS * Tile32.STEP;

  /** A panel of a, {@code [ROWS, DEPTH]}, stays in the L1 cache while a block of b passes by. */
  static final int DEPTH = 256;

  /** A block of b, {@code [DEPTH, WIDTH]}, stays in the L2 cache while all of a passes by. */
  private static final int WIDTH = 16 * COLUMNS;

  /** So many rows of c are one part of the work, for whichever thread is free. */
  private static final int HEIGHT = 8 * ROWS;

  /** With fewer multiplications than this, copying should not pay: an estimate. */
  private static final long SMALL = 1 << 10;

  /** With fewer multiplications than this, a second thread should not pay: an estimate. */
  private static final long ALONE = 1 << 20;

  /** Room for the blocks, kept by each thread for its next product. */
  private static final ThreadLocal<Buffers> BUFFERS = ThreadLocal.withInitial(Buffers::new);

  private static final class Buffers {
    final float[] panel = new float[PANEL];
    final float[] tile = new float[ROWS * COLUMNS];
    float[] b = {};

    float[] b(int size) {
      b = b.length < size ? new float[size] : b;
      return b;
    }
  }

  private final float[] a;
  private final float[] b;
  private final float[] c;
  private final int m;
  private final int k;
  private final int n;
  private final Workers workers;

  private Matmul32(float[] a, float[] b, float[] c, int m, int k, int n, Workers workers) {
    this.a = a;
    this.b = b;
    this.c = c;
    this.m = m;
    this.k = k;
    this.n = n;
    this.workers = workers;
  }

  /** {@code c}, [m, n], becomes the product of {@code a}, [m, k], and {@code b}, [k, n]. */
  static void multiply(float[] a, float[] b, float[] c, int m, int k, int n, Workers workers) {
    if (n == 1) {
      Dot32.rows(a, b, c, m, k);
    } else if ((long) m * k * n < SMALL || k == 0) {
      small(a, b, c, m, k, n);
    } else {
      new Matmul32(a, b, c, m, k, n, workers).blocks();
    }
  }

  private static void small(float[] a, float[] b, float[] c, int m, int k, int n) {
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) {
        float sum = 0;
        for (int p = 0; p < k; p++) {
          sum += a[i * k + p] * b[p * n + j];
        }
        c[i * n + j] = sum;
      }
    }
  }

  private void blocks() {
    // Of equal depth, as a last block with little depth would cost more than it does.
    int blocks = (k - 1) / DEPTH + 1;
    int depth = (k - 1) / blocks + 1;
    for (int j = 0; j < n; j += WIDTH) {
      int width = Math.min(WIDTH, n - j);
      for (int p = 0; p < k; p += depth) {
        multiplyBlock(p, Math.min(depth, k - p), j, width);
      }
    }
  }

  /** Writes to some columns of c what comes from the first rows of b, or adds what comes later. */
  private void multiplyBlock(int p, int depth, int j, int width) {
    int strips = (width - 1) / COLUMNS + 1;
    int panels = (m - 1) / ROWS + 1;
    float[] packed = BUFFERS.get().b(strips * COLUMNS * depth);
    if ((long) m * depth * n < ALONE) {
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
  private void packStrips(float[] packed, int p, int depth, int j, int width, int from, int end) {
    for (int strip = from; strip < end; strip++) {
      int column = strip * COLUMNS;
      int full = Math.min(COLUMNS, width - column);
      int start = p * n + j + column;
      int to = strip * COLUMNS * depth;
      if (full == COLUMNS) {
        Tile32.pack(b, start, n, packed, to, depth);
      } else {
        for (int row = 0; row < depth; row++) {
          System.arraycopy(b, start + row * n, packed, to + row * COLUMNS, full);
        }
      }
    }
  }

  /**
   * The rows of c that belong to some panels of a, each ROWS high. The tiles of a panel go along
   * the rows of c, as its elements do in memory.
   */
  private void multiplyPanels(
      float[] packed, int p, int depth, int j, int width, int from, int to) {
    Buffers buffers = BUFFERS.get();
    for (int panel = from; panel < to; panel++) {
      int row = panel * ROWS;
      packPanel(buffers.panel, row, p, depth);
      for (int column = 0; column < width; column += COLUMNS) {
        tile(buffers, packed, column * depth, depth, row, j + column, p > 0);
      }
    }
  }

  /** Copies the rows of a panel of a to where the tile expects them. */
  private void packPanel(float[] panel, int row, int p, int depth) {
    int height = Math.min(ROWS, m - row);
    for (int r = 0; r < height; r++) {
      System.arraycopy(a, (row + r) * k + p, panel, r * Tile32.STEP, depth);
    }
  }

  /** Computes one tile of c, or the part of it that is there at the edge. */
  private void tile(
      Buffers buffers, float[] strip, int bo, int depth, int row, int column, boolean add) {
    int height = Math.min(ROWS, m - row);
    int width = Math.min(COLUMNS, n - column);
    int co = row * n + column;
    boolean full = height == ROWS && width == COLUMNS;
    if (full && !add) {
      Tile32.multiply(buffers.panel, 0, strip, bo, depth, c, co, n);
      return;
    }
    float[] tile = buffers.tile;
    Tile32.multiply(buffers.panel, 0, strip, bo, depth, tile, 0, COLUMNS);
    if (full) {
      Tile32.add(tile, c, co, n);
    } else {
      edge(tile, co, height, width, add);
    }
  }

  /** Writes or adds the part of a tile that is there. */
  private void edge(float[] tile, int co, int height, int width, boolean add) {
    for (int i = 0; i < height; i++) {
      for (int l = 0; l < width; l++) {
        float value = tile[i * COLUMNS + l];
        int to = co + i * n + l;
        c[to] = add ? c[to] + value : value; // c may hold anything before
      }
    }
  }
}
