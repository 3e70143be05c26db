package arraystoadam.docs.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.docs.book.BookException;
import arraystoadam.docs.book.Macro;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeMacroTest {

  private static final String BEFORE =
      """
      package arraystoadam.tensor;

      import java.util.List;

      /** A sum. */
      final class Sum {

        private final int start = 1;

        // ---- Heading.

        /** Adds. */
        int add(int a) {
          return start + a;
        }

        int add(List<Integer> many) {
          return many.size();
        }

        /** Inside. */
        record Pair(int first, int second) {
          Pair {
            assert first < second;
          }
        }
      }
      """;

  @TempDir Path root;

  @BeforeEach
  void writeStages() throws IOException {
    write("stage1-a", BEFORE);
    write("stage2-b", BEFORE.replace("return start + a;", "int b = a;\n    return start + b;"));
  }

  private void write(String stage, String text) throws IOException {
    Path folder = root.resolve(stage + "/src/main/java/arraystoadam/tensor");
    Files.createDirectories(folder);
    Files.writeString(root.resolve(stage + "/pom.xml"), "<project/>");
    Files.writeString(folder.resolve("Sum.java"), text);
  }

  private List<String> expand(String attributes, int stage) throws IOException {
    String line = "code::stage" + stage + "/tensor/Sum.java[" + attributes + "]";
    List<String> lines = new CodeMacro(root).expand(Macro.parse("stage1", line).orElseThrow());
    assertEquals(lines.get(1), lines.get(lines.size() - 1));
    return lines;
  }

  private String code(String attributes) throws IOException {
    List<String> lines = expand(attributes, 1);
    return String.join("\n", lines.subList(2, lines.size() - 1));
  }

  @Test
  void cutsOutAMethodWithItsComment() throws IOException {
    assertEquals("/** Adds. */\nint add(int a) {\n  return start + a;\n}", code("add(int)"));
  }

  @Test
  void leavesTheCommentOut() throws IOException {
    assertEquals("int add(int a) {\n  return start + a;\n}", code("add(int), javadoc=off"));
  }

  @Test
  void findsParametersWithAndWithoutTypeArguments() throws IOException {
    assertEquals(code("add(List)"), code("add(List<Integer>)"));
    assertEquals("int add(List<Integer> many) {\n  return many.size();\n}", code("add(List)"));
  }

  @Test
  void takesAllOverloadsAndSeveralMembers() throws IOException {
    String both = code("add");
    assertTrue(both.contains("start + a") && both.contains("many.size"), both);
    assertTrue(code("start; Pair").startsWith("private final int start = 1;\n\n/** Inside. */"));
  }

  @Test
  void findsMembersOfNestedTypes() throws IOException {
    assertEquals("Pair {\n  assert first < second;\n}", code("<init>"));
  }

  @Test
  void takesTheWholeTypeWithoutImports() throws IOException {
    assertTrue(code("").startsWith("/** A sum. */\nfinal class Sum {"), code(""));
    assertEquals(code(""), code("class"));
  }

  @Test
  void cutsFromOneTextToAnother() throws IOException {
    String cut = code("from=\"int add(int\" to=\"start + a\"");
    assertEquals("int add(int a) {\n  return start + a;", cut);
  }

  @Test
  void marksLines() throws IOException {
    assertTrue(code("add(int), mark1=\"start + a\"").contains("return start + a; // <1>"));
  }

  @Test
  void highlightsWhatIsNew() throws IOException {
    assertEquals("[source,java,highlight=3;4]", expand("add(int)", 2).get(0));
    assertEquals("[source,java]", expand("add(int), new=off", 2).get(0));
    assertEquals("[source,java]", expand("add(int)", 1).get(0));
  }

  @Test
  void takesTheSourceOfADeviceFromTheStageThatHasIt() throws IOException {
    Path folder = root.resolve("stage2-b/devices/tpu/src/main/java/arraystoadam/device/tpu");
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("Sum.java"), BEFORE);
    Macro known =
        Macro.parse("stage1", "code::devices/tpu/Sum.java[add(int),javadoc=off]").orElseThrow();
    assertEquals("int add(int a) {", new CodeMacro(root).expand(known).get(2));
    for (String unknown : List.of("npu/Sum.java", "tpu/Product.java")) {
      Macro macro = Macro.parse("stage1", "code::devices/" + unknown + "[add]").orElseThrow();
      String message =
          assertThrows(BookException.class, () -> new CodeMacro(root).expand(macro)).getMessage();
      assertTrue(message.startsWith("there is no "), message);
    }
  }

  @Test
  void takesLinesOfAFileOfKernels() throws IOException {
    Path folder = root.resolve("stage2-b/devices/tpu/src/main/resources/arraystoadam/device/tpu");
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("sum.cl"), "// }\nkernel void sum() {\n  {}\n}\n// end\n");
    Macro macro =
        Macro.parse("stage1", "code::devices/tpu/sum.cl[from=\"kernel\",to=\"^}\"]").orElseThrow();
    List<String> listing = new CodeMacro(root).expand(macro);
    assertEquals("[source,c]", listing.get(0));
    assertEquals(
        List.of("kernel void sum() {", "  {}", "}"), listing.subList(2, listing.size() - 1));
  }

  @Test
  void failsWithoutTheFileTheMemberOrTheText() {
    String known = "there is no member 'sub', but [start, add(int), add(List<Integer>)";
    assertTrue(message("tensor/Sum.java[sub]").startsWith(known), message("tensor/Sum.java[sub]"));
    assertEquals(
        "there is no file stage1-a/src/main/java/arraystoadam/tensor/Product.java",
        message("tensor/Product.java[add]"));
    assertEquals(
        "no line of the listing contains 'minus'", message("tensor/Sum.java[from=\"minus\"]"));
    assertEquals(
        "no line of the listing contains 'minus'", message("tensor/Sum.java[mark1=\"minus\"]"));
    assertTrue(message("tensor/Sum.java[add, nev=off]").contains("unknown options [nev]"));
  }

  private String message(String rest) {
    Macro macro = Macro.parse("stage1", "code::stage1/" + rest).orElseThrow();
    return assertThrows(BookException.class, () -> new CodeMacro(root).expand(macro))
        .getMessage()
        .replace('\\', '/');
  }

  @Test
  void failsWithoutTheStage() {
    Macro macro = Macro.parse("stage1", "code::stage7/tensor/Sum.java[add]").orElseThrow();
    Exception e = assertThrows(BookException.class, () -> new CodeMacro(root).expand(macro));
    assertEquals("there is no stage 7", e.getMessage());
    assertFalse(e.getMessage().isEmpty());
  }
}
