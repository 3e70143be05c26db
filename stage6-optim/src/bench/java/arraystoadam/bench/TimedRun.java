package arraystoadam.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Times a task with JMH, in this process: so the sides can take turns, and each stays warm. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.SECONDS)
public class TimedRun {

  private static Task task;

  /** One run of the task. */
  @Benchmark
  public Object run() {
    return task.run();
  }

  /** The seconds that a run takes, measured {@code iterations} times. */
  static List<Double> time(Task task, double warmUp, int iterations, double seconds) {
    TimedRun.task = task;
    OptionsBuilder options = new OptionsBuilder();
    options
        .include(TimedRun.class.getName() + ".run")
        .forks(0)
        .verbosity(VerboseMode.SILENT)
        .shouldFailOnError(true)
        .warmupIterations(warmUp > 0 ? 1 : 0)
        .warmupTime(time(warmUp))
        .measurementIterations(iterations)
        .measurementTime(time(seconds));
    try {
      return scores(new Runner(options.build()).runSingle());
    } catch (RunnerException e) {
      throw new IllegalStateException("the benchmark failed", e);
    }
  }

  private static TimeValue time(double seconds) {
    return TimeValue.milliseconds(Math.max(1, Math.round(seconds * 1000)));
  }

  private static List<Double> scores(RunResult result) {
    List<Double> scores = new ArrayList<>();
    for (IterationResult iteration : result.getAggregatedResult().getIterationResults()) {
      scores.add(iteration.getPrimaryResult().getScore());
    }
    return scores;
  }
}
