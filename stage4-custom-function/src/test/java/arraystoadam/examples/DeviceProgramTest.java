package arraystoadam.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.device.Device;
import arraystoadam.device.TestDevice;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The program on each device that comes from outside the stage, if the build brings any. */
class DeviceProgramTest {

  static Stream<Device> devices() {
    return ServiceLoader.load(Device.class).stream().map(ServiceLoader.Provider::get);
  }

  /** Runs the program with the options that this JVM was given for the devices. */
  private static ProgramRun run(Device device, String... settings) {
    List<String> all =
        new ArrayList<>(List.of(System.getProperty("test.jvm.options", "").trim().split(" +")));
    all.removeIf(String::isEmpty);
    all.add("-Ddevice=" + device.name());
    all.addAll(List.of(settings));
    return ProgramRun.of(all.toArray(String[]::new));
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("devices")
  void theLossesAreThoseOfCpu(Device device) {
    TestDevice.required(device);
    ProgramRun cpu = ProgramRun.of("-Diterations=300", "-Ddtype=float64");
    ProgramRun other = run(device, "-Diterations=300", "-Ddtype=float64");
    assertEquals(0, other.status(), other::toString);
    assertTrue(other.out().get(0).endsWith(device.description() + ", float64)"), other::toString);
    assertEquals(losses(cpu), losses(other));
  }

  /** What is printed between the heading and the result, in which a 0 may be 1e-19. */
  private static List<String> losses(ProgramRun run) {
    return run.out().subList(1, run.out().size() - 1);
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("devices")
  void whereItCannotBeUsedOneLineSaysWhy(Device device) {
    ProgramRun run = ProgramRun.of("-Ddevice=" + device.name(), "-Diterations=100");
    if (run.status() != 0) {
      assertEquals(2, run.status(), run::toString);
      assertEquals(List.of(), run.out());
      assertEquals(1, run.err().size(), run::toString);
      assertTrue(run.err().get(0).contains(device.name()), run::toString);
    }
  }

  @Test
  void cpuNeedsNothingOfThemAndGivesNoWarning() {
    ProgramRun run = ProgramRun.of("-Ddevice=cpu", "-Diterations=100");
    assertEquals(0, run.status(), run::toString);
    assertEquals(List.of(), run.err());
  }
}
