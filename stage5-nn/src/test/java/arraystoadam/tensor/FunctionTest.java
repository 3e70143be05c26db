package arraystoadam.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.device.DType;
import arraystoadam.gradcheck.GradCheck;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class FunctionTest {

  /** Of a result of up to 64: a few roundings of half a unit in its last place. */
  private static final double ROUNDING = 4 * Math.ulp(64.0);

  /** {@code scale * a * b}, with the scale as a setting that is not a tensor. */
  private static final class ScaledProduct extends Function {
    private final double scale;
    private final AtomicInteger backwardCalls = new AtomicInteger();

    ScaledProduct(double scale) {
      this.scale = scale;
    }

    @Override
    protected Tensor forward(Context context, List<Tensor> inputs) {
      context.saveForBackward(inputs.get(0), inputs.get(1));
      return inputs.get(0).mul(inputs.get(1)).mul(scale);
    }

    @Override
    protected List<Tensor> backward(Context context, Tensor gradOutput) {
      backwardCalls.incrementAndGet();
      Tensor scaled = gradOutput.mul(scale);
      return List.of(scaled.mul(context.saved(1)), scaled.mul(context.saved(0)));
    }
  }

  /** The exponential function, whose derivative is its own output. */
  private static final class Exp extends Function {
    @Override
    protected Tensor forward(Context context, List<Tensor> inputs) {
      Tensor result = inputs.get(0).exp();
      context.saveForBackward(result);
      return result;
    }

    @Override
    protected List<Tensor> backward(Context context, Tensor gradOutput) {
      return List.of(gradOutput.mul(context.saved(0)));
    }
  }

  /** Returns its input as it is, and passes the gradient on. */
  private static final class Identity extends Function {
    @Override
    protected Tensor forward(Context context, List<Tensor> inputs) {
      return inputs.get(0);
    }

    @Override
    protected List<Tensor> backward(Context context, Tensor gradOutput) {
      return List.of(gradOutput);
    }
  }

  /** The sum of any number of inputs. */
  private static final class Sum extends Function {
    @Override
    protected Tensor forward(Context context, List<Tensor> inputs) {
      return inputs.stream().reduce(Tensor::add).orElseGet(() -> Tensor.zeros(DType.FLOAT64));
    }

    @Override
    protected List<Tensor> backward(Context context, Tensor gradOutput) {
      return List.of(gradOutput, gradOutput, gradOutput);
    }
  }

  private static Tensor leaf(double... values) {
    return Tensor.of(values).requiresGrad(true);
  }

  @Test
  void computesForwardAndBackwardAsWritten() {
    Tensor a = leaf(1, 2);
    Tensor b = leaf(3, 4);
    Tensor y = new ScaledProduct(10).apply(a, b);
    assertArrayEquals(new double[] {30, 80}, y.toDoubleArray());
    y.sum().backward();
    assertArrayEquals(new double[] {30, 40}, a.grad().toDoubleArray());
    assertArrayEquals(new double[] {10, 20}, b.grad().toDoubleArray());
  }

  @Test
  void passesTheGradientCheckToSecondOrder() {
    Tensor a = Tensor.of(new double[] {0.5, -1});
    Tensor b = Tensor.of(new double[] {2, 0.3});
    GradCheck.check(new ScaledProduct(3)::apply, a, b);
    GradCheck.checkSecondOrder(new ScaledProduct(3)::apply, a, b);
  }

  @Test
  void aSavedOutputIsPartOfTheGraph() {
    GradCheck.checkSecondOrder(new Exp()::apply, Tensor.of(new double[] {0.5, -1}));
  }

  @Test
  void takesAnyNumberOfInputs() {
    Tensor a = leaf(1);
    new Sum().apply(a, leaf(2), a).backward();
    assertEquals(2, a.grad().item());
  }

  @Test
  void anInputThatIsReturnedAsItIsKeepsItsPlaceInTheGraph() {
    Tensor a = leaf(3);
    Tensor y = new Identity().apply(a);
    assertFalse(y.isLeaf());
    assertTrue(a.isLeaf());
    y.mul(y).backward();
    assertEquals(6, a.grad().item());
  }

  @Test
  void theBackwardPassRunsOnceForAllInputs() {
    ScaledProduct function = new ScaledProduct(1);
    function.apply(leaf(1), leaf(2)).backward();
    assertEquals(1, function.backwardCalls.get());
  }

  @Test
  void callsDoNotDisturbEachOther() {
    ScaledProduct function = new ScaledProduct(1);
    Tensor a = leaf(2);
    Tensor b = leaf(5);
    Tensor first = function.apply(a, b);
    Tensor second = function.apply(first, first);
    second.backward();
    assertEquals(2 * 10 * 5, a.grad().item());
  }

  @Test
  void nothingIsRecordedWithoutNeed() {
    assertFalse(new Exp().apply(Tensor.ones(2)).requiresGrad());
    assertFalse(Autograd.noGrad(() -> new Exp().apply(leaf(1))).requiresGrad());
  }

  @Test
  void aGradientIsWantedOnlyOfInputsThatRequireOne() {
    Tensor a = leaf(1);
    Tensor constant = Tensor.of(new double[] {2});
    Function function =
        new Function() {
          @Override
          protected Tensor forward(Context context, List<Tensor> inputs) {
            assertTrue(context.needsInputGrad(0));
            assertFalse(context.needsInputGrad(1));
            return inputs.get(0).mul(inputs.get(1));
          }

          @Override
          protected List<Tensor> backward(Context context, Tensor gradOutput) {
            return List.of(gradOutput.mul(2), Tensor.scalar(0)); // the second does not matter
          }
        };
    assertEquals("Function", function.name());
    function.apply(a, constant).backward();
    assertEquals(2, a.grad().item());
  }

  // ---- Second derivatives, by what was saved.

  /** What {@link Saving} gives to its context. */
  private interface Saved {
    void by(Context context, Tensor input, Tensor output);
  }

  /** {@code u * u * u} or another function of one input, with its slope made of what was saved. */
  private static final class Saving extends Function {
    private final UnaryOperator<Tensor> function;
    private final Saved saved;
    private final UnaryOperator<Tensor> slope;

    Saving(UnaryOperator<Tensor> function, Saved saved, UnaryOperator<Tensor> slope) {
      this.function = function;
      this.saved = saved;
      this.slope = slope;
    }

    @Override
    protected Tensor forward(Context context, List<Tensor> inputs) {
      Tensor output = function.apply(inputs.get(0));
      saved.by(context, inputs.get(0), output);
      return output;
    }

    @Override
    protected List<Tensor> backward(Context context, Tensor gradOutput) {
      return List.of(gradOutput.mul(slope.apply(context.saved(0))));
    }
  }

  private static Saving cube(Saved saved, UnaryOperator<Tensor> slope) {
    return new Saving(u -> u.mul(u).mul(u), saved, slope);
  }

  /** The second derivative of {@code function(x^2)}. */
  private static double[] secondDerivative(Function function, double... at) {
    Tensor x = leaf(at);
    Tensor y = function.apply(x.mul(x)).sum();
    Tensor first = Autograd.grad(y, x, BackwardOption.CREATE_GRAPH);
    return Autograd.grad(first.sum(), x).toDoubleArray();
  }

  @Test
  void aSavedIntermediateHasARightGradientAndNoSecondOne() {
    Saving cube = cube((context, u, y) -> context.saveForBackward(u.mul(u)), i -> i.mul(3));
    Tensor x = leaf(2);
    Tensor first = Autograd.grad(cube.apply(x.mul(x)), x, BackwardOption.CREATE_GRAPH);
    assertEquals(6 * 32, first.item(), "6 x^5");
    Exception e = assertThrows(IllegalStateException.class, () -> Autograd.grad(first, x));
    assertMessage(e, "Saving", "saved tensor 0", "[1]", "save the input", "saveConstant");
    assertThrows(IllegalStateException.class, first::backward);
  }

  @Test
  void aDerivativeThatDoesNotPassThroughASavedIntermediateIsFine() {
    Saving cube = cube((context, u, y) -> context.saveForBackward(u.mul(u)), i -> i.mul(3));
    Tensor x = leaf(2);
    Tensor weight = leaf(1);
    Tensor y = cube.apply(x);
    Tensor first = Autograd.grad(y, weight, List.of(x), BackwardOption.CREATE_GRAPH).get(0);
    assertEquals(12, Autograd.grad(first, weight).item());
  }

  @Test
  void aSavedInputOrOutputKnowsItsDerivative() {
    Saved input = (context, u, y) -> context.saveForBackward(u);
    assertArrayEquals(
        new double[] {480}, secondDerivative(cube(input, u -> u.mul(u).mul(3)), 2), "30 x^4");
    Saved output = (context, u, y) -> context.saveForBackward(y);
    Saving exp = new Saving(Tensor::exp, output, y -> y);
    assertEquals(18 * Math.E, secondDerivative(exp, 1)[0] * 3, ROUNDING, "(2 + 4 x^2) exp(x^2)");
  }

  @Test
  void theSameNumbersInAnotherShapeKnowTheirDerivative() {
    List<UnaryOperator<Tensor>> views =
        List.of(u -> u.reshape(2, 1), u -> u.unsqueeze(0), Tensor::flatten, Tensor::detach);
    for (UnaryOperator<Tensor> view : views) {
      Saved input = (context, u, y) -> context.saveForBackward(view.apply(u));
      Saving square = new Saving(u -> u.mul(u), input, u -> u.reshape(2).mul(2));
      assertArrayEquals(new double[] {12, 48}, secondDerivative(square, 1, 2), "12 x^2");
      Saved output = (context, u, y) -> context.saveForBackward(view.apply(y));
      Saving exp = new Saving(Tensor::exp, output, y -> y.reshape(2));
      assertEquals(6 * Math.E, secondDerivative(exp, 1, 2)[0], ROUNDING, "(2 + 4 x^2) exp(x^2)");
    }
  }

  @Test
  void aSavedViewCanBePassedThroughAgain() {
    Saved input = (context, u, y) -> context.saveForBackward(u.reshape(2, 1));
    Saving square = new Saving(u -> u.mul(u), input, u -> u.reshape(2).mul(2));
    Tensor x = leaf(1, 2);
    Tensor y = square.apply(x).sum();
    for (int pass = 0; pass < 2; pass++) {
      Autograd.grad(y, x, BackwardOption.CREATE_GRAPH).sum().backward();
    }
    assertArrayEquals(new double[] {4, 4}, x.grad().toDoubleArray());
  }

  @Test
  void anIntermediateThatIsMadeALeafIsStillOne() {
    Saved leaf = (context, u, y) -> context.saveForBackward(u.mul(u).requiresGrad(true));
    Saving cube = cube(leaf, i -> i.mul(3));
    assertThrows(IllegalStateException.class, () -> secondDerivative(cube, 2));
  }

  @Test
  void aTensorThatTheForwardPassChangesAfterItHasSavedItIsRefused() {
    Saved early =
        (context, u, y) -> {
          context.saveForBackward(y);
          y.addInPlace(1);
        };
    Tensor y = new Saving(Tensor::exp, early, saved -> saved).apply(leaf(2));
    assertMessage(assertThrows(IllegalStateException.class, y::backward), "'Saving'", "in place");
    Saved constant =
        (context, u, y2) -> {
          context.saveConstant(y2);
          y2.addInPlace(1);
        };
    Tensor z = new Saving(Tensor::exp, constant, saved -> saved).apply(leaf(2));
    assertMessage(assertThrows(IllegalStateException.class, z::backward), "'Saving'", "in place");
  }

  @Test
  void whichOfTwoInputsWithTheSameNumbersWasSavedIsNotGuessed() {
    Function product =
        new Function() {
          @Override
          protected Tensor forward(Context context, List<Tensor> inputs) {
            context.saveForBackward(inputs.get(0).flatten(), inputs.get(1));
            return inputs.get(0).mul(inputs.get(1));
          }

          @Override
          protected List<Tensor> backward(Context context, Tensor gradOutput) {
            return List.of(gradOutput.mul(context.saved(1)), gradOutput.mul(context.saved(0)));
          }
        };
    Tensor x = leaf(2);
    Tensor same = product.apply(x, x);
    Tensor first = Autograd.grad(same, x, BackwardOption.CREATE_GRAPH);
    assertEquals(2, Autograd.grad(first, x).item());
    Tensor other = x.reshape(1);
    Tensor slope = Autograd.grad(product.apply(x, other), x, BackwardOption.CREATE_GRAPH);
    assertThrows(IllegalStateException.class, () -> Autograd.grad(slope, x));
  }

  /** It is not taken for a constant, though nothing in its gradient depends on the input. */
  @Test
  void aBackwardPassThatCutsItsGradientOffHasNoDerivative() {
    Saved input = (context, u, y) -> context.saveConstant(u);
    Saving linear = new Saving(u -> u.mul(3), input, u -> u.mul(0).add(3));
    Tensor x = leaf(2);
    Tensor slope = Autograd.grad(linear.apply(x), x, BackwardOption.CREATE_GRAPH);
    assertEquals(0, Autograd.grad(slope, x, BackwardOption.ALLOW_UNUSED).item());
    Tensor cut = Autograd.grad(returning(List.of(x)).apply(x), x, BackwardOption.CREATE_GRAPH);
    assertEquals(1, Autograd.grad(cut, x).item(), "a gradient may be any tensor of the graph");
    Function detached = returning(List.of(x.detach()));
    Tensor none = Autograd.grad(detached.apply(x), x, BackwardOption.CREATE_GRAPH);
    assertMessage(
        assertThrows(
            IllegalStateException.class, () -> Autograd.grad(none, x, BackwardOption.ALLOW_UNUSED)),
        "does not require a gradient");
  }

  /** What checkpointing does: it computes again what it did not keep. */
  @Test
  void aBackwardPassMayRecordAComputationOfItsOwn() {
    Function again =
        new Function() {
          @Override
          protected Tensor forward(Context context, List<Tensor> inputs) {
            context.saveForBackward(inputs.get(0));
            return inputs.get(0).sin().exp();
          }

          @Override
          protected List<Tensor> backward(Context context, Tensor gradOutput) {
            Tensor x = context.saved(0).detach().requiresGrad(true);
            Tensor y = Autograd.enableGrad(() -> x.sin().exp());
            return Autograd.grad(y, gradOutput, List.of(x));
          }
        };
    Tensor x = leaf(1, 2);
    again.apply(x).sum().backward();
    double[] expected = Autograd.grad(x.sin().exp().sum(), x).toDoubleArray();
    assertArrayEquals(expected, x.grad().toDoubleArray());
  }

  @Test
  void aNaNIsTracedToTheFunctionThatMakesIt() {
    Saved input = (context, u, y) -> context.saveForBackward(u);
    Saving root = new Saving(Tensor::sqrt, input, u -> u.sqrt().mul(2).pow(-1));
    Tensor x = leaf(0);
    ArithmeticException e =
        assertThrows(
            ArithmeticException.class,
            () -> Autograd.detectAnomaly(() -> root.apply(x).backward()));
    assertMessage(e, "the derivative of 'Saving', of shape [1],", "Infinity", "element 0");
    Saving made = new Saving(u -> Tensor.of(new double[] {Double.NaN}), input, u -> u);
    e = assertThrows(ArithmeticException.class, () -> Autograd.detectAnomaly(() -> made.apply(x)));
    assertMessage(e, "'Saving' of shapes [[1]] has made NaN");
    Saving masked = new Saving(u -> Tensor.where(u.eq(0), u, u.pow(-1)), input, u -> u);
    Autograd.detectAnomaly(() -> masked.apply(x));
  }

  @Test
  void aConstantHasNoDerivative() {
    Saved mask = (context, u, y) -> context.saveConstant(u.gt(1));
    Saving relu = new Saving(u -> u.mul(u.gt(1)), mask, m -> m);
    assertArrayEquals(new double[] {0, 2}, secondDerivative(relu, 1, 2));
    Saved input = (context, u, y) -> context.saveConstant(u);
    Saving square = new Saving(u -> u.mul(u), input, u -> u.mul(2));
    assertArrayEquals(new double[] {4}, secondDerivative(square, 1), "of 2 c x^2 at c = 1");
  }

  @Test
  void aSavedTensorThatRequiresAGradientItselfKeepsItsPlace() {
    Tensor w = leaf(3);
    Saved weight = (context, u, y) -> context.saveForBackward(w);
    Saving scaled = new Saving(u -> u.mul(w), weight, saved -> saved);
    Tensor x = leaf(2);
    Tensor first = Autograd.grad(scaled.apply(x), x, BackwardOption.CREATE_GRAPH);
    assertEquals(1, Autograd.grad(first, w).item());
  }

  @Test
  void aConstantMustNotBeChangedInPlace() {
    Tensor mask = Tensor.of(new double[] {0, 1});
    Saved constant = (context, u, y) -> context.saveConstant(mask);
    Tensor y = new Saving(u -> u.mul(mask), constant, m -> m).apply(leaf(1, 2)).sum();
    mask.fillInPlace(1);
    assertMessage(assertThrows(IllegalStateException.class, y::backward), "'Saving'", "in place");
  }

  @Test
  void aGraphShowsAnyNameInItsLabel() {
    Function function =
        new Function() {
          @Override
          protected Tensor forward(Context context, List<Tensor> inputs) {
            return inputs.get(0).mul(2);
          }

          @Override
          protected List<Tensor> backward(Context context, Tensor gradOutput) {
            return List.of(gradOutput.mul(2));
          }

          @Override
          public String name() {
            return "f\", URL=\"javascript:g()\\\n]";
          }
        };
    String dot = new GraphDot().of(function.apply(leaf(1)));
    String label = "label=\"f\\\", URL=\\\"javascript:g()\\\\\\n]\\n[1]\", shape=ellipse]\n";
    assertTrue(dot.contains(label), dot);
  }

  // ---- Misuse.

  private static Function returning(List<Tensor> gradients) {
    return new Function() {
      @Override
      protected Tensor forward(Context context, List<Tensor> inputs) {
        return inputs.get(0).mul(2);
      }

      @Override
      protected List<Tensor> backward(Context context, Tensor gradOutput) {
        return gradients;
      }

      @Override
      public String name() {
        return "Wrong";
      }
    };
  }

  private static void assertRefused(List<Tensor> gradients, String... parts) {
    Tensor y = returning(gradients).apply(leaf(1, 2, 3)).sum();
    assertMessage(assertThrows(IllegalStateException.class, y::backward), parts);
  }

  private static void assertMessage(Exception e, String... parts) {
    for (String part : parts) {
      assertTrue(e.getMessage().contains(part), "'" + part + "' is not in: " + e.getMessage());
    }
  }

  @Test
  void aWrongNumberOfGradientsIsRefused() {
    assertRefused(List.of(), "Wrong", "0 gradients for 1 inputs");
    Tensor gradient = Tensor.of(new double[] {1, 2, 3});
    assertRefused(List.of(gradient, gradient), "Wrong", "2 gradients for 1 inputs");
  }

  @Test
  void aGradientOfAnotherShapeIsRefused() {
    assertRefused(List.of(Tensor.of(new double[] {1})), "Wrong", "input 0", "[1]", "[3]");
  }

  @Test
  void aGradientOfAnotherTypeIsRefused() {
    assertRefused(List.of(Tensor.ones(3)), "Wrong", "input 0", "float32", "float64");
  }

  @Test
  void aGradientThatIsNullIsRefused() {
    assertRefused(Collections.singletonList(null), "Wrong", "input 0", "null");
  }

  @Test
  void aPassThatReturnsNullIsRefused() {
    assertRefused(null, "Wrong: the backward pass returned null");
    Saving nothing = new Saving(u -> null, (context, u, y) -> {}, u -> u);
    assertMessage(
        assertThrows(IllegalStateException.class, () -> nothing.apply(leaf(1))),
        "Saving: the forward pass returned null");
  }

  @Test
  void nullIsRefused() {
    Function function = returning(List.of());
    assertNullRefused("Wrong: the array is null", () -> function.apply((Tensor[]) null));
    assertNullRefused("Wrong: an input is null", () -> function.apply(leaf(1), null));
    Context context = new Context(List.of());
    Tensor[] none = null;
    Tensor[] one = {null};
    assertNullRefused("saveForBackward: the array is null", () -> context.saveForBackward(none));
    assertNullRefused("saveForBackward: a tensor is null", () -> context.saveForBackward(one));
    assertNullRefused("saveConstant: the array is null", () -> context.saveConstant(none));
    assertNullRefused("saveConstant: a tensor is null", () -> context.saveConstant(leaf(1), null));
    assertEquals(List.of(), context.sources(), "a failed call keeps nothing");
  }

  private static void assertNullRefused(String message, Executable call) {
    assertEquals(message, assertThrows(NullPointerException.class, call).getMessage());
  }

  @Test
  void aBackwardPassMustNotChangeWhatItIsGiven() {
    for (boolean saved : new boolean[] {true, false}) {
      Function function =
          new Function() {
            @Override
            protected Tensor forward(Context context, List<Tensor> inputs) {
              context.saveForBackward(inputs.get(0));
              return inputs.get(0).mul(2);
            }

            @Override
            protected List<Tensor> backward(Context context, Tensor gradOutput) {
              Tensor changed = saved ? context.saved(0) : gradOutput;
              return List.of(changed.mulInPlace(2));
            }
          };
      Tensor y = function.apply(leaf(1));
      assertMessage(
          assertThrows(IllegalStateException.class, y::backward), "backward pass", "in place");
    }
  }

  @Test
  void aSavedTensorMustNotBeChangedInPlace() {
    Tensor a = leaf(1);
    Tensor y = new Exp().apply(a);
    y.detach().addInPlace(1);
    assertMessage(assertThrows(IllegalStateException.class, y::backward), "'Exp'", "in place");
  }

  @Test
  void aSecondBackwardPassIsRefused() {
    Tensor y = new Exp().apply(leaf(1));
    y.backward();
    assertMessage(assertThrows(IllegalStateException.class, y::backward), "'Exp'", "freed");
  }

  @Test
  void aForwardPassMustNotChangeAnInput() {
    Function function =
        new Function() {
          @Override
          protected Tensor forward(Context context, List<Tensor> inputs) {
            return inputs.get(0).mulInPlace(2);
          }

          @Override
          protected List<Tensor> backward(Context context, Tensor gradOutput) {
            return List.of(gradOutput);
          }
        };
    assertMessage(
        assertThrows(IllegalStateException.class, () -> function.apply(leaf(1))),
        "forward",
        "in place");
  }

  @Test
  void aSavedTensorThatIsNotThereIsRefused() {
    Context context = new Context(List.of(leaf(1)));
    assertMessage(
        assertThrows(IllegalArgumentException.class, () -> context.saved(0)), "saved", "0");
    assertMessage(
        assertThrows(IllegalArgumentException.class, () -> context.needsInputGrad(1)), "1");
  }

  @Test
  void theGraphKeepsWhatAFunctionSavesAndNoMore() throws InterruptedException {
    Trace ofSaved = Trace.of(x -> new ScaledProduct(2).apply(x, x));
    Trace ofForgotten = Trace.of(x -> new Exp().apply(x));
    for (int i = 0; i < 50 && ofForgotten.input().get() != null; i++) {
      System.gc();
      Thread.sleep(10);
    }
    assertTrue(ofSaved.input().get() != null, "ScaledProduct reads its inputs");
    assertTrue(ofForgotten.input().get() == null, "Exp reads its output only");
    Reference.reachabilityFence(List.of(ofSaved, ofForgotten));
  }

  /**
   * What is left of a call: a tensor that keeps the graph, and whether the input is still there.
   */
  private record Trace(Tensor graph, WeakReference<Tensor> input) {
    static Trace of(UnaryOperator<Tensor> function) {
      Tensor input = Tensor.ones(2).requiresGrad(true).copy(); // a leaf is kept by its node
      return new Trace(function.apply(input).copy(), new WeakReference<>(input));
    }
  }
}
