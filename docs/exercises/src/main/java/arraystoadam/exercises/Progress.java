package arraystoadam.exercises;

import static arraystoadam.exercises.Exercise.Variant.WORK;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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

  /** The next exercise of the stage that is not done; after the last, the search starts anew. */
  static Optional<Exercise> next(Exercise after) throws IOException {
    List<Exercise> order = new ArrayList<>(after.stage().list());
    Collections.rotate(order, -after.number());
    for (Exercise exercise : order) {
      if (of(exercise) != DONE) {
        return Optional.of(exercise);
      }
    }
    return Optional.empty();
  }
}
