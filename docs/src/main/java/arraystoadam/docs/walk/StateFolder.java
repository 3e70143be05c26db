package arraystoadam.docs.walk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.io.FileUtils;

/** Writes a state as a project of its own, which Maven and an IDE can open. */
final class StateFolder {

  private static final String POM =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <project xmlns="http://maven.apache.org/POM/4.0.0"
               xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
               xsi:schemaLocation="http://maven.apache.org/POM/4.0.0 https://maven.apache.org/xsd/maven-4.0.0.xsd">
        <modelVersion>4.0.0</modelVersion>
        <groupId>arraystoadam</groupId>
        <artifactId>%s</artifactId>
        <version>1.0-SNAPSHOT</version>
        <properties>
          <maven.compiler.release>17</maven.compiler.release>
          <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
        </properties>
        <build>
          <plugins>
            <plugin>
              <artifactId>maven-compiler-plugin</artifactId>
              <version>%s</version>
            </plugin>
            <plugin>
              <groupId>org.codehaus.mojo</groupId>
              <artifactId>exec-maven-plugin</artifactId>
              <version>%s</version>
              <configuration>
                <mainClass>arraystoadam.examples.SineFit</mainClass>
              </configuration>
            </plugin>
          </plugins>
        </build>
      </project>
      """;

  /** Tells whether a reader has changed what was written. */
  private static final String MARK = ".walk";

  private final Path root;
  private final String step;

  /**
   * For the stops of a step.
   *
   * @param step such as {@code 2-3}
   */
  StateFolder(Path root, String step) {
    this.root = root;
    this.step = step;
  }

  /**
   * Writes the state after a stop, and returns its folder.
   *
   * @throws WalkException if what was written there before has been changed since
   */
  Path write(Walk walk, int stop) throws IOException {
    String name =
        stop == 0
            ? "00-start"
            : String.format(Locale.ROOT, "%02d-%s", stop, walk.stops().get(stop - 1).id());
    Path folder = root.resolve("docs/target/walk").resolve(step).resolve(name);
    requireUnchanged(folder);
    FileUtils.deleteDirectory(folder.toFile());
    Map<String, String> state = walk.state(stop);
    for (Map.Entry<String, String> file : state.entrySet()) {
      Path path = folder.resolve("src/main").resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue(), Step.charset(file.getKey()));
    }
    Files.writeString(folder.resolve("pom.xml"), pom("walk-" + step + "-" + name));
    Files.writeString(folder.resolve(MARK), mark(state));
    return folder;
  }

  private static void requireUnchanged(Path folder) throws IOException {
    Path mark = folder.resolve(MARK);
    boolean isOurs = Files.exists(mark) && Files.isDirectory(folder.resolve("src/main"));
    if (isOurs && !mark(Step.read(folder.resolve("src/main"))).equals(Files.readString(mark))) {
      throw new WalkException("You have changed something in " + folder + ": move it away first");
    }
  }

  private static String mark(Map<String, String> state) {
    return Integer.toHexString(new TreeMap<>(state).hashCode());
  }

  /** With the versions of the plugins that the stages are built with. */
  private String pom(String artifact) throws IOException {
    String stages = Files.readString(root.resolve("pom.xml"));
    return String.format(
        Locale.ROOT,
        POM,
        artifact,
        version(stages, "maven-compiler-plugin"),
        version(stages, "exec-maven-plugin"));
  }

  private static String version(String pom, String plugin) {
    Matcher version =
        Pattern.compile("<artifactId>" + plugin + "</artifactId>\\s*<version>([^<]+)<")
            .matcher(pom);
    if (!version.find()) {
      throw new WalkException("pom.xml gives no version of " + plugin);
    }
    return version.group(1);
  }
}
