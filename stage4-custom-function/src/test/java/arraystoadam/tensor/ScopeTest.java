package arraystoadam.tensor;

import static arraystoadam.tensor.TensorAssertions.assertTensor;
import static arraystoadam.tensor.TensorAssertions.assertVector;
import static arraystoadam.tensor.TensorAssertions.vector;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.device.OtherDevice;
import arraystoadam.device.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What a scope gives up at its end, what lives on, and what is said of the rest. */
class ScopeTest {

  private final Tensor x = vector(1, 2, 3);

  /** The tensors that the work has collected, after the end of its scope. */
  private static List<Tensor> after(Consumer<List<Tensor>> work) {
    List<Tensor> tensors = new ArrayList<>();
    Scope.run(() -> work.accept(tensors));
    return tensors;
  }

  private static Tensor afterItsScope(Supplier<Tensor> made) {
    return after(list -> list.add(made.get())).get(0);
  }

  private static void assertGivenUp(String operation, Executable use) {
    String message = assertThrows(IllegalStateException.class, use).getMessage();
    assertTrue(message.startsWith(operation + ": the numbers of an operand of shape"), message);
    assertTrue(message.contains("were given up at the end of their scope"), message);
    assertTrue(message.contains("keep()"), message);
  }

  @Test
  void withinItsScopeATensorIsLikeAnyOther() {
    double[] sum = new double[1];
    Scope.run(() -> sum[0] = x.mul(2).sum().item());
    assertEquals(12, sum[0]);
  }

  @Test
  void afterItsScopeEachUseOfATensorIsRefused() {
    Tensor gone = afterItsScope(() -> x.add(1));
    assertGivenUp("toDoubleArray", gone::toDoubleArray);
    assertGivenUp("add", () -> gone.add(x));
    assertGivenUp("add", () -> x.add(gone));
    assertGivenUp("addInPlace", () -> x.addInPlace(gone));
    assertGivenUp("addInPlace", () -> gone.addInPlace(x));
    assertGivenUp("copyInPlace", () -> x.copyInPlace(gone));
    assertGivenUp("copyInPlace", () -> gone.copyInPlace(x));
    assertGivenUp("mul", () -> gone.mul(2));
    assertGivenUp("pow", () -> gone.pow(2));
    assertGivenUp("mulInPlace", () -> gone.mulInPlace(2));
    assertGivenUp("fillInPlace", () -> gone.fillInPlace(0));
    assertGivenUp("sum", gone::sum);
    assertGivenUp("cat", () -> Tensor.cat(List.of(x, gone), 0));
    assertGivenUp("zerosLike", () -> Tensor.zerosLike(gone));
    assertGivenUp("to", () -> gone.to(OtherDevice.INSTANCE));
    assertGivenUp("keep", gone::keep);
    assertGivenUp("setData", () -> Tensor.zeros(3).to(x.dtype()).setData(gone));
    assertGivenUp("item", () -> afterItsScope(x::sum).item());
    assertVector(x, 1, 2, 3);
  }

  @Test
  void whatIsMadeOfNumbersOrMovedBelongsToTheScopeToo() {
    assertGivenUp("neg", () -> afterItsScope(() -> vector(1, 2)).neg());
    assertGivenUp("neg", () -> afterItsScope(() -> Tensor.randn(new Random(0), 2)).neg());
    assertGivenUp("neg", () -> afterItsScope(() -> x.to(OtherDevice.INSTANCE)).neg());
  }

  @Test
  void aStorageThatIsAddedTwiceIsGivenUpOnce() {
    Tensor gone =
        afterItsScope(
            () -> {
              Tensor twice = x.to(OtherDevice.INSTANCE);
              Scope.add(twice.storage());
              return twice;
            });
    assertTrue(gone.isGivenUp());
  }

  @Test
  void aLeafOfAnEndedScopeStopsABackwardPassBeforeAnyGradientIsAdded() {
    Tensor leaf = x.copy().requiresGrad(true);
    Tensor loss = afterItsScope(() -> leaf.add(x.copy().requiresGrad(true)).sub(leaf).sum().keep());
    assertGivenUp("backward", loss::backward);
    assertFalse(leaf.hasGrad());
  }

  @Test
  void itsShapeAndATextAreStillThere() {
    Tensor gone = afterItsScope(() -> x.add(1));
    assertTrue(gone.isGivenUp());
    assertEquals(Shape.of(3), gone.shape());
    assertEquals("a tensor of shape [3], whose scope has ended", gone.toString());
  }

  @Test
  void whatSharesItsNumbersIsGivenUpAndKeptTogether() {
    Tensor view = after(list -> list.add(x.add(1).reshape(3, 1))).get(0);
    assertGivenUp("neg", view::neg);
    assertGivenUp("neg", () -> view.detach().neg());
    assertGivenUp("neg", () -> view.flatten().neg());
    Tensor kept =
        afterItsScope(
            () -> {
              Tensor original = x.add(1);
              original.reshape(3, 1).keep();
              return original;
            });
    assertVector(kept, 2, 3, 4);
  }

  @Test
  void whatWasThereBeforeAndWhatIsKeptLivesOn() {
    Tensor kept = afterItsScope(() -> x.add(1).keep());
    assertVector(kept, 2, 3, 4);
    assertVector(x, 1, 2, 3);
    Tensor data = Tensor.zeros(3).to(x.dtype());
    Scope.run(() -> data.setData(x.mul(2)));
    assertVector(data, 2, 4, 6);
  }

  @Test
  void aTensorBelongsToTheInnermostScope() {
    List<Tensor> tensors = new ArrayList<>();
    Scope.run(
        () -> {
          tensors.add(x.add(1));
          Scope.run(() -> tensors.add(x.add(2)));
          tensors.add(x.add(3));
          assertGivenUp("neg", () -> tensors.get(1).neg());
          assertVector(tensors.get(0), 2, 3, 4);
          assertVector(tensors.get(2), 4, 5, 6);
        });
    tensors.forEach(tensor -> assertGivenUp("neg", tensor::neg));
    assertVector(x.add(1), 2, 3, 4);
  }

  @Test
  void aScopeThatFailsEndsAsWell() {
    List<Tensor> tensors = new ArrayList<>();
    RuntimeException failure = new RuntimeException();
    Runnable work =
        () -> {
          tensors.add(x.add(1));
          throw failure;
        };
    assertSame(failure, assertThrows(RuntimeException.class, () -> Scope.run(work)));
    assertGivenUp("neg", () -> tensors.get(0).neg());
    assertVector(x.neg(), -1, -2, -3);
    assertEquals(
        "Scope: work is null",
        assertThrows(NullPointerException.class, () -> Scope.run(null)).getMessage());
  }

  @Test
  void aScopeIsThatOfItsThread() throws Exception {
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      Tensor made =
          afterItsScope(
              () -> {
                try {
                  return other.submit(() -> x.add(1)).get();
                } catch (Exception e) {
                  throw new AssertionError(e);
                }
              });
      assertVector(made, 2, 3, 4);
    } finally {
      other.shutdownNow();
    }
  }

  @Test
  void gradientsOfLeavesLiveOnAndAddUpOverScopes() {
    Tensor leaf = x.copy().requiresGrad(true);
    for (int i = 0; i < 3; i++) {
      Scope.run(() -> leaf.mul(leaf).sum().backward());
    }
    assertVector(leaf.grad(), 6, 12, 18);
  }

  @Test
  void theGraphOfAnEndedScopeIsRefused() {
    Tensor leaf = x.copy().requiresGrad(true);
    Tensor loss = afterItsScope(() -> leaf.mul(leaf.exp()).sum());
    assertGivenUp("backward", loss::backward);
    Tensor kept = afterItsScope(() -> leaf.mul(leaf.exp()).sum().keep());
    assertGivenUp("mul", kept::backward);
    assertFalse(leaf.hasGrad());
  }

  @Test
  void aTrainingInScopesGivesTheSameBits() {
    Tensor[] plain = train(Runnable::run);
    Tensor[] scoped = train(Scope::run);
    for (int i = 0; i < plain.length; i++) {
      assertTensor(plain[i], scoped[i]);
    }
  }

  private static Tensor[] train(Consumer<Runnable> step) {
    Random rng = new Random(1);
    Tensor inputs = Tensor.randn(rng, 40, 3).to(OtherDevice.INSTANCE);
    Tensor first = Tensor.randn(rng, 3, 5).to(OtherDevice.INSTANCE).requiresGrad(true);
    Tensor second = Tensor.randn(rng, 5, 2).to(OtherDevice.INSTANCE).requiresGrad(true);
    for (int i = 0; i < 20; i++) {
      step.accept(
          () -> {
            Tensor loss = inputs.matmul(first).tanh().matmul(second).softmax(1).pow(2).sum();
            loss.backward();
            Autograd.noGrad(() -> List.of(first, second).forEach(ScopeTest::update));
          });
    }
    return new Tensor[] {first.detach(), second.detach()};
  }

  private static void update(Tensor weight) {
    weight.subInPlace(weight.grad().mul(0.01));
    weight.clearGrad();
  }
}
