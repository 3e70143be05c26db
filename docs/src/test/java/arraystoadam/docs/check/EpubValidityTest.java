package arraystoadam.docs.check;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EpubValidityTest {

  @TempDir Path folder;

  @Test
  void findsThatABookIsNotValid() throws IOException {
    Path epub = folder.resolve("book.epub");
    try (OutputStream output = Files.newOutputStream(epub);
        ZipOutputStream zip = new ZipOutputStream(output)) {
      zip.putNextEntry(new ZipEntry("mimetype"));
      zip.write("application/epub+zip".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    String problems = EpubValidity.problems(epub).toString();
    assertTrue(problems.contains("META-INF/container.xml"), problems);
  }
}
