package arraystoadam.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import arraystoadam.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every optimizer refuses, and in which words. */
class OptimizerMisuseTest {

  private static final double NAN = Double.NaN;
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  private final Tensor first = Gradients.parameter(1, 2);
  private final Tensor second = Gradients.parameter(1, 2);

  private static void assertRefused(String message, Executable action) {
    Exception e = assertThrows(IllegalArgumentException.class, action);
    assertEquals(message, e.getMessage());
  }

  @ParameterizedTest
  @EnumSource
  void noParametersAreRefused(Optimizers kind) {
    assertRefused(kind.title() + ": there must be at least one parameter", () -> kind.make(0.1));
  }

  @ParameterizedTest
  @EnumSource
  void aParameterIsNotTakenTwice(Optimizers kind) {
    assertRefused(
        kind.title() + ": parameter 2, of shape [2], is there twice",
        () -> kind.make(0.1, first, second, first));
  }

  @ParameterizedTest
  @EnumSource
  void equalNumbersAreNotTheSameParameter(Optimizers kind) {
    assertEquals(0.1, kind.make(0.1, first, second).lr());
  }

  @ParameterizedTest
  @EnumSource
  void aTensorThatWasComputedIsRefused(Optimizers kind) {
    assertRefused(
        kind.title() + ": parameter 1, of shape [2], must be a leaf that requires a gradient",
        () -> kind.make(0.1, first, second.mul(2)));
  }

  @ParameterizedTest
  @EnumSource
  void aLeafThatRequiresNoGradientIsRefused(Optimizers kind) {
    assertRefused(
        kind.title() + ": parameter 0, of shape [3], must be a leaf that requires a gradient",
        () -> kind.make(0.1, Tensor.zeros(3)));
  }

  @ParameterizedTest
  @EnumSource
  void aBadLearningRateIsRefused(Optimizers kind) {
    for (double lr : new double[] {-1, -Double.MIN_VALUE, NAN, INFINITY, -INFINITY}) {
      assertRefused(
          kind.title() + ": lr is " + lr + ", but must be finite and at least 0",
          () -> kind.make(lr, first));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aBadNewLearningRateLeavesTheOldOne(Optimizers kind) {
    Optimizer optimizer = kind.make(0.1, first);
    for (double lr : new double[] {-1, NAN, INFINITY}) {
      assertRefused(
          kind.title() + ": lr is " + lr + ", but must be finite and at least 0",
          () -> optimizer.setLr(lr));
    }
    assertEquals(0.1, optimizer.lr());
  }

  @ParameterizedTest
  @EnumSource
  void aGoodNewLearningRateIsTaken(Optimizers kind) {
    Optimizer optimizer = kind.make(0.1, first);
    for (double lr : new double[] {0.2, 0, Double.MAX_VALUE}) {
      optimizer.setLr(lr);
      assertEquals(lr, optimizer.lr());
    }
  }

  @ParameterizedTest
  @EnumSource
  void changingTheListAfterwardsChangesNothing(Optimizers kind) {
    List<Tensor> parameters = new ArrayList<>(List.of(first));
    Optimizer optimizer = kind.make(parameters, 0.1);
    parameters.clear();
    Gradients.set(first, 1, 1);
    optimizer.zeroGrad();
    assertEquals(false, first.hasGrad());
  }

  @Test
  void badOptionsOfAdamAreRefused() {
    Adam.Options options = new Adam.Options();
    for (double beta : new double[] {1, -0.1, NAN, INFINITY}) {
      String requirement = " is " + beta + ", but must be at least 0 and below 1";
      assertRefused("Adam: beta1" + requirement, () -> options.withBetas(beta, 0.5));
      assertRefused("Adam: beta2" + requirement, () -> options.withBetas(0.5, beta));
    }
    for (double bad : new double[] {-1e-8, NAN, INFINITY}) {
      String requirement = " is " + bad + ", but must be finite and at least 0";
      assertRefused("Adam: eps" + requirement, () -> options.withEps(bad));
      assertRefused("Adam: weightDecay" + requirement, () -> options.withWeightDecay(bad));
    }
  }

  @Test
  void badOptionsOfAdagradAreRefused() {
    Adagrad.Options options = new Adagrad.Options();
    for (double bad : new double[] {-1e-8, NAN, INFINITY}) {
      String requirement = " is " + bad + ", but must be finite and at least 0";
      assertRefused("Adagrad: lrDecay" + requirement, () -> options.withLrDecay(bad));
      assertRefused("Adagrad: eps" + requirement, () -> options.withEps(bad));
      assertRefused("Adagrad: weightDecay" + requirement, () -> options.withWeightDecay(bad));
    }
  }

  @Test
  void badOptionsOfRMSpropAreRefused() {
    RMSprop.Options options = new RMSprop.Options();
    for (double bad : new double[] {-1e-8, NAN, INFINITY}) {
      String requirement = " is " + bad + ", but must be finite and at least 0";
      assertRefused(
          "RMSprop: alpha is " + bad + ", but must be at least 0 and below 1",
          () -> options.withAlpha(bad));
      assertRefused("RMSprop: eps" + requirement, () -> options.withEps(bad));
      assertRefused("RMSprop: momentum" + requirement, () -> options.withMomentum(bad));
      assertRefused("RMSprop: weightDecay" + requirement, () -> options.withWeightDecay(bad));
    }
  }

  @Test
  void badOptionsOfSGDAreRefused() {
    SGD.Options options = new SGD.Options();
    for (double bad : new double[] {-1e-8, NAN, INFINITY}) {
      String requirement = " is " + bad + ", but must be finite and at least 0";
      assertRefused("SGD: momentum" + requirement, () -> options.withMomentum(bad));
      assertRefused("SGD: weightDecay" + requirement, () -> options.withWeightDecay(bad));
    }
    for (double bad : new double[] {NAN, INFINITY, -INFINITY}) {
      assertRefused(
          "SGD: dampening is " + bad + ", but must be finite", () -> options.withDampening(bad));
    }
  }

  @Test
  void nesterovNeedsMomentumAndNoDampening() {
    List<Tensor> leaves = List.of(Tensor.ones(1).requiresGrad(true));
    assertRefused(
        "SGD: nesterov needs a momentum above 0 and no dampening, not 0.0 and 0.0",
        () -> new SGD(leaves, 0.1, new SGD.Options().withNesterov(true)));
    assertRefused(
        "SGD: nesterov needs a momentum above 0 and no dampening, not 0.9 and 0.1",
        () -> new SGD(leaves, 0.1, new SGD.Options(0.9, 0.1, true, 0)));
  }

  @Test
  void theOrderOfTheOptionsDoesNotMatter() {
    SGD.Options options = new SGD.Options().withNesterov(true).withMomentum(0.9);
    assertEquals(new SGD.Options(0.9, 0, true, 0), options);
    assertEquals(
        new Adagrad.Options(0.1, 0.2, 0.3),
        new Adagrad.Options().withEps(0.3).withWeightDecay(0.2).withLrDecay(0.1));
  }
}
