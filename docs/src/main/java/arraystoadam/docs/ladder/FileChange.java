package arraystoadam.docs.ladder;

/**
 * What a step really does to one file.
 *
 * @param kind what happens to the file
 * @param path the file, seen from the stage's folder, with slashes
 * @param lines how many lines differ
 */
public record FileChange(Kind kind, String path, LineCount lines) {}
