package arraystoadam.nn;

import static arraystoadam.nn.TensorAssert.assertTensor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import arraystoadam.tensor.Shape;
import arraystoadam.tensor.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The module that joins dimensions. */
class FlattenTest {

  @Test
  void byDefaultKeepsTheFirstDimension() {
    assertEquals(Shape.of(2, 12), new Flatten().forward(Tensor.zeros(2, 3, 4)).shape());
    assertEquals(Shape.of(2, 3), new Flatten().forward(Tensor.zeros(2, 3)).shape());
    assertEquals(Shape.of(0, 12), new Flatten().forward(Tensor.zeros(0, 3, 4)).shape());
  }

  @Test
  void byDefaultNeedsASecondDimension() {
    Exception e =
        assertThrows(IllegalArgumentException.class, () -> new Flatten().forward(Tensor.zeros(5)));
    assertEquals("flatten: dimension 1 of shape [5] must be from -1 to 0", e.getMessage());
  }

  @Test
  void joinsTheGivenDimensions() {
    Tensor input = Tensor.zeros(2, 3, 4, 5);
    assertEquals(Shape.of(6, 4, 5), new Flatten(0, 1).forward(input).shape());
    assertEquals(Shape.of(2, 12, 5), new Flatten(1, 2).forward(input).shape());
    assertEquals(Shape.of(2, 3, 20), new Flatten(-2, -1).forward(input).shape());
    assertEquals(Shape.of(120), new Flatten(0, -1).forward(input).shape());
    assertEquals(Shape.of(2, 3, 4, 5), new Flatten(2, 2).forward(input).shape());
  }

  @Test
  void makesAVectorOfAColumn() {
    Tensor column = Tensor.of(new double[] {1, 2, 3}, 3, 1);
    assertTensor(Tensor.of(new double[] {1, 2, 3}), new Flatten(0, 1).forward(column));
  }

  @Test
  void makesAVectorOfAScalar() {
    Tensor scalar = Tensor.scalar(7);
    assertTensor(Tensor.of(new float[] {7}), new Flatten(0, -1).forward(scalar));
  }

  @Test
  void refusesDimensionsInTheWrongOrder() {
    Flatten flatten = new Flatten(2, 1);
    Exception e =
        assertThrows(IllegalArgumentException.class, () -> flatten.forward(Tensor.zeros(2, 3, 4)));
    assertEquals("flatten: startDim 2 comes after endDim 1 in shape [2, 3, 4]", e.getMessage());
  }

  @Test
  void hasNoParameters() {
    assertEquals(List.of(), new Flatten().parameters());
  }

  @Test
  void printsItsDimensions() {
    assertEquals("Flatten(1, -1)", new Flatten().toString());
    assertEquals("Flatten(0, 1)", new Flatten(0, 1).toString());
  }
}
