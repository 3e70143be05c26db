package arraystoadam.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Deep graphs and long runs, each in a JVM with a small heap. */
class DepthAndMemoryTest {

  @Test
  void aChainOfAMillionOperationsFitsIntoOneGibibyte() throws Exception {
    String output = run("-Xmx1g", DeepChain.class, "1000000");
    assertTrue(output.contains("1000000 operations"), output);
  }

  @Test
  void aHundredThousandTrainingStepsFitInto64Mebibytes() throws Exception {
    assertEquals("3.0000 2.0000", run("-Xmx64m", LongTraining.class, "100000").strip());
  }

  private static String run(String heap, Class<?> program, String argument)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-Duser.language=en",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName(),
                argument)
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    return output;
  }
}
