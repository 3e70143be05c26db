package arraystoadam.bench;

/**
 * Reads two arrays that no cache can hold and writes a third: what the memory can move. A number
 * counts as 12 bytes, as in an addition of tensors; that a processor may read a line of the third
 * array before it writes it is not counted.
 */
final class Triad implements Task {

  private static final int LENGTH = 1 << 25; // 128 MiB for each array
  private static final float FACTOR = 3;

  private final float[] result = new float[LENGTH];
  private final float[] a = new float[LENGTH];
  private final float[] b = new float[LENGTH];
  private final int threads;
  private final Crew crew;

  Triad(int threads) {
    this.threads = threads;
    crew = new Crew(threads);
  }

  /** How many bytes a run moves. */
  static int bytes() {
    return 3 * Float.BYTES * LENGTH;
  }

  @Override
  public Object run() {
    return crew.run(this::piece);
  }

  @Override
  public double[] result() {
    return new double[] {(double) run()};
  }

  private double piece(int number) {
    int size = LENGTH / threads;
    add(result, a, b, number * size, (number + 1) * size);
    return result[number * size];
  }

  private static void add(float[] result, float[] a, float[] b, int from, int to) {
    for (int i = from; i < to; i++) {
      result[i] = a[i] + FACTOR * b[i];
    }
  }

  @Override
  public void close() {
    crew.close();
  }
}
