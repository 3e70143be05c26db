package arraystoadam.device.opencl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.device.DType;
import arraystoadam.device.Scope;
import arraystoadam.device.Storage;
import arraystoadam.tensor.Autograd;
import arraystoadam.tensor.Tensor;
import java.util.ArrayList;
import java.util.Iterator;
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
  void aCommandThatFindsNoRoomIsRunAgainWhenThereIsSome() {
    memory.giveBack(memory.take(MEBI).block());
    memory.take(MEBI); // unreachable
    for (int full : new int[] {-4, -5, -6}) {
      Iterator<Integer> statuses = List.of(full, 0).iterator();
      assertEquals(0, memory.tryTwice(statuses::next));
    }
    assertEquals(0, memory.usedBytes());
    assertEquals(0, memory.freeBytes(), "what is free goes to the driver");
  }

  /** Between an argument and the launch, nobody else may hold the buffer. */
  @Test
  void whatAKernelIsToUseIsNotCollected() {
    Session session = opencl.session();
    Memory used = session.memory();
    Kernel kernel = session.kernel("elementwise", "unary_neg", DType.FLOAT32);
    kernel.with(1).with(used.take(4 * MEBI)).with(used.take(4 * MEBI));
    long before = used.usedBytes();
    used.tryTwice(List.of(-4, 0).iterator()::next);
    assertTrue(before - used.usedBytes() < 8 * MEBI, "both are still there");
    kernel.run(1);
    used.tryTwice(List.of(-4, 0).iterator()::next);
    assertTrue(before - used.usedBytes() >= 8 * MEBI, "and not any longer");
  }

  @Test
  void aStorageThatAKernelIsToUseIsNotCollected() {
    Session session = opencl.session();
    Kernel kernel = session.kernel("elementwise", "where", DType.FLOAT32);
    kernel.with(1).with((OpenClStorage) opencl.copyIn(DType.FLOAT32, new double[MEBI]));
    long before = session.memory().usedBytes();
    session.memory().tryTwice(List.of(-4, 0).iterator()::next);
    assertTrue(before - session.memory().usedBytes() < 4 * MEBI, "it is still there");
    kernel.begin();
  }

  @Test
  void aCommandThatFailsForGoodIsNotRunAgain() {
    Iterator<Integer> full = List.of(-4, -4).iterator();
    assertEquals(-4, memory.tryTwice(full::next));
    for (int status : new int[] {-3, -7, -54}) {
      Iterator<Integer> wrong = List.of(status).iterator();
      assertEquals(status, memory.tryTwice(wrong::next));
    }
    Iterator<Integer> right = List.of(0).iterator();
    assertEquals(0, memory.tryTwice(right::next));
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

  /** Without a scope, what an iteration makes is garbage after it; here, 8 MB in 1,000 of them. */
  @Test
  void aHundredThousandIterationsStayWithinTheLimit() {
    OpenCl device = new OpenCl();
    Tensor x = Tensor.linspace(DType.FLOAT32, -Math.PI, Math.PI, 1000).to(device);
    Tensor y = x.sin();
    Tensor slope = Tensor.scalar(0).to(device).requiresGrad(true);
    long made = 0;
    for (int i = 0; i < 100_000; i++) {
      Tensor difference = x.mul(slope).sub(y);
      difference.pow(2).mean().backward();
      Autograd.noGrad(() -> slope.subInPlace(slope.grad().mul(0.01)));
      slope.clearGrad();
      made += 2L * difference.size() * Float.BYTES; // at the least: it and its square
    }
    double best = x.mul(y).sum().item() / x.mul(x).sum().item();
    assertEquals(best, slope.item(), 1e-5);
    long limit = 256L * MEBI;
    long most = device.session().memory().mostBytes();
    System.out.println("100,000 iterations: " + device.report());
    assertTrue(made > 2 * limit, made + " bytes");
    assertTrue(most <= limit, most + " bytes");
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
