package arraystoadam.bench;

/** In which times are shown. */
enum Unit {
  NS("ns", 1e9),
  US("us", 1e6),
  MS("ms", 1e3);

  private final String symbol;
  private final double perSecond;

  Unit(String symbol, double perSecond) {
    this.symbol = symbol;
    this.perSecond = perSecond;
  }

  double of(double seconds) {
    return seconds * perSecond;
  }

  @Override
  public String toString() {
    return symbol;
  }
}
