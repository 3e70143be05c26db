package arraystoadam.docs.listing;

import arraystoadam.docs.book.BlockMacro;
import arraystoadam.docs.book.BookException;
import arraystoadam.docs.book.Macro;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code snippet::CamelName[region]}: a marked region of an example program of the book's own. */
public final class SnippetMacro implements BlockMacro {

  private final Path samples;

  /** For the programs in a folder. */
  public SnippetMacro(Path samples) {
    this.samples = samples;
  }

  @Override
  public List<String> expand(Macro macro) throws IOException {
    macro.allow("mark1", "mark2", "mark3", "mark4", "mark5");
    Path file = samples.resolve(macro.target() + ".java");
    if (!Files.exists(file)) {
      throw new BookException("there is no sample " + file.getFileName() + " in " + samples);
    }
    Selection selection = Selection.all(region(Files.readAllLines(file), macro.text()));
    return Listing.of("java", selection, Set.of(), macro);
  }

  private static List<String> region(List<String> lines, String name) {
    List<String> region = new ArrayList<>();
    boolean inside = false;
    boolean found = false;
    for (String line : lines) {
      String text = line.strip();
      if (text.equals("// tag::" + name + "[]")) {
        inside = true;
        found = true;
      } else if (text.equals("// end::" + name + "[]")) {
        inside = false;
      } else if (inside && !text.matches("// (tag|end)::.*")) {
        region.add(line);
      }
    }
    if (!found || inside) {
      String fault = inside ? "never ends" : "is not there";
      throw new BookException("the region '" + name + "' " + fault);
    }
    return region;
  }
}
