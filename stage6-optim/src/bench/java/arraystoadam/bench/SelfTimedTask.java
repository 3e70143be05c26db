package arraystoadam.bench;

/** A task that measures itself, such as one in another process. */
interface SelfTimedTask extends Task {

  /** Runs for at least that many seconds, and returns how many a single run took. */
  double meanTime(double seconds);
}
