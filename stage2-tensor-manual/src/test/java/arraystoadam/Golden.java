package arraystoadam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads the reference values in {@code golden/}, which a real PyTorch 1.13 has computed. */
public final class Golden {

  private Golden() {}

  /** The content of a file, such as {@code "programs.json"}: a list of cases. */
  public static JsonNode read(String file) {
    try (InputStream in = Golden.class.getResourceAsStream("/golden/" + file)) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A list of numbers; a single number is a list of one. */
  public static double[] numbers(JsonNode node) {
    if (node.isNumber()) {
      return new double[] {node.doubleValue()};
    }
    double[] numbers = new double[node.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = node.get(i).doubleValue();
    }
    return numbers;
  }

  /** A list of whole numbers. */
  public static int[] integers(JsonNode node) {
    int[] integers = new int[node.size()];
    for (int i = 0; i < integers.length; i++) {
      integers[i] = node.get(i).intValue();
    }
    return integers;
  }
}
