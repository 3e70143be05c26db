package arraystoadam.bench;

import arraystoadam.nn.Linear;
import arraystoadam.nn.ReLU;
import arraystoadam.nn.Sequential;
import arraystoadam.tensor.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/** The numbers of a network with one hidden layer, and what it learns from. */
record Network(Sequential model, Tensor x, Tensor classes) {

  /** A new network in its initial state. */
  static Sequential model(int in, int hidden, int out, RandomGenerator rng) {
    return new Sequential(new Linear(in, hidden, rng), new ReLU(), new Linear(hidden, out, rng));
  }

  /** Everything by name, as the Python programs expect it. */
  Map<String, Tensor> inputs() {
    Map<String, Tensor> inputs = new LinkedHashMap<>(model.stateDict());
    inputs.put("x", x);
    inputs.put("classes", classes);
    return inputs;
  }
}
