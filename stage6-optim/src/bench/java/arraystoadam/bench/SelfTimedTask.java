package arraystoadam.bench;

/** A task in another process, which measures itself. */
interface SelfTimedTask extends Task {

  /** Runs for at least that many seconds, and returns how many a single run took. */
  double meanTime(double seconds);
}
