package arraystoadam.docs.material;

import arraystoadam.docs.book.BlockMacro;
import arraystoadam.docs.book.BookException;
import arraystoadam.docs.book.Macro;
import arraystoadam.docs.fonts.Outlines;
import arraystoadam.figures.Figure;
import arraystoadam.figures.Figures;
import arraystoadam.figures.Frame;
import arraystoadam.figures.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code figure::tangent[]}: a figure that the reader can drive in a browser, and that is a picture
 * of its first state everywhere else.
 */
public final class FigureMacro implements BlockMacro {

  /** What a block of a figure is called, before its name. */
  public static final String ID = "figure-";

  private final Path folder;

  /** Draws into the folder {@code pictures} below another one. */
  public FigureMacro(Path folder) {
    this.folder = folder;
  }

  @Override
  public List<String> expand(Macro macro) throws IOException {
    if (!macro.bracket().isBlank()) {
      throw new BookException("figure: says itself what is to be seen, so leave the bracket empty");
    }
    Figure figure = named(macro.target());
    Frame frame = figure.frame(State.start(figure), new Outlines());
    String name = "pictures/" + ID + figure.name() + ".svg";
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, frame.svg());
    String words = frame.words().replace("\"", "'");
    return List.of("[#" + ID + figure.name() + "]", "image::" + name + "[\"" + words + "\"]");
  }

  private static Figure named(String name) {
    try {
      return Figures.named(name);
    } catch (IllegalArgumentException e) {
      throw new BookException(e.getMessage(), e);
    }
  }
}
