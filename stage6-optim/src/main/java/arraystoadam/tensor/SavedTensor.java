package arraystoadam.tensor;

import arraystoadam.device.Storage;

/** A tensor whose numbers a derivative will read, with a mark of what they were when saved. */
final class SavedTensor {

  private final Tensor tensor;
  private final Storage storage;
  private final int version;

  SavedTensor(Tensor tensor) {
    this.tensor = tensor;
    this.storage = tensor.storage();
    this.version = storage.version();
  }

  Tensor tensor() {
    return tensor;
  }

  /**
   * Checks that the numbers are still those that were saved.
   *
   * @throws IllegalStateException if they were changed in place
   */
  void requireUnchanged(String operation) {
    if (tensor.storage() != storage) {
      throw new IllegalStateException(
          String.format(
              "backward: a tensor of shape %s, saved for the derivative of '%s', was changed in"
                  + " place since: setData has replaced its numbers",
              tensor.shape(), operation));
    }
    if (storage.version() != version) {
      throw new IllegalStateException(
          String.format(
              "backward: a tensor of shape %s, saved for the derivative of '%s', was changed in"
                  + " place since: its version is %s, but was %s when saved",
              tensor.shape(), operation, storage.version(), version));
    }
  }
}
