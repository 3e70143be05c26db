package arraystoadam.device;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import arraystoadam.tensor.Tensor;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class DeviceTest {

  @Test
  void cpuIsFoundByName() {
    assertSame(Cpu.INSTANCE, Device.of("cpu"));
    assertEquals("cpu", Cpu.INSTANCE.name());
  }

  @Test
  void anUnknownNameIsRefused() {
    String message =
        assertThrows(IllegalArgumentException.class, () -> Device.of("tpu")).getMessage();
    String names = Devices.FOUND.stream().map(Device::name).collect(Collectors.joining(" or "));
    assertEquals("device must be " + names + " (as found on the class path), not 'tpu'", message);
  }

  /** Where the build brings further devices, the tests do not leave them out in silence. */
  @Test
  void theDevicesThatTheBuildBringsCanBeUsed() {
    // An IDE takes over these settings, but not the class path of Maven.
    assumeTrue(System.getProperty("surefire.test.class.path") != null);
    String promised = System.getProperty("test.devices", "");
    assumeFalse(promised.isEmpty() || System.getProperty("test.jvm.options", "").isBlank());
    assertTrue(Device.all().contains(Device.of(promised)), promised);
  }

  @Test
  void eachDeviceThatCanBeUsedIsFoundByItsName() {
    assertSame(Cpu.INSTANCE, Device.all().get(0));
    for (Device device : Device.all()) {
      assertSame(device, Device.of(device.name()));
      assertEquals("", device.obstacle());
    }
  }

  @Test
  void tensorsLiveOnCpuByDefaultAndStayThere() {
    Tensor a = Tensor.ones(2);
    assertSame(Cpu.INSTANCE, a.device());
    assertSame(Cpu.INSTANCE, a.add(1).device());
    assertSame(a, a.to(Cpu.INSTANCE));
  }

  @Test
  void aStorageCountsItsChanges() {
    Storage storage = Cpu.INSTANCE.allocate(DType.FLOAT32, 3);
    assertEquals(0, storage.version());
    storage.markModified();
    assertEquals(1, storage.version());
    assertSame(Cpu.INSTANCE, storage.device());
  }

  @Test
  void resultsAndGradientsStayOnTheDeviceOfTheOperands() {
    Tensor a = Tensor.ones(2, 2).to(OtherDevice.INSTANCE).requiresGrad(true);
    Tensor result = a.mul(2).add(1).matmul(a).softmax(1).sum();
    assertSame(OtherDevice.INSTANCE, result.device());
    result.backward();
    assertSame(OtherDevice.INSTANCE, a.grad().device());
  }

  @Test
  void aGradientGoesBackToWhereItsTensorCameFrom() {
    Tensor a = Tensor.of(new float[] {1, 2}).requiresGrad(true);
    a.to(OtherDevice.INSTANCE).pow(2).to(Cpu.INSTANCE).sum().backward();
    assertSame(Cpu.INSTANCE, a.grad().device());
    assertArrayEquals(new double[] {2, 4}, a.grad().toDoubleArray());
  }

  @Test
  void whatHasNoRoomOnADeviceStaysWhereItIs() {
    Tensor large = Tensor.zeros(3, 1 << 20);
    String message =
        assertThrows(IllegalArgumentException.class, () -> large.to(OtherDevice.INSTANCE))
            .getMessage();
    String start = "to: shape [3, 1048576] takes 12 MiB, but other has room for 8 MiB";
    assertTrue(message.startsWith(start), message);
    Tensor small = Tensor.zeros(2, 1 << 20);
    assertEquals(OtherDevice.INSTANCE, small.to(OtherDevice.INSTANCE).device());
  }

  @Test
  void tensorsOnTwoDevicesDoNotMix() {
    Tensor here = Tensor.ones(2, 2);
    Tensor there = here.to(OtherDevice.INSTANCE);
    for (Executable mix :
        List.<Executable>of(
            () -> here.add(there),
            () -> there.matmul(here),
            () -> here.addInPlace(there),
            () -> here.copyInPlace(there),
            () -> Tensor.where(here, here, there),
            () -> Tensor.cat(List.of(here, there), 0),
            () -> here.indexAdd(0, new int[] {0, 1}, there),
            () -> here.copy().requiresGrad(true).mul(2).backward(there))) {
      String message = assertThrows(IllegalArgumentException.class, mix).getMessage();
      assertTrue(message.contains("devices"), message);
      assertTrue(message.contains("cpu") && message.contains("other"), message);
    }
  }
}
