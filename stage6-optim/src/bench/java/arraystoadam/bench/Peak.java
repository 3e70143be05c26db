package arraystoadam.bench;

/**
 * So many multiply-adds as another task needs, on numbers that stay in registers. It takes turns
 * with that task, as the speed of a machine that others use as well changes from second to second.
 */
final class Peak implements SelfTimedTask {

  private final MultiplyAdds work;
  private final double share;

  /** {@code operations} counts multiplications and additions. */
  Peak(int threads, double operations) {
    work = new MultiplyAdds(threads);
    share = operations / MultiplyAdds.operations(threads);
  }

  @Override
  public double meanTime(double seconds) {
    int runs = 0;
    long start = System.nanoTime();
    double elapsed;
    do {
      work.run();
      runs++;
      elapsed = (System.nanoTime() - start) * 1e-9;
    } while (elapsed < seconds);
    return elapsed / runs * share;
  }

  @Override
  public Object run() {
    return work.run();
  }

  @Override
  public double[] result() {
    return work.result();
  }

  @Override
  public void close() {
    work.close();
  }
}
