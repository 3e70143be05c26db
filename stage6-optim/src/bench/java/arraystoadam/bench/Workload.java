package arraystoadam.bench;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/** The same piece of work for several sides. */
final class Workload {

  private final String name;
  private final String size;
  private final Bound bound;
  private final Map<Side, Supplier<Task>> tasks = new EnumMap<>(Side.class);
  private int checkedRuns = 1;
  private int operations = 1;

  /** {@code bound} says how far the results may be apart. */
  Workload(String name, String size, Bound bound) {
    this.name = name;
    this.size = size;
    this.bound = bound;
  }

  /** Adds a side. */
  Workload with(Side side, Supplier<Task> task) {
    tasks.put(side, task);
    return this;
  }

  /** Compares the results of several runs in a row, for a task that changes with each run. */
  Workload checkingRuns(int runs) {
    checkedRuns = runs;
    return this;
  }

  /** Reports the time of one of so many operations. */
  Workload perOperation(int operations) {
    this.operations = operations;
    return this;
  }

  String name() {
    return name;
  }

  String size() {
    return size;
  }

  Bound bound() {
    return bound;
  }

  int checkedRuns() {
    return checkedRuns;
  }

  int operations() {
    return operations;
  }

  Map<Side, Supplier<Task>> tasks() {
    return tasks;
  }

  @Override
  public String toString() {
    return name + ", " + size;
  }
}
