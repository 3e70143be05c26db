package arraystoadam.docs.walk;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Runs programs of a compiled state in this JVM. */
final class StateRun extends ClassLoader {

  private static final String RESOURCES = "resources/";

  private final Map<String, byte[]> classes;
  private final Map<String, String> state;

  /** For the classes and the files of a state. */
  StateRun(Map<String, byte[]> classes, Map<String, String> state) {
    super(ClassLoader.getPlatformClassLoader());
    this.classes = classes;
    this.state = state;
  }

  /**
   * What a program prints; if it fails, its last line is the exception. One program at a time, as
   * they all print to the same place.
   *
   * @param settings properties that it sees, such as {@code lr}
   */
  String output(String name, Map<String, String> settings) {
    synchronized (StateRun.class) {
      settings.forEach(System::setProperty);
      try {
        return output(name);
      } finally {
        settings.keySet().forEach(System::clearProperty);
      }
    }
  }

  private String output(String name) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      loadClass(name).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
    } catch (InvocationTargetException e) {
      System.out.println(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new WalkException("cannot run " + name + ": " + e);
    } finally {
      System.setOut(before);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }

  @Override
  public InputStream getResourceAsStream(String name) {
    String text = state.get(RESOURCES + name);
    return text == null ? null : new ByteArrayInputStream(text.getBytes(Step.charset(name)));
  }
}
