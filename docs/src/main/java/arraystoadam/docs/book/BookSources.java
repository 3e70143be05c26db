package arraystoadam.docs.book;

import arraystoadam.docs.fonts.Woff;
import arraystoadam.docs.listing.CodeMacro;
import arraystoadam.docs.listing.SnippetMacro;
import arraystoadam.docs.math.Formulas;
import arraystoadam.docs.run.Programs;
import arraystoadam.docs.run.RunMacro;
import arraystoadam.docs.run.SnippetOutputMacro;
import arraystoadam.docs.run.StageClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes the chapters in plain AsciiDoc, for Asciidoctor to convert. */
public final class BookSources {

  private final Folders folders;
  private final Formulas formulas = new Formulas();
  private final List<String> problems = new ArrayList<>();

  private BookSources(Folders folders) {
    this.folders = folders;
  }

  /** Does so in the repository that contains the current folder. */
  public static void main(String[] args) throws IOException {
    System.setProperty("java.awt.headless", "true");
    new BookSources(Folders.here()).write();
  }

  private void write() throws IOException {
    Trees.delete(folders.plain());
    Files.createDirectories(folders.plain());
    InlineMacros inline = new InlineMacros(formulas, name -> "FACT");
    for (Path chapter : chapters()) {
      String name = chapter.getFileName().toString().replace(".adoc", "");
      ChapterExpander expander =
          new ChapterExpander(name, folders.plain(), macros(), inline, problems);
      List<String> lines = expander.expand(Files.readAllLines(chapter));
      if (!name.equals("book")) {
        lines.set(0, head(name, lines.get(0)));
      }
      Files.write(folders.plain().resolve(file(name)), lines);
    }
    writeFormulas();
    writeFonts();
    if (!problems.isEmpty()) {
      throw new BookException("the book cannot be built:\n" + String.join("\n", problems));
    }
  }

  /** The whole book is no page of its own: Asciidoctor passes by a name with an underscore. */
  private static String file(String chapter) {
    return (chapter.equals("book") ? "_book" : chapter) + ".adoc";
  }

  /** The title, followed by the attributes that a page needs; the whole book has them already. */
  private String head(String chapter, String title) throws IOException {
    String file = "_made/" + chapter + "-title.adoc";
    Files.createDirectories(folders.plain().resolve("_made"));
    Files.write(
        folders.plain().resolve(file),
        List.of(title, "ifndef::whole-book[]", "include::../_formulas.adoc[]", "endif::[]"));
    return "include::" + file + "[]";
  }

  private void writeFormulas() throws IOException {
    Path plain = folders.plain();
    Files.write(
        plain.resolve("_formulas.adoc"),
        List.of(
            "ifdef::backend-pdf[]",
            "include::_formulas-images.adoc[]",
            "endif::[]",
            "ifndef::backend-pdf[]",
            "include::_formulas-drawings.adoc[]",
            "endif::[]"));
    Files.write(plain.resolve("_formulas-drawings.adoc"), formulas.drawings());
    Files.write(plain.resolve("_formulas-images.adoc"), formulas.images("formulas"));
    Files.createDirectories(plain.resolve("formulas"));
    for (Map.Entry<String, String> file : formulas.files().entrySet()) {
      Files.writeString(plain.resolve("formulas").resolve(file.getKey()), file.getValue());
    }
  }

  /** The fonts for the PDF. */
  private void writeFonts() throws IOException {
    Path fonts = folders.book().resolve("fonts");
    Files.createDirectories(fonts);
    try (Stream<Path> files = Files.list(folders.theme().resolve("fonts"))) {
      for (Path woff : files.filter(it -> it.toString().endsWith(".woff")).toList()) {
        String name = woff.getFileName().toString().replace(".woff", ".ttf");
        Files.write(fonts.resolve(name), Woff.unpack(woff));
      }
    }
  }

  private List<Path> chapters() throws IOException {
    try (Stream<Path> files = Files.list(folders.chapters())) {
      return files.filter(it -> it.toString().endsWith(".adoc")).sorted().toList();
    }
  }

  private Map<String, BlockMacro> macros() {
    StageClasses classes = new StageClasses(folders.root(), folders.book().resolve("classes"));
    Path samples = folders.root().resolve("docs/src/main/java/arraystoadam/docs/samples");
    Map<String, BlockMacro> macros = new TreeMap<>();
    macros.put("code", new CodeMacro(folders.root()));
    macros.put("snippet", new SnippetMacro(samples));
    macros.put("snippet-output", new SnippetOutputMacro());
    macros.put("run", new RunMacro(classes, new Programs(classes)));
    return macros;
  }
}
