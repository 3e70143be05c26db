package arraystoadam.docs.book;

import arraystoadam.docs.diff.ChangesChapter;
import arraystoadam.docs.diff.ChangesMacro;
import arraystoadam.docs.exercises.ExercisesMacro;
import arraystoadam.docs.exercises.SolutionsChapter;
import arraystoadam.docs.listing.BenchmarkMacro;
import arraystoadam.docs.listing.BesideMacro;
import arraystoadam.docs.listing.CodeMacro;
import arraystoadam.docs.material.Facts;
import arraystoadam.docs.material.FigureMacro;
import arraystoadam.docs.material.Material;
import arraystoadam.docs.material.OutputMacro;
import arraystoadam.docs.material.PictureMacro;
import arraystoadam.docs.material.SnippetMacro;
import arraystoadam.docs.math.Formulas;
import arraystoadam.docs.run.Kept;
import arraystoadam.docs.run.Programs;
import arraystoadam.docs.run.RunMacro;
import arraystoadam.docs.run.StageClasses;
import arraystoadam.docs.walk.StopMacro;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.commons.io.FileUtils;

/** Writes the chapters in plain AsciiDoc, for Asciidoctor to convert. */
public final class BookSources {

  private final Folders folders;
  private final Formulas formulas = new Formulas();
  private final List<String> problems = new ArrayList<>();
  private Map<String, BlockMacro> macros = Map.of();
  private Facts facts;

  private final Kept kept;

  BookSources(Folders folders, Kept kept) {
    this.folders = folders;
    this.kept = kept;
  }

  /** Does so in the repository that contains the current folder. */
  public static void main(String[] args) throws IOException {
    System.setProperty("java.awt.headless", "true");
    new BookSources(Folders.here(), Kept.inMemory()).write(name -> true);
  }

  /** Writes some of the chapters. */
  void write(Predicate<String> wanted) throws IOException {
    FileUtils.deleteDirectory(folders.plain().toFile());
    Files.createDirectories(folders.plain());
    StageClasses classes = new StageClasses(folders.root(), folders.book().resolve("classes"));
    Programs programs = new Programs(classes, kept);
    facts = new Facts(programs, kept);
    macros = macros(classes, programs);
    for (Path chapter : folders.chapterFiles()) {
      String name = chapter.getFileName().toString().replace(".adoc", "");
      if (wanted.test(name)) {
        write(name, Files.readAllLines(chapter));
      }
    }
    ChangesChapter changes = new ChangesChapter(folders.root());
    for (int step = 1; step <= changes.count(); step++) {
      String name = "changes-" + step + "-" + (step + 1);
      if (wanted.test(name)) {
        write(name, changes.lines(step));
      }
    }
    if (wanted.test("solutions")) {
      write("solutions", new SolutionsChapter(folders.root()).lines());
    }
    writeFormulas();
    if (!problems.isEmpty()) {
      throw new BookException("the book cannot be built:\n" + String.join("\n", problems));
    }
  }

  private void write(String name, List<String> chapter) throws IOException {
    InlineMacros inline =
        new InlineMacros(
            formulas, (fact, format) -> facts.text(Material.named(fact, name), format));
    ChapterExpander expander = new ChapterExpander(name, folders.plain(), macros, inline, problems);
    List<String> lines = expander.expand(chapter);
    if (!name.equals("book")) {
      // The title; an id of the chapter may stand before it.
      int title = lines.get(0).startsWith("[") ? 1 : 0;
      lines.set(title, head(name, lines.get(title)));
    }
    Files.write(folders.plain().resolve(file(name)), lines);
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

  private Map<String, BlockMacro> macros(StageClasses classes, Programs programs) {
    Map<String, BlockMacro> macros = new TreeMap<>();
    macros.put("code", new CodeMacro(folders.root()));
    macros.put("beside", new BesideMacro(folders.root()));
    macros.put("snippet", new SnippetMacro(folders.root()));
    macros.put("output", new OutputMacro(programs, kept));
    macros.put("picture", new PictureMacro(folders.plain(), programs, kept));
    macros.put("figure", new FigureMacro(folders.plain()));
    macros.put("run", new RunMacro(classes, programs));
    macros.put("changes", new ChangesMacro(folders.root()));
    macros.put("stop", new StopMacro(folders.root()));
    macros.put("exercises", new ExercisesMacro(folders.root()));
    macros.put("benchmark", new BenchmarkMacro(folders.root().resolve("docs/benchmark.csv")));
    return macros;
  }
}
