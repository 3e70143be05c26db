package arraystoadam.docs.material;

import arraystoadam.docs.book.BlockMacro;
import arraystoadam.docs.book.BookException;
import arraystoadam.docs.book.Macro;
import arraystoadam.docs.run.Kept;
import arraystoadam.docs.run.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code picture::SinePlots.losses[alt text]}: the SVG that a method returns; {@code svg} if the
 * text names none.
 */
public final class PictureMacro implements BlockMacro {

  private final Path folder;
  private final Programs programs;
  private final Kept kept;

  /** Draws into the folder {@code pictures} below another one. */
  public PictureMacro(Path folder, Programs programs, Kept kept) {
    this.folder = folder;
    this.programs = programs;
    this.kept = kept;
  }

  @Override
  public List<String> expand(Macro macro) throws IOException {
    if (macro.bracket().isBlank()) {
      throw new BookException("picture: say in the bracket what a reader hears who cannot see it");
    }
    Material drawn = Material.named(macro.target(), macro.chapter()).orMethod("svg");
    String name = "pictures/" + drawn.toString().replaceAll("\\W", "-") + ".svg";
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, kept.get("picture " + drawn, () -> svg(drawn)));
    String alternative = macro.bracket().strip().replace("\"", "'");
    return List.of("image::" + name + "[\"" + alternative + "\"]");
  }

  private String svg(Material drawn) {
    Object value = drawn.call(programs);
    if (value instanceof String svg && svg.contains("<svg")) {
      return svg;
    }
    throw new BookException("expected SVG from " + drawn + ", not " + value);
  }
}
