package arraystoadam.exercises;

import static arraystoadam.exercises.Exercise.Variant.STUB;
import static arraystoadam.exercises.Exercise.Variant.WORK;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A reader's own answer to an exercise, which starts as a copy of the stub. */
final class WorkFolder {

  private static final String HINTS_READ = ".hints-read";

  private final Exercise exercise;

  WorkFolder(Exercise exercise) {
    this.exercise = exercise;
  }

  /** Copies what is missing, and returns whether that was anything. Overwrites nothing. */
  boolean create() throws IOException {
    boolean created = false;
    Files.createDirectories(exercise.folder(WORK));
    for (Path stub : Exercise.sources(exercise.folder(STUB))) {
      Path own = own(stub);
      if (!Files.exists(own)) {
        Files.copy(stub, own);
        created = true;
      }
    }
    return created;
  }

  /** Whether the reader has changed anything. */
  boolean isStarted() throws IOException {
    for (Path stub : Exercise.sources(exercise.folder(STUB))) {
      if (Files.exists(own(stub)) && Files.mismatch(stub, own(stub)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** The number of the last hint that was shown; 0 before the first. */
  int hintsRead() throws IOException {
    Path file = exercise.folder(WORK).resolve(HINTS_READ);
    return Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
  }

  void setHintsRead(int hints) throws IOException {
    create();
    Files.writeString(exercise.folder(WORK).resolve(HINTS_READ), hints + "\n");
  }

  private Path own(Path stub) {
    return exercise.folder(WORK).resolve(stub.getFileName());
  }
}
