package arraystoadam.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Threads that train models of their own do not disturb each other. */
class ThreadsTest {

  private static final int THREADS = 8;

  @Test
  void eachThreadGetsTheVeryNumbersThatItGetsAlone() throws Exception {
    Tensor shared = Tensor.randn(new Random(99), 40, 3);
    List<Callable<double[]>> trainings = new ArrayList<>();
    for (int seed = 0; seed < THREADS; seed++) {
      long fixed = seed;
      trainings.add(() -> train(fixed, shared));
    }
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<double[]>> together = threads.invokeAll(trainings);
      for (int seed = 0; seed < THREADS; seed++) {
        assertArrayEquals(train(seed, shared), together.get(seed).get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** Two layers and a softmax, trained with gradients that are switched off and on. */
  private static double[] train(long seed, Tensor x) {
    Random rng = new Random(seed);
    Tensor first = Tensor.randn(rng, 3, 5).requiresGrad(true);
    Tensor second = Tensor.randn(rng, 5, 2).requiresGrad(true);
    Tensor target = Tensor.rand(rng, 40, 2);
    for (int i = 0; i < 200; i++) {
      Tensor loss = x.matmul(first).tanh().matmul(second).softmax(1).sub(target).pow(2).sum();
      loss.backward();
      Autograd.noGrad(
          () -> {
            for (Tensor weight : List.of(first, second)) {
              weight.subInPlace(weight.grad().mul(0.01));
              weight.clearGrad();
            }
          });
    }
    return Tensor.cat(List.of(first.flatten(), second.flatten()), 0).toDoubleArray();
  }

  @Test
  void threadsMayDifferentiateTheSameRetainedGraph() throws Exception {
    Tensor x = Tensor.randn(new Random(1), 50).requiresGrad(true);
    Tensor y = x.sin().mul(x.exp()).sum();
    double[] expected = Autograd.grad(y, x, BackwardOption.RETAIN_GRAPH).toDoubleArray();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      Callable<double[]> task =
          () -> Autograd.grad(y, x, BackwardOption.RETAIN_GRAPH).toDoubleArray();
      for (Future<double[]> result : threads.invokeAll(Collections.nCopies(100, task))) {
        assertArrayEquals(expected, result.get());
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
