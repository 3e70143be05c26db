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
import org.apache.commons.io.FileUtils;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Attributes;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;
import org.asciidoctor.log.LogRecord;

/**
 * Makes the HTML of one chapter, that of {@code -Dchapter=}, without the rest of the book: for
 * looking at a sentence that was changed. Links to other chapters lead nowhere. With {@code
 * -Dwatch} it goes on, and makes the page again whenever the text of a chapter changes.
 */
public final class Preview {

  private static final int PAUSE_MILLIS = 300;

  private final Folders folders;
  private final String chapter;
  private final Kept kept;
  private final Asciidoctor asciidoctor;
  private final List<String> faults = new ArrayList<>();

  private Preview(Folders folders, String chapter, Asciidoctor asciidoctor) throws IOException {
    this.folders = folders;
    this.chapter = chapter;
    this.kept = kept(folders);
    this.asciidoctor = asciidoctor;
    asciidoctor.registerLogHandler(record -> faults.add(text(record)));
  }

  /** Does so in the repository that contains the current folder. */
  public static void main(String[] args) throws IOException, InterruptedException {
    System.setProperty("java.awt.headless", "true");
    String chapter = System.getProperty("chapter", "").replaceFirst("[.]adoc$", "");
    try (Asciidoctor asciidoctor = Asciidoctor.Factory.create()) {
      Preview preview = new Preview(Folders.here().to("preview"), chapter, asciidoctor);
      if (System.getProperty("watch") == null) {
        preview.write();
      } else {
        preview.watch();
      }
    }
  }

  private void watch() throws InterruptedException {
    String before = "";
    while (true) {
      try {
        String now = chapters();
        if (!now.equals(before)) {
          before = now;
          write();
        }
      } catch (IOException | RuntimeException e) {
        System.out.println(e instanceof BookException ? e.getMessage() : e.toString());
      }
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  private String chapters() throws IOException {
    StringBuilder text = new StringBuilder();
    for (Path file : folders.chapterFiles()) {
      text.append(Files.readString(file));
    }
    return text.toString();
  }

  private void write() throws IOException {
    new BookSources(folders, kept).write(Set.of("book", chapter)::contains);
    Path source = folders.plain().resolve(chapter + ".adoc");
    if (!Files.exists(source)) {
      List<String> names =
          folders.chapterFiles().stream()
              .map(it -> it.getFileName().toString().replace(".adoc", ""))
              .toList();
      throw new BookException("-Dchapter=" + chapter + ": expected one of " + names);
    }
    FileUtils.deleteDirectory(folders.raw().toFile());
    convert(source);
    FileUtils.copyDirectory(folders.theme().toFile(), folders.html().toFile());
    new Site(folders, true).write();
    System.out.println("The chapter is in " + folders.html().resolve(chapter + ".html"));
  }

  /** Outputs, pictures and facts change with these sources only. */
  private static Kept kept(Folders folders) throws IOException {
    List<Path> sources = new ArrayList<>();
    sources.add(folders.root().resolve("docs/src/main/java"));
    for (String name : List.of("benchmark", "benchmark-256")) {
      sources.add(folders.root().resolve("docs").resolve(name + ".csv"));
      sources.add(folders.root().resolve("docs").resolve(name + ".properties"));
    }
    for (String stage : Stages.in(folders.root())) {
      sources.add(folders.root().resolve(stage).resolve("src/main"));
      Path devices = folders.root().resolve(stage).resolve("devices");
      if (Files.exists(devices)) {
        sources.add(devices);
      }
    }
    return Kept.in(folders.book().resolve("kept"), sources);
  }

  /** With the settings of the whole book, which are in the module's pom.xml. */
  private void convert(Path source) {
    faults.clear();
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
    if (!faults.isEmpty()) {
      throw new BookException("the chapter has faults:\n" + String.join("\n", faults));
    }
  }

  private static String text(LogRecord record) {
    return record.getCursor() == null
        ? record.getMessage()
        : record.getCursor() + ": " + record.getMessage();
  }
}
