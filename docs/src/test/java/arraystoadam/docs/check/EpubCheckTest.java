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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EpubCheckTest {

  private static final String LIST =
      "<package><manifest><item href=\"a.xhtml\" media-type=\"application/xhtml+xml\"/>"
          + "<item href=\"b.xhtml\" properties=\"nav svg\" media-type=\"application/xhtml+xml\"/>"
          + "</manifest></package>";

  @TempDir Path folder;

  private Path epub(String page) throws IOException {
    Map<String, String> files = new TreeMap<>();
    files.put("mimetype", "application/epub+zip");
    files.put("EPUB/package.opf", LIST);
    files.put("EPUB/a.xhtml", "<html><body>" + page + "</body></html>");
    files.put("EPUB/b.xhtml", "<html><body id=\"there\"/></html>");
    files.put("EPUB/styles/epub3.css", "p { margin: 0 }");
    Path epub = folder.resolve("book.epub");
    try (OutputStream output = Files.newOutputStream(epub);
        ZipOutputStream zip = new ZipOutputStream(output)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return epub;
  }

  private void assertProblem(String expected, String page) throws IOException {
    List<String> problems = EpubCheck.problems(epub(page));
    assertEquals(1, problems.size(), problems.toString());
    assertTrue(problems.get(0).contains(expected), problems.toString());
  }

  @Test
  void findsFaults() throws IOException {
    assertEquals(List.of(), EpubCheck.problems(epub("<a href=\"b.xhtml#there\">b</a>")));
    assertProblem("no place for the link b.xhtml#here", "<a href=\"b.xhtml#here\">b</a>");
    assertProblem("no file for the link c.xhtml", "<a href=\"c.xhtml\">c</a>");
    assertProblem("from elsewhere", "<img src=\"https://example.org/a.png\"/>");
    assertProblem("TeX is left", "<p>\\frac{a}{b}</p>");
    assertProblem("a macro is left", "<p>run::stage1/SineFit[]</p>");
  }

  @Test
  void finishesTheBook() throws IOException {
    Path epub = epub("<svg/>");
    EpubFinish.finish(epub, "svg { color: red }");
    try (ZipFile zip = new ZipFile(epub.toFile())) {
      assertEquals("mimetype", zip.entries().nextElement().getName());
      assertEquals(ZipEntry.STORED, zip.entries().nextElement().getMethod());
      assertNull(zip.entries().nextElement().getExtra());
      String list = text(zip, "EPUB/package.opf");
      assertTrue(list.contains("media-type=\"application/xhtml+xml\" properties=\"svg\""), list);
      assertTrue(list.contains("properties=\"nav\""), list);
      assertFalse(list.contains("nav svg"), list);
      assertTrue(text(zip, "EPUB/styles/epub3.css").endsWith("svg { color: red }"));
    }
  }

  private static String text(ZipFile zip, String name) throws IOException {
    byte[] bytes = zip.getInputStream(zip.getEntry(name)).readAllBytes();
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
