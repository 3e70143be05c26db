package arraystoadam.figures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * What a figure reads besides its own code. For the page it is a script that fetches nothing and
 * says one text; on the JVM the same script is read.
 */
public final class Data {

  private static final Map<String, String> TEXTS = new HashMap<>();

  private Data() {}

  /** The file of a name. */
  public static String file(String name) {
    return name + "-data.js";
  }

  /** The page gives the text, as it has no files. */
  public static void put(String name, String text) {
    TEXTS.put(name, text);
  }

  static String text(String name) {
    String text = TEXTS.get(name);
    if (text == null) {
      String script = read(file(name));
      text = script.substring(script.indexOf('`') + 1, script.lastIndexOf('`'));
      TEXTS.put(name, text);
    }
    return text;
  }

  private static String read(String file) {
    try (InputStream in = Data.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing: mvn -pl docs/figures -am compile");
      }
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
