package arraystoadam.docs.fonts;

import arraystoadam.docs.ladder.Stages;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The faces of the book as fonts of Java, so that a drawing looks the same on every machine. */
public final class Faces {

  private static final Font SANS = load("source-sans-3-latin-400-normal");
  private static final Font MONO = load("jetbrains-mono-latin-400-normal");

  private Faces() {}

  /** The face for labels. */
  public static Font sans(double size) {
    return SANS.deriveFont((float) size);
  }

  /** The face for code. */
  public static Font mono(double size) {
    return MONO.deriveFont((float) size);
  }

  private static Font load(String name) {
    try {
      Path folder = Stages.root().resolve("docs/src/main/theme/fonts");
      return Font.createFont(Font.TRUETYPE_FONT, folder.resolve(name + ".ttf").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException("the font " + name + " cannot be used", e);
    }
  }
}
