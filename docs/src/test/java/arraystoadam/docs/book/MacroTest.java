package arraystoadam.docs.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MacroTest {

  private static Macro parse(String line) {
    return Macro.parse("stage3", line).orElseThrow();
  }

  @Test
  void readsTargetTextAndOptions() {
    Macro macro = parse("code::stage3/tensor/Tensor.java[mul(Tensor), new=off, mark1=\"a, b\"]");
    assertEquals("code", macro.name());
    assertEquals("stage3/tensor/Tensor.java", macro.target());
    assertEquals("mul(Tensor)", macro.text());
    assertEquals(Map.of("new", "off", "mark1", "a, b"), macro.options());
    assertFalse(macro.isOn("new"));
    assertTrue(macro.isOn("javadoc"));
  }

  @Test
  void doesNotSplitWithinParenthesesAndAngleBrackets() {
    assertEquals(
        "where(Tensor, Tensor, Tensor); get(Map<String, Tensor>)",
        parse("code::x[where(Tensor, Tensor, Tensor); get(Map<String, Tensor>)]").text());
  }

  @Test
  void isNoMacroWithinALine() {
    assertTrue(Macro.parse("stage3", "see code::x[y]").isEmpty());
    assertTrue(Macro.parse("stage3", "image:x[y]").isEmpty());
  }

  @Test
  void keepsTheBracketAsItIs() {
    assertEquals("y = 2, \"x\"", parse("picture::x[y = 2, \"x\"]").bracket());
  }

  @Test
  void refusesAnOptionThatIsNeitherOnNorOff() {
    Macro macro = parse("code::x[new=of]");
    Exception e = assertThrows(BookException.class, () -> macro.isOn("new"));
    assertEquals("code: new=of: must be on or off", e.getMessage());
  }

  @Test
  void refusesTextThatMeansNothing() {
    Macro macro = parse("changes::4-5[foo]");
    Exception e = assertThrows(BookException.class, macro::allowOnly);
    assertEquals("changes: 'foo' means nothing here", e.getMessage());
  }

  @Test
  void refusesOptionsThatNobodyKnows() {
    Macro macro = parse("run::stage1/SineFit[line=3]");
    Exception e = assertThrows(BookException.class, () -> macro.allow("lines"));
    assertEquals("run: unknown options [line], the known ones are [lines]", e.getMessage());
  }
}
