package arraystoadam.bench;

import java.util.Locale;

/** How thorough a run is. */
enum Form {
  QUICK(3, 1, 0.02, 3),
  FULL(7, 1.5, 0.06, 5);

  private final int rounds;
  private final double warmUp;
  private final double seconds;
  private final int coldRounds;

  Form(int rounds, double warmUp, double seconds, int coldRounds) {
    this.rounds = rounds;
    this.warmUp = warmUp;
    this.seconds = seconds;
    this.coldRounds = coldRounds;
  }

  static Form of(String name) {
    for (Form form : values()) {
      if (form.toString().equals(name)) {
        return form;
      }
    }
    throw new IllegalArgumentException("-Dbench=" + name + ": must be quick or full");
  }

  /** How often the sides take turns. */
  int rounds() {
    return rounds;
  }

  /** The seconds before the first round, while the JIT compiler works. */
  double warmUp() {
    return warmUp;
  }

  /** The least time of a measurement. */
  double seconds() {
    return seconds;
  }

  /** How often a whole process is started. */
  int coldRounds() {
    return coldRounds;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
