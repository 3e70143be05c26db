package arraystoadam.examples;

import arraystoadam.optim.Checkpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The file of {@code -Dcheckpoint=}, which has the whole state of the training after each epoch.
 */
record DigitsCheckpoint(Path file, String settings) {

  /** No file: nothing is saved or restored. */
  static final DigitsCheckpoint NONE = new DigitsCheckpoint(Path.of(""), "");

  static DigitsCheckpoint of(String settings) {
    return new DigitsCheckpoint(Settings.get("checkpoint", "", Digits::savable), settings);
  }

  /** Refuses to save something else to the same file. */
  void requireOther(Path saved) {
    if (!isNone() && saved.toAbsolutePath().equals(file.toAbsolutePath())) {
      String requirement = "must be another file than that of -Dcheckpoint=";
      throw new Settings.BadSetting("save", saved.toString(), requirement);
    }
  }

  /** Goes on from the file, if it is there. */
  void restore(Checkpoint state) {
    if (!isNone() && Files.exists(file)) {
      try {
        state.load(file, settings);
        System.out.println("Going on from " + file);
      } catch (IOException e) {
        throw new Settings.BadSetting("checkpoint", file.toString(), e.getMessage());
      }
    }
  }

  void save(Checkpoint state) {
    if (!isNone()) {
      try {
        state.save(file, settings);
      } catch (IOException e) {
        throw new Settings.BadSetting("checkpoint", file.toString(), e.getMessage());
      }
    }
  }

  private boolean isNone() {
    return file.toString().isEmpty();
  }
}
