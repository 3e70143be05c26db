package arraystoadam.device.simd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import arraystoadam.device.DType;
import arraystoadam.device.Scope;
import arraystoadam.device.Storage;
import arraystoadam.tensor.Tensor;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Arrays that are used again, and what becomes of the numbers in them. */
class PoolTest {

  private final Pool<float[]> pool = new Pool<>(float[]::new, 100);

  @Test
  void givesOutAnArrayThatWasGivenBackOnce() {
    float[] array = pool.take(30);
    assertEquals(30, array.length);
    pool.give(array, 30);
    assertNotSame(array, pool.take(29));
    assertSame(array, pool.take(30));
    assertNotSame(array, pool.take(30));
  }

  @Test
  void holdsNoMoreThanItsLimit() {
    float[] first = pool.take(60);
    float[] second = pool.take(41);
    pool.give(first, 60);
    pool.give(second, 41); // one too many: the first goes
    assertSame(second, pool.take(41));
    assertNotSame(first, pool.take(60));
    pool.give(new float[101], 101);
    assertEquals(101, pool.take(101).length);
    float[] whole = pool.take(100);
    for (int i = 0; i < 3; i++) { // what is taken out, or dropped, makes room again
      pool.give(whole, 100);
      assertSame(whole, pool.take(100));
    }
    pool.give(whole, 100);
    pool.give(first, 60);
    float[] third = pool.take(40);
    pool.give(third, 40);
    assertSame(first, pool.take(60));
    assertSame(third, pool.take(40));
  }

  @Test
  void anArrayOfNoElementsIsFine() {
    pool.give(pool.take(0), 0);
    assertEquals(0, pool.take(0).length);
  }

  @Test
  void threadsNeverGetTheSameArray() throws Exception {
    Set<float[]> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    IntStream.range(0, 10).forEach(i -> pool.give(new float[10], 10));
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      Callable<float[]> take = () -> pool.take(10);
      for (var array : threads.invokeAll(Collections.nCopies(50, take))) {
        taken.add(array.get());
      }
    } finally {
      threads.shutdownNow();
    }
    assertEquals(50, taken.size());
  }

  @Test
  void theNextResultUsesTheArrayOfAScopeThatHasEnded() {
    Simd simd = AgainstCpu.simd(1);
    for (DType dtype : DType.values()) {
      Storage first = simd.copyIn(dtype, new double[] {1, 2, 3});
      Scope.run(() -> Scope.add(first));
      assertArrayEquals(new double[] {1, 2, 3}, simd.copyOut(simd.allocate(dtype, 3)));
      assertThrows(NullPointerException.class, () -> simd.copyOut(first));
    }
  }

  @Test
  void aTrainingInScopesGivesTheSameBits() {
    Simd simd = AgainstCpu.simd(2);
    assertArrayEquals(train(simd, false), train(simd, true));
  }

  private static double[] train(Simd simd, boolean scoped) {
    Random rng = new Random(1);
    Tensor x = Tensor.randn(rng, 300, 90).to(simd);
    Tensor weight = Tensor.randn(rng, 90, 17).to(simd).requiresGrad(true);
    for (int i = 0; i < 10; i++) {
      Runnable step =
          () -> {
            Tensor logits = x.matmul(weight).sin().add(x.max(1, true));
            logits.logSoftmax(1).indexSelect(1, 3, 0, 3).mean().add(x.sum(0).mean()).backward();
            Tensor small = weight.grad().mul(0.1);
            weight.setData(weight.detach().sub(small));
          };
      if (scoped) {
        Scope.run(step);
      } else {
        step.run();
      }
    }
    return weight.toDoubleArray();
  }
}
