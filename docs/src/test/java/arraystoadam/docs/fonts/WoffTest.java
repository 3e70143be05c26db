package arraystoadam.docs.fonts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WoffTest {

  @TempDir Path folder;

  @Test
  void makesFontsThatJavaCanUse() {
    assertEquals("Source Sans 3", Faces.sans(12).getFamily());
    assertTrue(Faces.mono(12).canDisplay('{'));
    assertEquals(Label.width(Faces.mono(10), "iii"), Label.width(Faces.mono(10), "WWW"), 1e-6);
  }

  @Test
  void refusesOtherFiles() throws IOException {
    Path file = Files.writeString(folder.resolve("a.woff"), "x".repeat(100));
    Exception e = assertThrows(IllegalArgumentException.class, () -> Woff.unpack(file));
    assertEquals("not a font in the format WOFF 1.0", e.getMessage());
  }
}
