package arraystoadam.device.simd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import arraystoadam.device.DType;
import arraystoadam.device.Device;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the device is found, and what it says where it cannot be used. */
class SimdTest {

  private static final String MODULE = "jdk.incubator.vector";

  private static boolean hasModule() {
    return ModuleLayer.boot().findModule(MODULE).isPresent();
  }

  /** If the build asks for vectors, the tests of this device must not be skipped in silence. */
  @Test
  void theDeviceReallyComputesWithVectorsWhereTheBuildSaysSo() {
    assumeTrue(System.getProperty("test.jvm.options", "").contains(MODULE));
    assertTrue(hasModule());
    Simd simd = (Simd) Device.of("simd");
    assertTrue(Device.all().contains(simd));
    assertTrue(simd.lanes(DType.FLOAT32) > 1, "lanes: " + simd.lanes(DType.FLOAT32));
    assertTrue(simd.lanes(DType.FLOAT64) > 1, "lanes: " + simd.lanes(DType.FLOAT64));
  }

  @Test
  void thereIsOneSimd() {
    AgainstCpu.simd(1);
    assertSame(Device.of("simd"), Device.of("simd"));
    assertEquals("simd", Device.of("simd").name());
  }

  @Test
  void withoutTheModuleTheMessageNamesTheFlag() {
    assumeFalse(hasModule());
    assertFalse(Device.all().stream().anyMatch(device -> device.name().equals("simd")));
    String message =
        assertThrows(IllegalArgumentException.class, () -> Device.of("simd")).getMessage();
    assertTrue(message.contains("--add-modules " + MODULE), message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1", "2.5", "two", "10000", " 2"})
  void badNumbersOfThreadsAreRefused(String threads) {
    assumeTrue(hasModule());
    assertEquals(
        "simd needs -Dthreads= to be a whole number from 1 to 9999, not '" + threads + "'",
        new Simd(threads).obstacle());
  }

  @Test
  void goodNumbersOfThreadsAreTaken() {
    assertEquals(1, AgainstCpu.simd(1).threads());
    assertEquals(9999, AgainstCpu.simd(9999).threads());
    assertEquals(Runtime.getRuntime().availableProcessors(), new Simd().threads());
  }
}
