package ex6_4;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.nn.Linear;
import arraystoadam.tensor.Autograd;
import arraystoadam.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

class EarlyStoppingTest {

  private final Linear model = new Linear(2, 1, new Random(64));

  /** What {@code update} returned for each loss. */
  private static List<Boolean> answers(EarlyStopping stopping, double... losses) {
    List<Boolean> answers = new ArrayList<>();
    for (double loss : losses) {
      answers.add(stopping.update(loss));
    }
    return answers;
  }

  /** Stands for an epoch of training that leaves this number in all the parameters. */
  private void train(double value) {
    Autograd.noGrad(() -> model.parameters().forEach(p -> p.fillInPlace(value)));
  }

  private double[] weight() {
    return model.weight().toDoubleArray();
  }

  @Test
  @Order(1)
  @DisplayName("while the loss falls, training goes on")
  void goesOn() {
    assertEquals(
        List.of(false, false, false, false),
        answers(new EarlyStopping(model, 1), 4, 3, 2, 1),
        "losses 4, 3, 2, 1 with a patience of 1");
  }

  @Test
  @Order(2)
  @DisplayName("with a patience of 2, the second epoch in a row without a new best is the last")
  void stops() {
    assertEquals(
        List.of(false, false, false, true),
        answers(new EarlyStopping(model, 2), 3, 2, 2.5, 2.4),
        "losses 3, 2, 2.5, 2.4: the last one is below the one before, but no new best");
  }

  @Test
  @Order(3)
  @DisplayName("a new best in between makes the count start again")
  void startsAgain() {
    assertEquals(
        List.of(false, false, false, false, false, true),
        answers(new EarlyStopping(model, 2), 3, 2, 2.5, 1, 1.5, 1),
        "losses 3, 2, 2.5, 1, 1.5, 1");
  }

  @Test
  @Order(4)
  @DisplayName("an equal loss is no new best")
  void equalIsNotBetter() {
    assertEquals(
        List.of(false, false, true), answers(new EarlyStopping(model, 2), 1, 1, 1), "1, 1, 1");
  }

  @Test
  @Order(5)
  @DisplayName("NaN is never a new best, not even the first one")
  void nan() {
    EarlyStopping stopping = new EarlyStopping(model, 2);
    assertFalse(stopping.update(Double.NaN), "the first NaN, with a patience of 2");
    assertFalse(stopping.update(5), "5 after NaN is a new best");
    assertFalse(stopping.update(Double.NaN), "the first epoch after the best one");
    assertTrue(stopping.update(Double.NaN), "the second epoch after the best one");
    assertEquals(5, stopping.best(), "the best loss");
  }

  @Test
  @Order(6)
  @DisplayName("losses below 0 are as good as any")
  void negative() {
    EarlyStopping stopping = new EarlyStopping(model, 1);
    assertEquals(List.of(false, false, true), answers(stopping, -1, -2, -1.5), "-1, -2, -1.5");
    assertEquals(-2, stopping.best(), "the best loss");
  }

  @Test
  @Order(7)
  @DisplayName("after training has gone on, the parameters of the best epoch come back")
  void restores() {
    EarlyStopping stopping = new EarlyStopping(model, 2);
    train(1);
    stopping.update(0.5);
    train(2);
    stopping.update(0.1);
    train(3);
    stopping.update(0.2);
    stopping.restoreBest();
    assertArrayEquals(
        new double[] {2, 2},
        weight(),
        "is what you keep a copy? The best epoch had 2 in all parameters, the last one 3");
    assertEquals(2, model.bias().item(), "all parameters come back, the bias too");
  }

  @Test
  @Order(8)
  @DisplayName("they come back a second time, after training has gone on from there")
  void restoresTwice() {
    EarlyStopping stopping = new EarlyStopping(model, 5);
    train(1);
    stopping.update(0.5);
    stopping.restoreBest();
    train(7);
    stopping.update(0.9);
    stopping.restoreBest();
    assertArrayEquals(new double[] {1, 1}, weight(), "the weight of the best epoch");
  }

  @Test
  @Order(9)
  @DisplayName("the parameters stay the same objects, so the optimizer can go on with them")
  void sameObjects() {
    EarlyStopping stopping = new EarlyStopping(model, 1);
    Tensor before = model.parameters().get(0);
    stopping.update(1);
    train(3);
    stopping.restoreBest();
    assertSame(before, model.parameters().get(0), "the weight is another tensor now");
    assertTrue(before.requiresGrad(), "the weight must still require a gradient");
  }

  @Test
  @Order(10)
  @DisplayName("without a best epoch, there is nothing to restore and no best loss")
  void nothingToRestore() {
    EarlyStopping stopping = new EarlyStopping(model, 3);
    stopping.update(Double.NaN);
    assertThrows(IllegalStateException.class, stopping::best, "best() after nothing but NaN");
    assertThrows(IllegalStateException.class, stopping::restoreBest, "restoreBest() after NaN");
  }
}
