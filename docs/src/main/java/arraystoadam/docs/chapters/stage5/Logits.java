package arraystoadam.docs.chapters.stage5;

import arraystoadam.nn.CrossEntropyLoss;
import arraystoadam.nn.Reduction;
import arraystoadam.tensor.Tensor;

/** Why the cross-entropy takes logits and not probabilities. */
public final class Logits {

  private Logits() {}

  public static void main(String[] args) {
    // tag::logits[]
    Tensor logits = Tensor.of(new float[] {200, 0}, 1, 2).requiresGrad(true);
    Tensor rightClass = Tensor.of(new float[] {1});

    Tensor naive = logits.softmax(1).log().neg().select(1, 1).sum();
    naive.backward();
    System.out.println("by softmax and log: " + naive.item() + ", gradient " + logits.grad());

    logits.clearGrad();
    Tensor loss = new CrossEntropyLoss(Reduction.SUM).forward(logits, rightClass);
    loss.backward();
    System.out.println("CrossEntropyLoss:   " + loss.item() + ", gradient " + logits.grad());
    // end::logits[]
  }
}
