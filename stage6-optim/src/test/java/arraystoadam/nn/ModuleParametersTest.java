package arraystoadam.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import arraystoadam.tensor.Tensor;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How a module finds and names what it learns. */
class ModuleParametersTest {

  private static final Random RNG = new Random(0);

  /** A child is registered before a parameter. */
  private static final class Block extends Module {
    final Linear inner = register("inner", new Linear(2, 2, RNG));
    final Parameter scale = register("scale", Tensor.ones(2));

    @Override
    public Tensor forward(Tensor input) {
      return inner.forward(input).mul(scale);
    }
  }

  /** Registers whatever a test wants. */
  private static final class Empty extends Module {
    @Override
    public Tensor forward(Tensor input) {
      return input;
    }

    void parameter(String name) {
      register(name, Tensor.scalar(0));
    }

    void child(String name) {
      register(name, new Empty());
    }
  }

  @Test
  void itsOwnParametersComeBeforeThoseOfItsChildren() {
    Block block = new Block();
    assertEquals(
        List.of(block.scale, block.inner.weight(), block.inner.bias()), block.parameters());
  }

  @Test
  void aNameIsThePathToTheParameter() {
    Block first = new Block();
    Block second = new Block();
    Map<String, Parameter> parameters =
        new Sequential(first, new Sequential(second)).namedParameters();
    assertEquals(
        List.of(
            "0.scale",
            "0.inner.weight",
            "0.inner.bias",
            "1.0.scale",
            "1.0.inner.weight",
            "1.0.inner.bias"),
        List.copyOf(parameters.keySet()));
    assertSame(first.inner.bias(), parameters.get("0.inner.bias"));
    assertSame(second.scale, parameters.get("1.0.scale"));
  }

  @Test
  void aSharedModuleIsCountedOnceUnderItsFirstName() {
    Linear shared = new Linear(2, 2, RNG);
    Sequential model = new Sequential(shared, new Flatten(), new Sequential(shared));
    assertEquals(List.of("0.weight", "0.bias"), List.copyOf(model.namedParameters().keySet()));
    assertEquals(List.of(shared.weight(), shared.bias()), model.parameters());
  }

  @Test
  void equalNumbersDoNotMakeParametersTheSame() {
    Linear first = new Linear(2, 2, new Random(1));
    Linear second = new Linear(2, 2, new Random(1));
    assertEquals(4, new Sequential(first, second).parameters().size());
  }

  @Test
  void aModuleMayHaveNone() {
    assertEquals(List.of(), new Empty().parameters());
    assertEquals(Map.of(), new Empty().namedParameters());
  }

  @Test
  void registerReturnsAParameterWithTheNumbers() {
    Block block = new Block();
    assertEquals(2, block.scale.sum().item());
    assertEquals(true, block.scale.requiresGrad());
  }

  @Test
  void aNameMustNotBeEmptyOrHaveADot() {
    assertRefused("register: the name '' must not be empty or have a dot in it", "");
    assertRefused("register: the name 'a.b' must not be empty or have a dot in it", "a.b");
    assertRefused("register: the name '.' must not be empty or have a dot in it", ".");
  }

  private static void assertRefused(String message, String name) {
    Empty module = new Empty();
    Exception e = assertThrows(IllegalArgumentException.class, () -> module.parameter(name));
    assertEquals(message, e.getMessage());
    e = assertThrows(IllegalArgumentException.class, () -> module.child(name));
    assertEquals(message, e.getMessage());
    assertEquals(Map.of(), module.namedParameters());
    assertEquals("Empty", module.toString());
  }

  @Test
  void parametersAndChildrenShareTheirNames() {
    Empty module = new Empty();
    module.parameter("a");
    module.child("b");
    for (String name : List.of("a", "b")) {
      Exception e = assertThrows(IllegalArgumentException.class, () -> module.parameter(name));
      assertEquals("register: the name '" + name + "' is taken", e.getMessage());
      e = assertThrows(IllegalArgumentException.class, () -> module.child(name));
      assertEquals("register: the name '" + name + "' is taken", e.getMessage());
    }
  }

  @Test
  void aSharedParameterIsOneAndTheSame() {
    Empty first = new Empty();
    Parameter weight = first.register("weight", Tensor.ones(2));
    Empty second = new Empty();
    assertSame(weight, second.register("tied", weight));
    first.register("second", second);
    assertEquals(List.of(weight), first.parameters());
  }

  @Test
  void aModuleIsNoPartOfItself() {
    Empty outer = new Empty();
    Empty inner = outer.register("inner", new Empty());
    for (Empty module : List.of(inner, outer)) {
      Exception e =
          assertThrows(IllegalArgumentException.class, () -> inner.register("loop", module));
      assertEquals("register: 'loop' would make a module a part of itself", e.getMessage());
    }
  }
}
