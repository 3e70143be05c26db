package arraystoadam.docs.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.docs.epub.EpubFinish;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EpubCheckTest {

  private static final String CONTAINER =
      """
      <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
        <rootfiles>
          <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
        </rootfiles>
      </container>
      """;

  private static final String LIST =
      """
      <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
        <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
          <dc:identifier id="id">urn:isbn:1</dc:identifier>
          <dc:title>Book</dc:title>
          <dc:language>en</dc:language>
          <meta property="dcterms:modified">2026-01-01T00:00:00Z</meta>
        </metadata>
        <manifest>
          <item id="a" href="a.xhtml" media-type="application/xhtml+xml"/>
          <item id="b" href="b.xhtml" media-type="application/xhtml+xml" properties="nav svg"/>
          <item id="c" href="styles/epub3.css" media-type="text/css"/>
        </manifest>
        <spine><itemref idref="b"/><itemref idref="a"/></spine>
      </package>
      """;

  private static final String PAGE =
      "<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\">"
          + "<head><title>Page</title></head><body>%s</body></html>";

  private static final String CONTENTS =
      "<nav epub:type=\"toc\"><ol><li><a id=\"there\" href=\"a.xhtml\">a</a></li></ol></nav>";

  @TempDir Path folder;

  private Path epub(String page) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("mimetype", "application/epub+zip");
    files.put("META-INF/container.xml", CONTAINER);
    files.put("EPUB/package.opf", LIST);
    files.put("EPUB/a.xhtml", PAGE.formatted(page));
    files.put("EPUB/b.xhtml", PAGE.formatted(CONTENTS));
    files.put("EPUB/styles/epub3.css", "p { margin: 0 }");
    Path epub = folder.resolve("book.epub");
    try (OutputStream output = Files.newOutputStream(epub);
        ZipOutputStream zip = new ZipOutputStream(output)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    EpubFinish.finish(epub, "svg { color: red }");
    return epub;
  }

  private void assertProblem(String expected, String page) throws IOException {
    String problems = EpubCheck.problems(epub(page)).toString();
    assertTrue(problems.contains(expected), problems);
  }

  @Test
  void aBookWithoutFaultsPasses() throws IOException {
    assertEquals(List.of(), EpubCheck.problems(epub("<p><a href=\"b.xhtml#there\">b</a></p>")));
  }

  @Test
  void findsLinksThatLeadNowhere() throws IOException {
    assertProblem("Fragment identifier is not defined", "<p><a href=\"b.xhtml#here\">b</a></p>");
    assertProblem("could not be found", "<p><a href=\"c.xhtml\">c</a></p>");
  }

  @Test
  void findsWhatShouldNotBeThere() throws IOException {
    assertProblem("from elsewhere", "<p><img alt=\"\" src=\"https://example.org/a.png\"/></p>");
    assertProblem("TeX is left", "<p>\\frac{a}{b}</p>");
    assertProblem("a macro is left", "<p>run::stage1/SineFit[]</p>");
  }

  @Test
  void findsABookThatIsNotValid() throws IOException {
    assertProblem("\"li\" not allowed here", "<p><li>a</li></p>");
  }

  @Test
  void theFinishedBookSaysWhichPagesHoldDrawings() throws IOException {
    Path epub = epub("<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    try (ZipFile zip = new ZipFile(epub.toFile())) {
      String list = text(zip, "EPUB/package.opf");
      assertTrue(list.contains("media-type=\"application/xhtml+xml\" properties=\"svg\""), list);
      assertTrue(list.contains("properties=\"nav\""), list);
      assertFalse(list.contains("nav svg"), list);
      assertTrue(text(zip, "EPUB/styles/epub3.css").endsWith("svg { color: red }"));
    }
  }

  @Test
  void theFinishedBookBeginsWithItsTypeNotCompressed() throws IOException {
    try (ZipFile zip = new ZipFile(epub("").toFile())) {
      ZipEntry first = zip.entries().nextElement();
      assertEquals("mimetype", first.getName());
      assertEquals(ZipEntry.STORED, first.getMethod());
      assertNull(first.getExtra());
    }
  }

  private static String text(ZipFile zip, String name) throws IOException {
    byte[] bytes = zip.getInputStream(zip.getEntry(name)).readAllBytes();
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
