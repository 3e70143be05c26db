package arraystoadam.bench;

/** A piece of work, ready to be run again and again. */
interface Task extends AutoCloseable {

  /** Does the work, from allocating the result to giving back what the work needed. */
  Object run();

  /** Does the work, and returns the numbers to compare with those of the other sides. */
  double[] result();

  @Override
  default void close() {}
}
