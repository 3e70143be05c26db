package arraystoadam.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;

/**
 * The whole program of a stage, from main, with the classes of that stage. Each device gets classes
 * of its own, so that the JIT compiler sees each program alone, as in a process of its own.
 */
final class StageProgram implements Task {

  private static final String PROGRAM = "arraystoadam.examples.SineFit";

  private final URLClassLoader classes;
  private final Method main;
  private final String device;

  private StageProgram(URLClassLoader classes, String device) throws ReflectiveOperationException {
    this.classes = classes;
    this.main = classes.loadClass(PROGRAM).getMethod("main", String[].class);
    this.device = device;
  }

  /** The program of a compiled stage. */
  static StageProgram load(Stage stage, String device) {
    try {
      URL[] path = {stage.classes().toUri().toURL(), Stage.SIMD_RESOURCES.toUri().toURL()};
      ClassLoader jdk = ClassLoader.getPlatformClassLoader();
      return new StageProgram(new URLClassLoader(path, jdk), device);
    } catch (IOException | ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Object run() {
    PrintStream out = System.out;
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(classes); // here the stage looks for its devices
    System.setProperty("device", device);
    System.setOut(new PrintStream(text, true, StandardCharsets.UTF_8));
    try {
      main.invoke(null, (Object) new String[0]);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    } finally {
      System.setOut(out);
      thread.setContextClassLoader(before);
    }
    return text.toString(StandardCharsets.UTF_8);
  }

  @Override
  public double[] result() {
    return ProgramOutput.result((String) run());
  }

  @Override
  public void close() {
    try {
      classes.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
