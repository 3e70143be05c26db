package arraystoadam.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The program on the device simd, in a JVM with and without the module that this device needs. */
class SimdProgramTest {

  private static final String MODULE = "jdk.incubator.vector";

  @BeforeAll
  static void theModuleIsInTheJdk() {
    assumeTrue(ModuleLayer.boot().findModule(MODULE).isPresent());
  }

  private static ProgramRun run(String... settings) {
    List<String> all = new ArrayList<>(List.of("--add-modules", MODULE, "-Ddevice=simd"));
    all.addAll(List.of(settings));
    return ProgramRun.of(all.toArray(String[]::new));
  }

  @Test
  void withoutTheModuleOneLineNamesTheFlag() {
    ProgramRun run = ProgramRun.of("-Ddevice=simd");
    assertEquals(2, run.status(), run::toString);
    assertEquals(List.of(), run.out());
    assertEquals(1, run.err().size(), run::toString);
    assertTrue(run.err().get(0).contains("--add-modules " + MODULE), run::toString);
  }

  @Test
  void cpuDoesNotNeedTheModuleAndGivesNoWarning() {
    ProgramRun run = ProgramRun.of("-Ddevice=cpu", "-Diterations=100");
    assertEquals(0, run.status(), run::toString);
    assertEquals(List.of(), run.err());
  }

  @Test
  void theLossesAreThoseOfCpu() {
    ProgramRun cpu = ProgramRun.of("-Diterations=300", "-Ddtype=float64");
    ProgramRun simd = run("-Diterations=300", "-Ddtype=float64");
    assertEquals(0, simd.status(), simd::toString);
    assertTrue(simd.out().get(0).endsWith("simd, float64)"), simd::toString);
    assertEquals(cpu.out().subList(1, cpu.out().size()), simd.out().subList(1, simd.out().size()));
  }

  @Test
  void theOutputDoesNotDependOnTheNumberOfThreads() {
    ProgramRun one = run("-Diterations=300", "-Dthreads=1");
    ProgramRun three = run("-Diterations=300", "-Dthreads=3");
    assertEquals(0, one.status(), one::toString);
    assertEquals(one, three);
  }

  @Test
  void aBadNumberOfThreadsGetsOneLine() {
    ProgramRun run = run("-Dthreads=none");
    assertEquals(2, run.status(), run::toString);
    assertEquals(List.of(), run.out());
    String line = run.err().get(run.err().size() - 1); // before it, the JVM warns of the module
    assertTrue(line.contains("-Dthreads=") && line.contains("'none'"), line);
  }
}
