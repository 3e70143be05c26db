package arraystoadam.docs.run;

import arraystoadam.docs.book.BookException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What takes long to make, such as outputs and pictures, and is made once. For previews it is also
 * kept in a folder, as long as the sources that it was made from are the same, byte for byte; the
 * book itself is made from nothing.
 */
public final class Kept {

  /** How something is made. */
  public interface Maker {
    /** Makes it. */
    String make() throws IOException;
  }

  private final Path folder;
  private final Map<String, String> made = new ConcurrentHashMap<>();
  private final String sources;

  private Kept(Path folder, String sources) {
    this.folder = folder;
    this.sources = sources;
  }

  /** Keeps nothing in a folder. */
  public static Kept inMemory() {
    return new Kept(null, "");
  }

  /** Keeps in a folder what is made from the files in others. */
  public static Kept in(Path folder, List<Path> sources) throws IOException {
    MessageDigest digest = digest();
    digest.update((System.getProperty("java.version") + Locale.getDefault()).getBytes());
    for (Path source : sources) {
      try (Stream<Path> files = Files.walk(source)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          digest.update(source.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
          digest.update(Files.readAllBytes(file));
        }
      }
    }
    return new Kept(folder, hex(digest));
  }

  /** What was kept under a name, or is made now. */
  public String get(String name, Maker maker) throws IOException {
    String known = made.get(name);
    if (known == null) {
      known = folder == null ? maker.make() : fromFolder(name, maker);
      made.put(name, known);
    }
    return known;
  }

  private String fromFolder(String name, Maker maker) throws IOException {
    MessageDigest digest = digest();
    digest.update((sources + name).getBytes(StandardCharsets.UTF_8));
    Path file = folder.resolve(hex(digest));
    if (!Files.exists(file)) {
      String text = maker.make();
      Files.createDirectories(folder);
      Files.writeString(file, text);
    }
    return Files.readString(file);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new BookException("every Java has SHA-256, but for this one", e);
    }
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }
}
