package arraystoadam.docs.start;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs the program of a stage that {@code -Dprogram=} names, or says which programs there are.
 *
 * <p>Maven starts it in each stage: see the profile "programs" in the root's pom.xml. It uses
 * nothing but the JDK, as the stages compile it alone.
 */
public final class Start {

  private static final String PACKAGE = "arraystoadam.examples";

  private Start() {}

  /**
   * Runs a program, in this JVM or by a launcher.
   *
   * @param args the program's name and the folder of the stage's classes; with a launcher also its
   *     class, and what it gets after the program's class
   */
  public static void main(String[] args) throws Throwable {
    List<String> programs = programs(Path.of(args[1]));
    if (!programs.contains(args[0])) {
      System.err.println("-Dprogram=" + args[0] + ": must be " + String.join(" or ", programs));
      System.exit(2);
    }
    String program = PACKAGE + "." + args[0];
    if (args.length == 2) {
      run(program);
    } else {
      run(args[2], program, args[3]);
    }
  }

  /** The names of the classes that can be run, in order. */
  static List<String> programs(Path classes) throws IOException {
    try (Stream<Path> files = Files.list(classes.resolve(PACKAGE.replace('.', '/')))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("\\w+\\.class"))
          .map(name -> name.replace(".class", ""))
          .filter(name -> canRun(PACKAGE + "." + name))
          .sorted()
          .toList();
    }
  }

  private static boolean canRun(String name) {
    try {
      load(name).getMethod("main", String[].class);
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  private static void run(String name, String... args) throws Throwable {
    try {
      load(name).getMethod("main", String[].class).invoke(null, (Object) args);
    } catch (InvocationTargetException e) {
      throw e.getCause(); // as if Maven had started the program itself
    }
  }

  private static Class<?> load(String name) throws ClassNotFoundException {
    return Class.forName(name, true, Thread.currentThread().getContextClassLoader());
  }
}
