package arraystoadam.docs.book;

import arraystoadam.docs.check.EpubCheck;
import arraystoadam.docs.check.PdfCheck;
import arraystoadam.docs.check.SiteCheck;
import arraystoadam.docs.epub.EpubFinish;
import arraystoadam.docs.pages.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.io.FileUtils;

/** Finishes what Asciidoctor wrote, and checks it. */
public final class BookPages {

  private static final String NAME = "from-arrays-to-adam";

  private BookPages() {}

  /** Does so in the repository that contains the current folder. */
  public static void main(String[] args) throws IOException {
    Folders folders = Folders.here();
    FileUtils.deleteDirectory(folders.html().toFile());
    FileUtils.copyDirectory(folders.theme().toFile(), folders.html().toFile());
    new Site(folders, false).write();
    boolean onlyHtml = "html".equals(System.getProperty("book"));
    Set<String> others = Set.of("../" + NAME + ".pdf", "../" + NAME + ".epub");
    List<String> problems =
        new ArrayList<>(SiteCheck.problems(folders.html(), onlyHtml ? others : Set.of()));
    if (!onlyHtml) {
      problems.addAll(epub(folders));
      problems.addAll(PdfCheck.problems(folders.book().resolve(NAME + ".pdf")));
    }
    if (!problems.isEmpty()) {
      throw new BookException("the book has faults:\n" + String.join("\n", problems));
    }
  }

  private static List<String> epub(Folders folders) throws IOException {
    Path epub = folders.book().resolve(NAME + ".epub");
    Path css = folders.root().resolve("docs/src/main/epub/book.css");
    EpubFinish.finish(epub, Files.readString(css));
    return EpubCheck.problems(epub);
  }
}
