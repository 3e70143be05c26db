package arraystoadam.bench;

import arraystoadam.device.Device;
import java.util.Optional;

/** The devices of the library that there are in this JVM. */
final class Devices {

  private Devices() {}

  /** The device of a side, if there is one. */
  static Optional<Device> of(Side side) {
    try {
      return Optional.of(Device.of(side.toString()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
