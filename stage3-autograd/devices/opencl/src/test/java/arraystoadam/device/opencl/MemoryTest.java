package arraystoadam.device.opencl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.device.DType;
import arraystoadam.device.Scope;
import arraystoadam.device.Storage;
import arraystoadam.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The memory of the GPU comes back, by a scope or by the garbage collector. */
class MemoryTest {

  private static final int MEBI = 1 << 20;

  private final OpenCl opencl = AgainstCpu.opencl();

  /** Eight mebibytes. */
  private final Memory memory = opencl.session().memoryOf(8 * MEBI);

  @Test
  void whatIsUnreachableServesAgain() {
    for (int i = 0; i < 1000; i++) {
      memory.take(MEBI);
      memory.take(1000 + i % 7);
    }
    assertTrue(memory.mostBytes() <= 8 * MEBI, "" + memory.mostBytes());
  }

  @Test
  void inAnInterruptedThreadItServesAgainAsWell() {
    Thread.currentThread().interrupt();
    try {
      whatIsUnreachableServesAgain();
    } finally {
      assertTrue(Thread.interrupted(), "the thread is still interrupted");
    }
  }

  @Test
  void whatIsReachableStaysWhereItIs() {
    List<Buffer> buffers = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      buffers.add(memory.take(MEBI));
      memory.take(MEBI);
    }
    assertEquals(7, buffers.stream().map(Buffer::handle).distinct().count());
  }

  @Test
  void whatWasGivenBackServesAgain() {
    Buffer buffer = memory.take(1234);
    memory.giveBack(buffer.block());
    assertEquals(buffer.handle(), memory.take(1234).handle());
  }

  @Test
  void whereThereIsNoRoomTheSizesAreSaid() {
    List<Buffer> buffers = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      buffers.add(memory.take(MEBI));
    }
    String message =
        assertThrows(IllegalStateException.class, () -> memory.take(2 * MEBI)).getMessage();
    assertEquals(
        "opencl: no room for 2 MiB: 7 buffers take 7 MiB, and the device has 8 MiB in all",
        message);
    memory.giveBack(buffers.remove(0).block());
    assertNotEquals(0, memory.take(2 * MEBI).handle());
  }

  @Test
  void sizesThatDoNotComeAgainMakeRoomForOthers() {
    for (int i = 1; i < 100; i++) {
      memory.giveBack(memory.take(i * 10_000L).block());
    }
    assertTrue(memory.mostBytes() <= 8 * MEBI, "" + memory.mostBytes());
  }

  @Test
  void aBufferComesBackOnce() {
    Buffer buffer = memory.take(100);
    memory.giveBack(buffer.block());
    memory.giveBack(buffer.block());
    Buffer first = memory.take(100);
    Buffer second = memory.take(100);
    assertNotEquals(first.handle(), second.handle());
  }

  @Test
  void whatAScopeGaveUpIsNaN() {
    Storage storage = opencl.copyIn(DType.FLOAT32, new double[] {1, 2});
    opencl.takeBack(storage);
    assertArrayEquals(new double[] {Double.NaN, Double.NaN}, opencl.copyOut(storage));
  }

  @Test
  void aTrainingInScopesTakesNoMoreThanWhatItKeeps() {
    Tensor x = Tensor.randn(new Random(1), 300, 90).to(opencl);
    Tensor weight = Tensor.randn(new Random(2), 90, 17).to(opencl).requiresGrad(true);
    Scope.run(() -> step(x, weight));
    long used = opencl.session().memory().usedBytes();
    int steps = 20;
    for (int i = 0; i < steps; i++) {
      Scope.run(() -> step(x, weight));
    }
    long kept = 2L * weight.size() * Float.BYTES; // new weights and their gradient
    long more = opencl.session().memory().usedBytes() - used;
    assertTrue(more <= steps * kept, more + " bytes");
  }

  @Test
  void aTrainingInScopesGivesTheSameBits() {
    assertArrayEquals(train(false), train(true));
  }

  private double[] train(boolean scoped) {
    Tensor x = Tensor.randn(new Random(1), 300, 90).to(opencl);
    Tensor weight = Tensor.randn(new Random(2), 90, 17).to(opencl).requiresGrad(true);
    for (int i = 0; i < 10; i++) {
      if (scoped) {
        Scope.run(() -> step(x, weight));
      } else {
        step(x, weight);
      }
    }
    return weight.toDoubleArray();
  }

  private static void step(Tensor x, Tensor weight) {
    Tensor logits = x.matmul(weight).sin().add(x.max(1, true));
    logits.logSoftmax(1).indexSelect(1, 3, 0, 3).mean().add(x.sum(0).mean()).backward();
    weight.setData(weight.detach().sub(weight.grad().mul(0.1)));
  }

  @Test
  void threadsDoNotDisturbEachOther() {
    double[] alone = product(1);
    IntStream.range(0, 40)
        .parallel()
        .forEach(i -> assertArrayEquals(i % 2 == 1 ? alone : product(2), product(2 - i % 2)));
  }

  private double[] product(int seed) {
    Tensor x = Tensor.randn(new Random(seed), 40, 30).to(opencl);
    return x.matmul(x.t()).mul(0.1).sin().sum(0).add(x.sum()).toDoubleArray();
  }
}
