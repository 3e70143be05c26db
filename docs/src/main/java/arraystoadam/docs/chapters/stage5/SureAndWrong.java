package arraystoadam.docs.chapters.stage5;

import arraystoadam.nn.CrossEntropyLoss;
import arraystoadam.nn.MSELoss;
import arraystoadam.nn.Reduction;
import arraystoadam.tensor.Tensor;
import java.util.Locale;

/** What two losses say to a network that is sure of the wrong class. */
public final class SureAndWrong {

  private SureAndWrong() {}

  public static void main(String[] args) {
    System.out.println(" logit   p of the    cross-entropy    squared error");
    System.out.println("         right one   loss  gradient   loss   gradient");
    for (double logit : new double[] {0, 1, 2, 5, 10, 20}) {
      double right = wrongly(logit).softmax(1).select(1, 1).sum().item();
      Tensor entropy = wrongly(logit);
      double entropyLoss = backward(crossEntropy(entropy));
      Tensor squares = wrongly(logit);
      double squaredError = backward(squaredError(squares));
      System.out.println(
          String.format(
              Locale.ROOT,
              "%6.0f   %.1e  %6.3f   %.4f   %6.4f   %.1e",
              logit,
              right,
              entropyLoss,
              entropy.grad().select(1, 0).sum().item(),
              squaredError,
              squares.grad().select(1, 0).sum().item()));
    }
  }

  // tag::losses[]
  private static Tensor wrongly(double logit) {
    return Tensor.of(new double[] {logit, 0}, 1, 2).requiresGrad(true);
  }

  private static Tensor crossEntropy(Tensor logits) {
    return new CrossEntropyLoss(Reduction.SUM).forward(logits, Tensor.of(new double[] {1}));
  }

  private static Tensor squaredError(Tensor logits) {
    Tensor oneHot = Tensor.of(new double[] {0, 1}, 1, 2);
    return new MSELoss(Reduction.SUM).forward(logits.softmax(1), oneHot);
  }

  // end::losses[]

  private static double backward(Tensor loss) {
    loss.backward();
    return loss.item();
  }

  /** The gradient of the squared error by the logit of the wrong class. */
  static double gradientOfSquaredError(double logit) {
    Tensor logits = wrongly(logit);
    squaredError(logits).backward();
    return logits.grad().select(1, 0).sum().item();
  }

  /** That of the cross-entropy. */
  static double gradientOfCrossEntropy(double logit) {
    Tensor logits = wrongly(logit);
    crossEntropy(logits).backward();
    return logits.grad().select(1, 0).sum().item();
  }
}
