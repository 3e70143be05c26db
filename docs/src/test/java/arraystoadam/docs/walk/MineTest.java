package arraystoadam.docs.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MineTest {

  private static List<String> findings(String path, String mine) throws IOException {
    Map<String, String> typed = new HashMap<>(SmallStep.UPPER);
    if (mine == null) {
      typed.remove(path);
    } else {
      typed.put(path, mine);
    }
    return Mine.findings(SmallStep.UPPER, typed);
  }

  private static String a() {
    return SmallStep.UPPER.get(SmallStep.A);
  }

  @Test
  void formattingCommentsAndImportsDoNotCount() throws IOException {
    String mine =
        a().replace("import java.util.List;", "import java.util.*;")
            .replace("/** The upper A. */", "// mine")
            .replace("{\n", "\n  {  // brace\n")
            .replace("all.get(0)", "all . get( 0 )");
    assertEquals(List.of(), findings(SmallStep.A, mine));
  }

  @Test
  void saysWhatIsNotThereYet() throws IOException {
    assertEquals(List.of("B.java is not there yet"), findings(SmallStep.B, null));
    assertEquals(
        List.of("A.java: all is not there yet"),
        findings(SmallStep.A, a().replaceFirst("  private final .*\n", "")));
    assertEquals(
        List.of("A.java: one() lacks `b.count();`"),
        findings(SmallStep.A, a().replace("b.count();", "")));
  }

  @Test
  void saysWhatIsTooMuch() throws IOException {
    assertEquals(
        List.of("A.java: two() should not be there, or not yet"),
        findings(SmallStep.A, a().replace("  public int", "  void two() {}\n\n  public int")));
    assertEquals(
        List.of("A.java: one() has more than it should: `b.count(2);`"),
        findings(SmallStep.A, a().replace("b.count();", "b.count(); b.count(2);")));
    assertEquals(
        List.of("C.java should not be there, or not yet"),
        findings("java/arraystoadam/C.java", "class C {}"));
  }

  @Test
  void saysThatTheOrderIsAnother() throws IOException {
    String mine = a().replace("b.count();\n    return b.one();", "return b.one();\n    b.count();");
    assertEquals(
        List.of("A.java: one() has the right statements in another order"),
        findings(SmallStep.A, mine));
  }

  @Test
  void anotherStringIsAnotherStatement() throws IOException {
    String wanted = "class C {\n  String s = \"a  b\"; // x\n}\n";
    String path = "java/arraystoadam/C.java";
    assertEquals(
        List.of("C.java: s lacks `String s = \"a  b\";`"),
        Mine.findings(Map.of(path, wanted), Map.of(path, wanted.replace("a  b", "a b"))));
  }
}
