package arraystoadam.exercises;

import java.io.IOException;
import java.util.List;

/** The list of a stage's exercises: what is done, and what is next. */
final class StageReport {

  /** Maven runs us once for each stage in one JVM, and only one exercise is next. */
  private static final String NEXT = "arraystoadam.exercises.next";

  private final Terminal terminal;
  private final Stage stage;

  StageReport(Terminal terminal, Stage stage) {
    this.terminal = terminal;
    this.stage = stage;
  }

  void list() throws IOException {
    List<Exercise> exercises = stage.list();
    if (exercises.isEmpty()) {
      return;
    }
    terminal.line(terminal.bold("Stage " + stage.number() + ", " + stage.name()));
    Exercise next = null;
    for (Exercise exercise : exercises) {
      Progress progress = Progress.of(exercise);
      terminal.line("  " + mark(progress) + " " + exercise);
      if (next == null && progress != Progress.DONE) {
        next = exercise;
      }
    }
    if (next != null && System.getProperty(NEXT) == null) {
      System.setProperty(NEXT, next.id());
      terminal.line("  " + terminal.bold("Next: " + next.id() + " " + next.statement().title()));
      terminal.line("      " + next.command());
    }
  }

  private String mark(Progress progress) {
    return switch (progress) {
      case DONE -> terminal.green("[done]   ");
      case STARTED -> terminal.yellow("[started]");
      case NOT_STARTED -> "[       ]";
    };
  }
}
