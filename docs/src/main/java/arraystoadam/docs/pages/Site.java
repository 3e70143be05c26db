package arraystoadam.docs.pages;

import arraystoadam.docs.book.Folders;
import arraystoadam.figures.Data;
import arraystoadam.figures.Figure;
import arraystoadam.figures.Figures;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** The HTML book. */
public final class Site {

  private final Folders folders;
  private final boolean isPart;

  /**
   * The one made of what is in these folders.
   *
   * @param isPart whether pages may be missing
   */
  public Site(Folders folders, boolean isPart) {
    this.folders = folders;
    this.isPart = isPart;
  }

  /** Writes all pages and the index for searching. */
  public void write() throws IOException {
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry("index", "", Entry.Kind.CHAPTER));
    entries.addAll(Contents.of(Files.readAllLines(folders.plain().resolve("_book.adoc"))));
    List<Page> pages = new ArrayList<>();
    for (Entry entry : entries) {
      if (!isPart || Files.exists(folders.raw().resolve(entry.file()))) {
        pages.add(Page.read(folders.raw(), entry));
      }
    }
    Layout layout = new Layout(pages, folders.root().resolve("docs/src/main/html"));
    SearchIndex index = new SearchIndex();
    Polish polish = new Polish(folders.plain());
    for (Page page : pages) {
      polish.polish(page.content());
      index.add(page);
    }
    for (Page page : pages) {
      write(page.entry().file(), layout.document(page));
    }
    write("search-index.js", index.script());
    copyScript("figures.js");
    for (Figure figure : Figures.all()) {
      if (!figure.data().isEmpty()) {
        copyScript(Data.file(figure.data()));
      }
    }
  }

  private void copyScript(String name) throws IOException {
    try (InputStream script = Figures.class.getResourceAsStream(name)) {
      Files.copy(script, folders.html().resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private void write(String name, String text) throws IOException {
    Path file = folders.html().resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
