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
  void membersMayStandOnOneLine() throws IOException {
    String wanted = "class C {\n  int a;\n  int b;\n\n  int f() {\n    return a;\n  }\n}\n";
    String typed = "class C { int a; int b; int f() { return a; }}\n";
    String path = "java/arraystoadam/C.java";
    assertEquals(List.of(), Mine.findings(Map.of(path, wanted), Map.of(path, typed)));
  }

  @Test
  void anotherFormOfTheSameStatementIsShownBesideThatOfTheStop() throws IOException {
    assertEquals(
        List.of("A.java: one(): where you have `B b = all .get(1);`, it is `B b = all.get(0);`"),
        findings(SmallStep.A, a().replace("all.get(0)", "all .get(1)")));
  }

  @Test
  void countsStatementsThatAreTheSame() throws IOException {
    assertEquals(
        List.of("A.java: one() has more than it should: `b.count();`"),
        findings(SmallStep.A, a().replace("b.count();", "b.count(); b.count();")));
  }

  @Test
  void readsSignsOfTwoCharactersAsOne() throws IOException {
    String path = "java/arraystoadam/C.java";
    String wanted = "class C {\n  int f(int i, int j) {\n    return i++ + j;\n  }\n}\n";
    assertEquals(
        1,
        Mine.findings(Map.of(path, wanted), Map.of(path, wanted.replace("i++ + j", "i + ++j")))
            .size());
  }

  @Test
  void aStrayQuoteIsNoMoreThanADifference() throws IOException {
    String mine = a().replace("all.get(0)", "all.get(0\")") + "// x\n".repeat(20_000);
    assertEquals(1, findings(SmallStep.A, mine).size());
  }

  @Test
  void comparesThePackageAndFilesThatAreNotJava() throws IOException {
    assertEquals(
        List.of("A.java lacks `package arraystoadam;`"),
        findings(SmallStep.A, a().replace("package arraystoadam;", "")));
    String path = "resources/digits.csv";
    assertEquals(
        List.of("resources/digits.csv is another file than that of the stop"),
        Mine.findings(Map.of(path, "1"), Map.of(path, "2")));
  }

  @Test
  void saysThatTheOrderIsAnother() throws IOException {
    String mine = a().replace("b.count();\n    return b.one();", "return b.one();\n    b.count();");
    assertEquals(
        List.of("A.java: one() has the same statements, but in another order or in other blocks"),
        findings(SmallStep.A, mine));
  }

  @Test
  void anotherStringIsAnotherStatement() throws IOException {
    String wanted = "class C {\n  String s = \"a  b\"; // x\n}\n";
    String path = "java/arraystoadam/C.java";
    assertEquals(
        List.of("C.java: s: where you have `String s = \"a b\";`, it is `String s = \"a  b\";`"),
        Mine.findings(Map.of(path, wanted), Map.of(path, wanted.replace("a  b", "a b"))));
  }
}
