package arraystoadam.docs.walk;

/**
 * What a stop may take: a piece of a file that a step changes, or a whole file.
 *
 * @param path the file, seen from the folder {@code src/main} of a stage
 * @param key the piece; {@link #WHOLE} for a file that is not cut into pieces
 */
record Unit(String path, String key) implements Comparable<Unit> {

  /** The key of a whole file. */
  static final String WHOLE = "file";

  private static final String PACKAGES = "java/arraystoadam/";

  /** The file as a path names it. */
  static String shortPath(String path) {
    return path.startsWith(PACKAGES) ? path.substring(PACKAGES.length()) : path;
  }

  @Override
  public int compareTo(Unit other) {
    int byPath = path.compareTo(other.path);
    return byPath == 0 ? key.compareTo(other.key) : byPath;
  }

  @Override
  public String toString() {
    return shortPath(path) + (key.equals(WHOLE) ? "" : ": " + key);
  }
}
