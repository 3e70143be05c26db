package ex3_3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import ex3_3.Engine.Value;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

class EngineTest {

  private final Value a = new Value(3);

  @Test
  @Order(1)
  @DisplayName("a chain: sin(a * 5) has the slope 5 cos(15) with respect to a")
  void chain() {
    a.mul(new Value(5)).sin().backward();
    assertEquals(5 * Math.cos(15), a.grad(), 1e-12);
  }

  @Test
  @Order(2)
  @DisplayName("the output itself: its slope with respect to itself is 1")
  void itself() {
    a.backward();
    assertEquals(1, a.grad(), 0.0);
  }

  @Test
  @Order(3)
  @DisplayName("one number used twice: a * a has the slope 2 a")
  void usedTwice() {
    a.mul(a).backward();
    assertEquals(6, a.grad(), 1e-12);
  }

  @Test
  @Order(4)
  @DisplayName(
      "b = a + a, c = b + b: the slope of c with respect to a is 4, and with respect to b it is 2")
  void diamond() {
    Value b = a.add(a);
    Value c = b.add(b);
    c.backward();
    assertEquals(2, b.grad(), 1e-12, "the slope with respect to b");
    assertEquals(4, a.grad(), 1e-12, "the slope with respect to a: c is 4 a");
  }

  @Test
  @Order(5)
  @DisplayName("a long way round and a short cut: (sin(b) + 1 b) with b = a * a")
  void shortCut() {
    Value b = a.mul(a);
    b.sin().mul(new Value(1)).add(b).backward();
    assertEquals((Math.cos(9) + 1) * 6, a.grad(), 1e-12);
  }

  @Test
  @Order(6)
  @DisplayName("the short cut comes first: (b + sin(b)) with b = a * a")
  void shortCutFirst() {
    Value b = a.mul(a);
    b.add(b.sin()).backward();
    assertEquals((Math.cos(9) + 1) * 6, a.grad(), 1e-12);
  }

  @Test
  @Order(7)
  @DisplayName("twenty doublings: the slope is 2^20")
  void doublings() {
    Value c = a;
    for (int i = 0; i < 20; i++) {
      c = c.add(c);
    }
    c.backward();
    assertEquals(Math.pow(2, 20), a.grad(), 0.0);
  }

  @Test
  @Order(8)
  @DisplayName("a chain of 100,000 additions: the slope is 1, and the stack is not full")
  void longChain() {
    Value c = a;
    Value one = new Value(1);
    for (int i = 0; i < 100_000; i++) {
      c = c.add(one);
    }
    try {
      c.backward();
    } catch (StackOverflowError e) {
      fail("backward calls itself once for each step: a loop with a stack of its own does not");
    }
    assertEquals(1, a.grad(), 0.0, "by the start of the chain");
    assertEquals(100_000, one.grad(), 0.0, "by the 1, which is used 100,000 times");
  }
}
