package arraystoadam.device;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/**
 * The devices that exist: {@code cpu}, and those that introduce themselves in a file {@code
 * META-INF/services/arraystoadam.device.Device} on the class path. So this package need not know
 * them.
 */
final class Devices {

  /** One object for each device, made when a device other than {@code cpu} is first asked for. */
  static final List<Device> FOUND = find();

  private Devices() {}

  private static List<Device> find() {
    List<Device> devices = new ArrayList<>();
    devices.add(Cpu.INSTANCE);
    ServiceLoader.load(Device.class).forEach(devices::add);
    return List.copyOf(devices);
  }

  static Device find(String name) {
    for (Device device : FOUND) {
      if (device.name().equals(name)) {
        if (!device.obstacle().isEmpty()) {
          throw new IllegalArgumentException(device.obstacle());
        }
        return device;
      }
    }
    String names = FOUND.stream().map(Device::name).collect(Collectors.joining(" or "));
    throw new IllegalArgumentException(
        "device must be " + names + " (as found on the class path), not '" + name + "'");
  }
}
