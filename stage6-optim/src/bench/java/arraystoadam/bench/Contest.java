package arraystoadam.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Runs one workload on all sides in turns, and takes the median of the times of each. */
final class Contest {

  private final Workload workload;
  private final Form form;
  private final double warmUp;
  private final Map<Side, Task> tasks = new EnumMap<>(Side.class);
  private final Map<Side, List<Double>> times = new EnumMap<>(Side.class);

  private Contest(Workload workload, Form form, double warmUp) {
    this.workload = workload;
    this.form = form;
    this.warmUp = warmUp;
  }

  /** The median time of each side in seconds. The results have been compared before. */
  static Map<Side, Double> run(Workload workload, Form form, double warmUp) throws Exception {
    Contest contest = new Contest(workload, form, warmUp);
    try {
      LastingExecutor.call(contest::prepare);
      contest.takeTurns();
    } finally {
      for (Task task : contest.tasks.values()) {
        LastingExecutor.call(() -> close(task));
      }
    }
    return contest.medians();
  }

  private Void prepare() {
    workload.tasks().forEach((side, task) -> tasks.put(side, task.get()));
    compareResults();
    return null;
  }

  private static Void close(Task task) {
    task.close();
    return null;
  }

  private void compareResults() {
    for (int run = 0; run < workload.checkedRuns(); run++) {
      double[] expected = null;
      for (Map.Entry<Side, Task> entry : tasks.entrySet()) {
        if (entry.getKey() != Side.PEAK) {
          double[] actual = entry.getValue().result();
          expected = expected == null ? actual : expected;
          workload.bound().check(workload + " on " + entry.getKey(), expected, actual);
        }
      }
    }
  }

  private void takeTurns() {
    for (int round = 0; round < form.rounds(); round++) {
      double before = round == 0 ? warmUp : 0;
      tasks.forEach(
          (side, task) ->
              times.computeIfAbsent(side, s -> new ArrayList<>()).addAll(time(side, task, before)));
    }
  }

  private List<Double> time(Side side, Task task, double before) {
    System.gc(); // what the others have left is not for this one to clear away
    if (task instanceof SelfTimedTask selfTimed) {
      if (before > 0) {
        selfTimed.meanTime(form.seconds());
      }
      return List.of(selfTimed.meanTime(form.seconds()));
    }
    boolean isCompiled = side == Side.DJL; // PyTorch is, and needs little time to get ready
    return TimedRun.time(task, isCompiled ? before / 10 : before, 1, form.seconds());
  }

  private Map<Side, Double> medians() {
    Map<Side, Double> medians = new EnumMap<>(Side.class);
    times.forEach((side, values) -> medians.put(side, Median.of(values) / workload.operations()));
    return medians;
  }
}
