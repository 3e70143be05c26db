package arraystoadam.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A column of numbers in the table. */
record Column(String name, Kind kind, ToDoubleFunction<Line> value) {

  /** What its numbers are. */
  enum Kind {
    SECONDS,
    RATIO,
    SHARE
  }

  /** All columns, in the order in which they stand. */
  static List<Column> all() {
    List<Column> columns = new ArrayList<>();
    for (Side side : Side.values()) {
      for (int threads = 1; threads <= (side == Side.CPU ? 1 : 2); threads++) {
        columns.add(time(side, threads));
      }
    }
    columns.add(ratio("ratio 1", 1, Side.SIMD));
    columns.add(ratio("ratio 2", 2, Side.SIMD));
    columns.add(ratio("cpu ratio", 1, Side.CPU));
    for (int threads = 1; threads <= 2; threads++) {
      int t = threads;
      columns.add(share("simd", t, line -> line.seconds(t, List.of(Side.SIMD))));
      columns.add(share("peer", t, line -> line.best(t, Side.PEERS)));
    }
    return columns;
  }

  private static Column time(Side side, int threads) {
    String name = side == Side.CPU ? side.toString() : side + " " + threads;
    return new Column(name, Kind.SECONDS, line -> line.seconds(threads, List.of(side)));
  }

  private static Column ratio(String name, int threads, Side ours) {
    return new Column(name, Kind.RATIO, line -> line.ratio(threads, ours));
  }

  private static Column share(String who, int threads, ToDoubleFunction<Line> seconds) {
    return new Column(
        who + " " + threads + " of peak",
        Kind.SHARE,
        line -> line.seconds(threads, List.of(Side.PEAK)) / seconds.applyAsDouble(line));
  }
}
