package arraystoadam.docs.book;

import arraystoadam.docs.ladder.Stages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the book's files are.
 *
 * @param root the folder of the repository
 * @param output the name of the folder, in that of what is built, for all that is made of the book
 */
public record Folders(Path root, String output) {

  /** Those of the repository that we run in. */
  public static Folders here() throws IOException {
    return new Folders(Stages.root(), "book");
  }

  /** The same sources, and another place for what is made of them. */
  Folders to(String output) {
    return new Folders(root, output);
  }

  /** The chapters as they are written. */
  public Path chapters() {
    return root.resolve("docs/src/main/asciidoc");
  }

  /** Their files; what an editor puts beside them begins with a dot. */
  List<Path> chapterFiles() throws IOException {
    try (Stream<Path> files = Files.list(chapters())) {
      return files
          .filter(it -> it.getFileName().toString().matches("[^.].*[.]adoc"))
          .sorted()
          .toList();
    }
  }

  /** Styles, scripts and fonts. */
  public Path theme() {
    return root.resolve("docs/src/main/theme");
  }

  /** Everything that the build makes of the book. */
  public Path book() {
    return root.resolve("docs/target").resolve(output);
  }

  /** The chapters in plain AsciiDoc. */
  public Path plain() {
    return book().resolve("adoc");
  }

  /** The HTML as Asciidoctor writes it. */
  public Path raw() {
    return book().resolve("raw");
  }

  /** The HTML for the reader. */
  public Path html() {
    return book().resolve("html");
  }
}
