package arraystoadam.exercises;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Collects how the tests of an exercise end, and knows which one is running and how long. */
final class OutcomeListener implements TestExecutionListener {

  private final Exercise exercise;
  private final List<Outcome> outcomes = new ArrayList<>();
  private TestPlan plan;
  private String running = "the start of the tests";
  private long lastEvent = System.nanoTime();
  private boolean closed;

  OutcomeListener(Exercise exercise) {
    this.exercise = exercise;
  }

  @Override
  public synchronized void testPlanExecutionStarted(TestPlan testPlan) {
    plan = testPlan;
    lastEvent = System.nanoTime();
  }

  @Override
  public synchronized void executionStarted(TestIdentifier test) {
    running = name(test);
    lastEvent = System.nanoTime();
  }

  @Override
  public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
    lastEvent = System.nanoTime();
    if (result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
      if (test.isTest()) {
        add(Outcome.passed(name(test)));
      }
      return;
    }
    Throwable problem =
        result.getThrowable().orElseGet(() -> new AssertionError("no reason given"));
    add(Outcome.failed(name(test), exercise, problem));
  }

  @Override
  public synchronized void executionSkipped(TestIdentifier test, String reason) {
    add(Outcome.failed(name(test), exercise, new AssertionError("was not run: " + reason)));
  }

  synchronized void crashed(Throwable problem) {
    add(Outcome.failed(running, exercise, problem));
  }

  synchronized Duration sinceLastEvent() {
    return Duration.ofNanos(System.nanoTime() - lastEvent);
  }

  /** The outcomes so far. What an abandoned test does later is no longer recorded. */
  synchronized List<Outcome> close(boolean stillRunning) {
    if (stillRunning) {
      add(Outcome.timedOut(running));
    }
    closed = true;
    return List.copyOf(outcomes);
  }

  private void add(Outcome outcome) {
    if (!closed) {
      outcomes.add(outcome);
    }
  }

  /** The display name; that of a case among many follows the name of its test. */
  private String name(TestIdentifier test) {
    return plan.getParent(test)
        .filter(parent -> parent.getSource().filter(MethodSource.class::isInstance).isPresent())
        .map(parent -> parent.getDisplayName() + ": " + test.getDisplayName())
        .orElse(test.getDisplayName());
  }
}
