package arraystoadam.device.simd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An operation that the kernels do not know is computed by its definition, or does not compile. The
 * sources of the devices are compiled anew, with one more operation.
 */
class UnknownOperationTest {

  private static final Path MODULE = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
  private static final String PACKAGE = "src/main/java/arraystoadam/device";

  /** Returns the first wrong number, in words, or nothing. */
  private static final String PROBE =
      """
      package arraystoadam.device.simd;

      import arraystoadam.device.*;

      public final class Probe implements java.util.concurrent.Callable<String> {
        public String call() {
          Simd simd = new Simd("2");
          for (DType dtype : DType.values()) {
            for (int n : new int[] {1, 3, 16, 37, 40_000}) {
              double[] values = new double[n];
              java.util.Arrays.setAll(values, i -> 0.25 * (i % 64));
              Storage x = simd.copyIn(dtype, values);
              Storage y = simd.allocate(dtype, n);
              simd.fill(y, 12345);
              simd.unary(UnaryOp.UNKNOWN, x, y);
              Storage z = simd.allocate(dtype, n);
              simd.fill(z, 12345);
              int[] shape = {n};
              simd.binary(BinaryOp.UNKNOWN, x, shape, y, shape, z, shape);
              double[] unary = simd.copyOut(y);
              double[] binary = simd.copyOut(z);
              for (int i = 0; i < n; i++) {
                double square = values[i] * values[i] + 1;
                if (unary[i] != square || binary[i] != values[i] - 2 * square) {
                  return dtype + ", " + i + " of " + n + ": " + unary[i] + ", " + binary[i];
                }
              }
            }
          }
          return "";
        }
      }
      """;

  @TempDir private Path folder;

  @BeforeEach
  void copySources() throws IOException {
    copy(MODULE.resolve("../..").resolve(PACKAGE));
    copy(MODULE.resolve(PACKAGE).resolve("simd"));
  }

  private void copy(Path from) throws IOException {
    Path to = Files.createDirectories(folder.resolve("java").resolve(from.getFileName()));
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  /** Puts one more constant into an enum, before another one. */
  private void addConstant(String op, String constant, String first) throws IOException {
    Path file = folder.resolve("java/device").resolve(op + ".java");
    String source = Files.readString(file);
    assertTrue(source.contains(first), op + " has no " + first);
    Files.writeString(file, source.replace(first, constant + ", " + first));
  }

  /** The errors that the compiler finds, each as its code and the name of the file. */
  private Set<String> compile() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
    List<String> options =
        List.of("-proc:none", "--add-modules", "jdk.incubator.vector", "-d", folder.toString());
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        Stream<Path> sources = Files.walk(folder.resolve("java"))) {
      List<Path> java = sources.filter(file -> file.toString().endsWith(".java")).toList();
      compiler
          .getTask(null, files, messages, options, null, files.getJavaFileObjectsFromPaths(java))
          .call();
    }
    return messages.getDiagnostics().stream()
        .filter(message -> message.getKind() == Diagnostic.Kind.ERROR)
        .map(
            message ->
                message.getCode() + " in " + Path.of(message.getSource().getName()).getFileName())
        .collect(Collectors.toSet());
  }

  private String probe() throws Exception {
    URL[] classes = {folder.toUri().toURL()};
    try (URLClassLoader loader =
        new URLClassLoader(classes, ClassLoader.getPlatformClassLoader())) {
      Class<?> probe = loader.loadClass("arraystoadam.device.simd.Probe");
      return (String) ((Callable<?>) probe.getConstructor().newInstance()).call();
    }
  }

  @Test
  void anElementwiseOperationWithoutAKernelIsComputedByItsDefinition() throws Exception {
    AgainstCpu.simd(1);
    addConstant("UnaryOp", "UNKNOWN(x -> x * x + 1)", "NEG(");
    addConstant("BinaryOp", "UNKNOWN((a, b) -> a - 2 * b)", "ADD(");
    Files.writeString(folder.resolve("java/simd/Probe.java"), PROBE);
    assertEquals(Set.of(), compile());
    assertEquals("", probe());
  }

  @Test
  void aReductionWithoutAKernelDoesNotCompile() throws IOException {
    addConstant("ReduceOp", "UNKNOWN", "SUM,");
    assertTrue(compile().contains("compiler.err.not.exhaustive in Simd.java"));
  }
}
