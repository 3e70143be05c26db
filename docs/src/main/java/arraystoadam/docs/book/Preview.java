package arraystoadam.docs.book;

import arraystoadam.docs.ladder.Stages;
import arraystoadam.docs.pages.Site;
import arraystoadam.docs.run.Kept;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Attributes;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;
import org.asciidoctor.log.LogRecord;

/**
 * Makes the HTML of one chapter, that of {@code -Dchapter=}, without the rest of the book: for
 * looking at a sentence that was changed. Links to other chapters lead nowhere.
 */
public final class Preview {

  private final Folders folders;
  private final String chapter;

  private Preview(Folders folders, String chapter) {
    this.folders = folders;
    this.chapter = chapter;
  }

  /** Does so in the repository that contains the current folder. */
  public static void main(String[] args) throws IOException {
    System.setProperty("java.awt.headless", "true");
    String chapter = System.getProperty("chapter", "");
    Path page = new Preview(Folders.here().to("preview"), chapter).write();
    System.out.println("The chapter is in " + page);
  }

  private Path write() throws IOException {
    new BookSources(folders, kept()).write(Set.of("book", chapter)::contains);
    Path source = folders.plain().resolve(chapter + ".adoc");
    if (!Files.exists(source)) {
      throw new BookException("there is no chapter '" + chapter + "': see docs/src/main/asciidoc");
    }
    Trees.delete(folders.raw());
    Trees.delete(folders.html());
    convert(source);
    Trees.copy(folders.theme(), folders.html());
    new Site(folders, true).write();
    return folders.html().resolve(chapter + ".html");
  }

  /** What the book's programs and samples print, and the plots, change with these sources only. */
  private Kept kept() throws IOException {
    List<Path> sources = new ArrayList<>();
    sources.add(folders.root().resolve("docs/src/main/java"));
    for (String stage : Stages.in(folders.root())) {
      sources.add(folders.root().resolve(stage).resolve("src/main"));
    }
    return Kept.in(folders.book().resolve("kept"), sources);
  }

  /** With the settings of the whole book, which are in the module's pom.xml. */
  private void convert(Path source) {
    List<String> problems = new ArrayList<>();
    try (Asciidoctor asciidoctor = Asciidoctor.Factory.create()) {
      asciidoctor.registerLogHandler(record -> problems.add(text(record)));
      Attributes attributes =
          Attributes.builder()
              .attribute("attribute-missing", "warn")
              .attribute("source-highlighter", "rouge")
              .attribute("rouge-css", "class")
              .attribute("icons", "font")
              .attribute("reproducible", "")
              .attribute("linkcss", "")
              .attribute("nofooter", "")
              .build();
      asciidoctor.convertFile(
          source.toFile(),
          Options.builder()
              .safe(SafeMode.UNSAFE)
              .backend("html5")
              .docType("article")
              .baseDir(folders.plain().toFile())
              .toDir(folders.raw().toFile())
              .mkDirs(true)
              .standalone(true)
              .attributes(attributes)
              .build());
    }
    if (!problems.isEmpty()) {
      throw new BookException("the chapter has faults:\n" + String.join("\n", problems));
    }
  }

  private static String text(LogRecord record) {
    return record.getCursor() == null
        ? record.getMessage()
        : record.getCursor() + ": " + record.getMessage();
  }
}
