package arraystoadam.exercises;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs the tests of a compiled exercise, in a thread of their own and with a class loader of their
 * own, which also loads the classes of the stage: those of another stage have the same names. A
 * test that takes too long ends the run: whatever the answer does, this returns.
 */
final class TestRun {

  private final Exercise exercise;
  private final Duration limit;
  private final OutcomeListener listener;

  /** {@code limit} is the time that each test may take. */
  TestRun(Exercise exercise, Duration limit) {
    this.exercise = exercise;
    this.limit = limit;
    this.listener = new OutcomeListener(exercise);
  }

  List<Outcome> run(Path classes) throws IOException {
    ClassLoader parent = TestRun.class.getClassLoader();
    URL[] urls = {classes.toUri().toURL(), exercise.stage().classes().toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(urls, parent)) {
      Thread thread = new Thread(() -> execute(loader, classes), "exercise " + exercise.id());
      thread.setDaemon(true);
      thread.setContextClassLoader(loader);
      thread.start();
      return watch(thread);
    }
  }

  private List<Outcome> watch(Thread thread) {
    try {
      do {
        thread.join(20);
      } while (thread.isAlive() && listener.sinceLastEvent().compareTo(limit) < 0);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    List<Outcome> outcomes = listener.close(thread.isAlive());
    thread.interrupt(); // A loop that never ends may not notice, but it cannot keep the JVM alive.
    return outcomes;
  }

  private void execute(ClassLoader loader, Path classes) {
    try {
      LauncherFactory.create().execute(request(loader, classes), listener);
    } catch (Throwable e) { // Such as OutOfMemoryError, which JUnit passes on.
      listener.crashed(e);
    }
  }

  private static LauncherDiscoveryRequest request(ClassLoader loader, Path classes)
      throws IOException, ClassNotFoundException {
    LauncherDiscoveryRequestBuilder builder =
        LauncherDiscoveryRequestBuilder.request()
            .filters(EngineFilter.includeEngines("junit-jupiter", "jqwik"))
            // Easy cases first, where the tests say which those are.
            .configurationParameter(
                "junit.jupiter.testmethod.order.default",
                "org.junit.jupiter.api.MethodOrderer$OrderAnnotation")
            .configurationParameter("jqwik.database", classes.resolve("jqwik").toString())
            .configurationParameter("jqwik.reporting.usejunitplatform", "true");
    for (ClassSelector test : testClasses(loader, classes)) {
      builder.selectors(test);
    }
    return builder.build();
  }

  private static List<ClassSelector> testClasses(ClassLoader loader, Path classes)
      throws IOException, ClassNotFoundException {
    List<String> names;
    try (Stream<Path> files = Files.walk(classes)) {
      names =
          files
              .map(file -> classes.relativize(file).toString().replace('\\', '/'))
              .filter(file -> file.endsWith("Test.class"))
              .map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
              .sorted()
              .toList();
    }
    List<ClassSelector> selectors = new ArrayList<>();
    for (String name : names) {
      selectors.add(selectClass(loader.loadClass(name)));
    }
    return selectors;
  }
}
