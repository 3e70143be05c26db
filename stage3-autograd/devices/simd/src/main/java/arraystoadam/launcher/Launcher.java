package arraystoadam.launcher;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Runs a program in a JVM of its own, one that has the Vector API. Maven's JVM, in which programs
 * run otherwise, cannot get a module after its start; and if it were always started with one that
 * incubates, each run of Maven would begin with a warning.
 *
 * <p>Maven starts this for {@code -Ddevice=simd}; see the profile in the root's pom.xml.
 */
public final class Launcher {

  private static final String MODULE = "jdk.incubator.vector";

  /** A name and what follows it, in the text of a map. */
  private static final Pattern NAME = Pattern.compile("(?:^settings \\{|, )([^=,{}]+)=");

  private Launcher() {}

  /**
   * Runs a program, and ends as it does.
   *
   * @param args the program's class, and the text of the map of the settings that the reader gave
   */
  public static void main(String[] args) throws Exception {
    int status = run(command(args[0], settings(args[1]), classPath()));
    if (status != 0) {
      System.exit(status); // and with it Maven, as if the program had run in its JVM
    }
  }

  static List<String> command(String program, Map<String, String> settings, String classPath) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options());
    settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.addAll(List.of("-cp", classPath, Program.class.getName()));
    command.addAll(List.of(Long.toString(ProcessHandle.current().pid()), program));
    return command;
  }

  /** Those in the file jvm.options, word by word. */
  private static List<String> options() {
    InputStream file = Launcher.class.getResourceAsStream("jvm.options");
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .flatMap(line -> Stream.of(line.split(" ")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * All that the reader set with {@code -D}. The text tells the names; the values are those of this
   * JVM, as a value may hold anything, even what looks like a further name.
   */
  static Map<String, String> settings(String text) {
    Map<String, String> settings = new TreeMap<>();
    Matcher matcher = NAME.matcher(text);
    while (matcher.find()) {
      String value = System.getProperty(matcher.group(1));
      if (value != null) {
        settings.put(matcher.group(1), value);
      }
    }
    return settings;
  }

  private static int run(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectInput(ProcessBuilder.Redirect.INHERIT);
    boolean isRead = System.getProperty("plot") != null;
    builder.redirectOutput(isRead ? ProcessBuilder.Redirect.PIPE : ProcessBuilder.Redirect.INHERIT);
    Process process = builder.start();
    Thread output = new Thread(() -> copy(process.getInputStream()));
    output.start();
    try (BufferedReader errors =
        new BufferedReader(
            new InputStreamReader(process.getErrorStream(), Charset.defaultCharset()))) {
      for (String line = errors.readLine(); line != null; line = errors.readLine()) {
        // The reader has just asked for this module, and need not be warned of it.
        if (!line.endsWith("WARNING: Using incubator modules: " + MODULE)) {
          System.err.println(line);
        }
      }
    }
    output.join();
    return process.waitFor();
  }

  /** What is not inherited goes the same way, past those who read it here. */
  private static void copy(InputStream output) {
    try {
      output.transferTo(System.out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the stage's classes are: those that Maven would have run. */
  private static String classPath() throws URISyntaxException {
    List<String> paths = new ArrayList<>();
    URLClassLoader loader = (URLClassLoader) Thread.currentThread().getContextClassLoader();
    for (URL url : loader.getURLs()) {
      paths.add(Path.of(url.toURI()).toString());
    }
    return String.join(File.pathSeparator, paths);
  }
}
