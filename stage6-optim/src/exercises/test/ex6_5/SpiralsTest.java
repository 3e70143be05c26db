package ex6_5;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.nn.Module;
import arraystoadam.tensor.Autograd;
import arraystoadam.tensor.Shape;
import arraystoadam.tensor.Tensor;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

class SpiralsTest {

  /** Points {@code [N, 2]} and their classes {@code [N]}, one after the other of each spiral. */
  private record Points(Tensor points, Tensor classes) {}

  private static Points spirals(int count, long seed) {
    Random rng = new Random(seed);
    float[] points = new float[2 * count];
    float[] classes = new float[count];
    for (int i = 0; i < count; i++) {
      classes[i] = i % 2;
      double radius = 0.1 + 0.9 * rng.nextDouble();
      double angle = 3 * Math.PI * radius + Math.PI * classes[i];
      points[2 * i] = (float) (radius * Math.cos(angle) + 0.02 * rng.nextGaussian());
      points[2 * i + 1] = (float) (radius * Math.sin(angle) + 0.02 * rng.nextGaussian());
    }
    return new Points(Tensor.of(points, count, 2), Tensor.of(classes));
  }

  private static Module train(long seed) {
    Points points = spirals(400, seed);
    return Spirals.train(points.points(), points.classes(), new Random(seed));
  }

  /** How many of 100 points that were not trained on are told right. */
  private static double percentRight(Module model, long seed) {
    Points unseen = spirals(1000, seed + 1000);
    Tensor guesses = Autograd.noGrad(() -> model.forward(unseen.points()).argmax(1));
    return 100 * guesses.eq(unseen.classes()).mean().item();
  }

  private static void requireLearned(long seed) {
    double percent = percentRight(train(seed), seed);
    assertTrue(
        percent >= 95,
        String.format(
            Locale.ROOT, "of 100 new points it tells %.1f right; guessing gives 50", percent));
  }

  @Test
  @Order(1)
  @DisplayName("it gives two numbers for each point")
  void twoNumbers() {
    assertEquals(
        Shape.of(5, 2), train(1).forward(Tensor.zeros(5, 2)).shape(), "the result for 5 points");
  }

  @Test
  @Order(2)
  @DisplayName("it has learned something: of 100 new points it tells 70 right")
  void better() {
    double percent = percentRight(train(1), 1);
    assertTrue(percent >= 70, String.format(Locale.ROOT, "it tells %.1f of 100 right", percent));
  }

  @Test
  @Order(3)
  @DisplayName("of 100 new points it tells at least 95 right")
  void good() {
    requireLearned(1);
  }

  @Test
  @Order(4)
  @DisplayName("that was no luck: the same with other points and other random numbers")
  void noLuck() {
    requireLearned(2);
  }

  @Test
  @Order(5)
  @DisplayName("and once more")
  void noLuckAgain() {
    requireLearned(3);
  }

  @Test
  @Order(6)
  @DisplayName("the same seed gives the same network, to the last digit")
  void repeats() {
    Tensor points = spirals(10, 9).points();
    assertArrayEquals(
        train(4).forward(points).toDoubleArray(),
        train(4).forward(points).toDoubleArray(),
        "does all randomness come from rng, and is dropout off? Two trainings with one seed");
  }

  @Test
  @Order(7)
  @DisplayName("training leaves the points and their classes as they were")
  void inputsStay() {
    Points points = spirals(400, 5);
    Spirals.train(points.points(), points.classes(), new Random(5));
    Points fresh = spirals(400, 5);
    assertArrayEquals(
        fresh.points().toDoubleArray(), points.points().toDoubleArray(), "the points");
    assertArrayEquals(
        fresh.classes().toDoubleArray(), points.classes().toDoubleArray(), "the classes");
  }
}
