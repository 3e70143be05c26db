package arraystoadam.docs.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RunMacroTest {

  @Test
  void quotesWhatPowerShellWouldSplit() {
    assertEquals(
        "\"-Dlr=3.5e-6\" -Diterations=600", RunMacro.quote("-Dlr=3.5e-6 -Diterations=600"));
  }
}
