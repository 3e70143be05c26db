package arraystoadam.docs.chapters.stage5;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SureAndWrongTest {

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, 2, 5, 10, 20})
  void theGradientsAreThoseByHand(double logit) {
    double right = 1 / (1 + Math.exp(logit)); // 1 - q, without cancellation
    double q = 1 / (1 + Math.exp(-logit));
    assertEquals(q, SureAndWrong.gradientOfCrossEntropy(logit), 1e-12);
    double byHand = 4 * q * q * right;
    assertEquals(byHand, SureAndWrong.gradientOfSquaredError(logit), 1e-6 * byHand);
  }
}
