package arraystoadam.docs.book;

import arraystoadam.docs.pages.Site;
import java.io.IOException;

/** Makes the HTML pages from what Asciidoctor wrote. */
public final class BookPages {

  private BookPages() {}

  /** Does so in the repository that contains the current folder. */
  public static void main(String[] args) throws IOException {
    Folders folders = Folders.here();
    Trees.delete(folders.html());
    Trees.copy(folders.theme(), folders.html());
    new Site(folders).write();
  }
}
