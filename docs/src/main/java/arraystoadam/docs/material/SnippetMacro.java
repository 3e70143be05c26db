package arraystoadam.docs.material;

import arraystoadam.docs.book.BlockMacro;
import arraystoadam.docs.book.BookException;
import arraystoadam.docs.book.Macro;
import arraystoadam.docs.listing.Listing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code snippet::AdamByHand[steps]}: a marked region of a class. */
public final class SnippetMacro implements BlockMacro {

  private static final Pattern TAG = Pattern.compile("\\s*// tag::(.*)\\[]\\s*");

  private final Path root;

  /** For the classes in a repository. */
  public SnippetMacro(Path root) {
    this.root = root;
  }

  @Override
  public List<String> expand(Macro macro) throws IOException {
    macro.allow("mark1", "mark2", "mark3", "mark4", "mark5");
    String file = Material.named(macro.target(), macro.chapter()).file();
    if (!Files.exists(root.resolve(file))) {
      throw new BookException("there is no class " + file);
    }
    return Listing.ofLines(
        region(file, Files.readAllLines(root.resolve(file)), macro.text()), macro);
  }

  private static List<String> region(String file, List<String> lines, String name) {
    List<String> region = new ArrayList<>();
    boolean inside = false;
    for (String line : lines) {
      String text = line.strip();
      if (text.equals("// tag::" + name + "[]")) {
        inside = true;
      } else if (text.equals("// end::" + name + "[]")) {
        inside = false;
      } else if (inside && !text.matches("// (tag|end)::.*")) {
        region.add(line);
      }
    }
    if (region.isEmpty() || inside) {
      List<String> regions =
          lines.stream()
              .map(TAG::matcher)
              .filter(Matcher::matches)
              .map(match -> match.group(1))
              .toList();
      String fault = inside ? "never ends" : "is not there, or empty";
      throw new BookException(
          "the region '%s' of %s %s: it has the regions %s".formatted(name, file, fault, regions));
    }
    return region;
  }
}
