package arraystoadam.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ShapeDemoTest {

  @Test
  void itShowsARowAColumnAndATable() {
    String expected =
        """
        p has shape [3]:
        tensor([1., 2., 3.])
        p.unsqueeze(0) has shape [1, 3]:
        tensor([[1., 2., 3.]])
        p.unsqueeze(-1) has shape [3, 1]:
        tensor([[1.],
                [2.],
                [3.]])
        p.unsqueeze(-1).pow(p) has shape [3, 3]:
        tensor([[ 1.,  1.,  1.],
                [ 2.,  4.,  8.],
                [ 3.,  9., 27.]])
        """;
    assertEquals(expected, output().replace(System.lineSeparator(), "\n"));
  }

  private static String output() {
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      ShapeDemo.main(new String[0]);
    } finally {
      System.setOut(before);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
