package arraystoadam.docs.chapters.stage6;

import arraystoadam.nn.Sequential;
import arraystoadam.optim.Adam;
import arraystoadam.tensor.Tensor;
import java.util.Arrays;
import java.util.Map;

/** Training in one go, and in two halves with and without the state of the optimizer. */
public final class ResumeTraining {

  private static final SineProblem PROBLEM = new SineProblem();

  private ResumeTraining() {}

  public static void main(String[] args) {
    Sequential unbroken = SineProblem.model();
    PROBLEM.train(unbroken, new Adam(unbroken.parameters(), 0.01), 200);

    // tag::resume[]
    Sequential first = SineProblem.model();
    Adam before = new Adam(first.parameters(), 0.01);
    PROBLEM.train(first, before, 100);
    Map<String, Tensor> modelState = first.stateDict();
    Map<String, Tensor> optimizerState = before.stateDict();

    Sequential second = SineProblem.model();
    second.loadStateDict(modelState);
    Adam after = new Adam(second.parameters(), 0.01);
    after.loadStateDict(optimizerState);
    PROBLEM.train(second, after, 100);
    // end::resume[]

    Sequential forgetful = SineProblem.model();
    forgetful.loadStateDict(modelState);
    PROBLEM.train(forgetful, new Adam(forgetful.parameters(), 0.01), 100);

    System.out.println("entries: " + optimizerState.keySet());
    System.out.println("same bits with the optimizer's state:    " + same(unbroken, second));
    System.out.println("same bits without the optimizer's state: " + same(unbroken, forgetful));
  }

  private static boolean same(Sequential a, Sequential b) {
    return Arrays.equals(numbers(a), numbers(b));
  }

  private static double[] numbers(Sequential model) {
    return Tensor.cat(model.stateDict().values().stream().map(Tensor::flatten).toList(), 0)
        .toDoubleArray();
  }
}
