package arraystoadam.exercises;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.platform.commons.annotation.Testable;
import org.opentest4j.AssertionFailedError;

/**
 * What an exercise is compiled against: the classes of the stage and the libraries that tests use.
 * Maven and an IDE start us with class paths of different kinds, so we ask the libraries' own
 * classes where they come from.
 */
final class ClassPath {

  private static final List<Class<?>> LIBRARIES =
      List.of(
          Test.class,
          ParameterizedTest.class,
          Testable.class,
          AssertionFailedError.class,
          API.class,
          Property.class,
          Size.class);

  private ClassPath() {}

  static String of(Stage stage) {
    Set<String> places = new LinkedHashSet<>();
    places.add(stage.classes().toString());
    for (Class<?> library : LIBRARIES) {
      places.add(placeOf(library).toString());
    }
    return String.join(File.pathSeparator, places);
  }

  private static Path placeOf(Class<?> library) {
    try {
      return Path.of(library.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the place of " + library + ": " + e, e);
    }
  }
}
