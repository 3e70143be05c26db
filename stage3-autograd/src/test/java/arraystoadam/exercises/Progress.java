package arraystoadam.exercises;

import static arraystoadam.exercises.Exercise.Variant.WORK;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Optional;

/** How far a reader has come with an exercise. */
enum Progress {
  DONE,
  STARTED,
  NOT_STARTED;

  /** Checks the reader's answer, if there is one. What it prints is not shown. */
  static Progress of(Exercise exercise) throws IOException {
    if (!new WorkFolder(exercise).isStarted()) {
      return NOT_STARTED;
    }
    PrintStream out = System.out;
    try {
      System.setOut(new PrintStream(OutputStream.nullOutputStream()));
      return Check.of(exercise, WORK).isPassed() ? DONE : STARTED;
    } finally {
      System.setOut(out);
    }
  }

  /** The first exercise of a stage that is not done. */
  static Optional<Exercise> next(Stage stage) throws IOException {
    for (Exercise exercise : stage.list()) {
      if (of(exercise) != DONE) {
        return Optional.of(exercise);
      }
    }
    return Optional.empty();
  }
}
