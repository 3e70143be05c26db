package arraystoadam.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import arraystoadam.tensor.Tensor;
import org.junit.jupiter.api.Test;

class DeviceTest {

  @Test
  void cpuIsFoundByName() {
    assertSame(Cpu.INSTANCE, Device.of("cpu"));
    assertEquals("cpu", Cpu.INSTANCE.name());
  }

  @Test
  void anUnknownNameIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Device.of("tpu"));
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
    storage.bumpVersion();
    assertEquals(1, storage.version());
    assertSame(Cpu.INSTANCE, storage.device());
  }
}
