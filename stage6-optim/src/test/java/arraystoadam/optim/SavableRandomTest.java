package arraystoadam.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.device.DType;
import arraystoadam.tensor.Tensor;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SavableRandomTest {

  @Property
  void givesTheNumbersOfRandom(@ForAll long seed, @ForAll @IntRange(min = 1) int bound) {
    Random expected = new Random(seed);
    Random random = new SavableRandom(seed);
    assertEquals(expected.nextInt(), random.nextInt());
    assertEquals(expected.nextInt(bound), random.nextInt(bound));
    assertEquals(expected.nextLong(), random.nextLong());
    assertEquals(expected.nextFloat(), random.nextFloat());
    assertEquals(expected.nextDouble(), random.nextDouble());
    assertEquals(expected.nextBoolean(), random.nextBoolean());
    assertEquals(expected.nextGaussian(), random.nextGaussian());
    random.setSeed(bound);
    assertEquals(new Random(bound).nextLong(), random.nextLong());
  }

  @Property
  void goesOnFromAStateThatWasSaved(@ForAll long seed, @ForAll @IntRange(max = 5) int before) {
    SavableRandom random = new SavableRandom(seed);
    for (int i = 0; i < before; i++) {
      random.nextGaussian();
    }
    Map<String, Tensor> state = random.stateDict();
    double first = random.nextGaussian();
    double second = random.nextGaussian();
    SavableRandom other = new SavableRandom(0);
    other.nextGaussian();
    other.loadStateDict(state);
    assertEquals(first, other.nextGaussian());
    assertEquals(second, other.nextGaussian());
  }

  @Test
  void aStateThatIsNoneIsRefused() {
    SavableRandom random = new SavableRandom(1);
    Map<String, Tensor> before = random.stateDict();
    for (double wrong : new double[] {-1, 0.5, 0x1p48, Double.NaN}) {
      Map<String, Tensor> state = Map.of("state", Tensor.scalar(DType.FLOAT64, wrong));
      String message =
          assertThrows(IllegalArgumentException.class, () -> random.loadStateDict(state))
              .getMessage();
      assertTrue(message.contains("entry state is " + wrong), message);
    }
    assertThrows(IllegalArgumentException.class, () -> random.loadStateDict(Map.of()));
    assertEquals(before.get("state").item(), random.stateDict().get("state").item());
  }
}
