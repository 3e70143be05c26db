package arraystoadam.docs.start;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs the program of a stage that {@code -Dprogram=} names, or says which programs there are.
 *
 * <p>Maven starts it in each stage: see the profile "programs" in the root's pom.xml. It uses
 * nothing but the JDK and the package draw, as the stages compile those two alone.
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
    if (System.getProperty("plot") == null) {
      runOrLaunch(args);
    } else {
      plot(args);
    }
  }

  private static void runOrLaunch(String[] args) throws Throwable {
    String program = PACKAGE + "." + args[0];
    if (args.length == 2) {
      run(program);
    } else {
      run(args[2], program, args[3]);
    }
  }

  /** Draws what the program prints, into a page beside its classes. */
  private static void plot(String[] args) throws Throwable {
    PrintStream out = System.out;
    Recorder recorder = new Recorder(out);
    System.setOut(new PrintStream(recorder, true));
    try {
      runOrLaunch(args);
    } finally {
      System.out.flush();
      System.setOut(out);
    }
    String html = PlotPage.html(RunLog.of(recorder.lines()));
    if (html.isEmpty()) {
      System.err.println("-Dplot: " + args[0] + " has printed nothing that could be drawn");
    } else {
      Path page = Path.of(args[1]).resolveSibling(args[0] + ".html");
      Files.writeString(page, html);
      System.out.println("Drawn in " + page);
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
