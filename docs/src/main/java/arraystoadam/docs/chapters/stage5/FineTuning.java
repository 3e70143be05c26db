package arraystoadam.docs.chapters.stage5;

import arraystoadam.nn.Linear;
import arraystoadam.nn.Parameter;
import arraystoadam.nn.ReLU;
import arraystoadam.nn.Sequential;
import arraystoadam.tensor.Tensor;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A new last layer on a network that was trained before. */
public final class FineTuning {

  private FineTuning() {}

  private static Sequential network(int classes) {
    Random rng = new Random(0);
    return new Sequential(new Linear(64, 128, rng), new ReLU(), new Linear(128, classes, rng));
  }

  public static void main(String[] args) {
    Sequential trained = network(10);
    // tag::tune[]
    Map<String, Tensor> state = trained.stateDict();
    state.keySet().removeIf(name -> name.startsWith("2.")); // ten classes, not three
    Sequential model = network(3);
    System.out.println(model.loadPartOfStateDict(state));

    model.get(0, Linear.class).requiresGrad(false);
    List<Parameter> learning = model.parameters().stream().filter(Tensor::requiresGrad).toList();
    System.out.println(learning.size() + " of " + model.parameters().size() + " learn");
    // end::tune[]
  }
}
