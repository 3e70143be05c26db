package arraystoadam.docs.epub;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Says in the list of an EPUB's files which of them hold drawings, as EPUB 3.3 (section 5.6.6, the
 * property {@code svg}) demands, and adds our styles to those of Asciidoctor.
 */
public final class EpubFinish {

  private static final String MIMETYPE = "mimetype";

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  private EpubFinish() {}

  /** Changes the book in place. */
  public static void finish(Path epub, String css) throws IOException {
    EpubFinish finish = new EpubFinish();
    finish.read(epub);
    finish.markDrawings();
    finish.addStyles(css);
    finish.write(epub);
  }

  private void read(Path epub) throws IOException {
    try (ZipFile zip = new ZipFile(epub.toFile())) {
      for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
        if (!entry.isDirectory()) {
          files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
        }
      }
    }
  }

  private String text(String name) {
    return new String(files.get(name), StandardCharsets.UTF_8);
  }

  private void markDrawings() {
    String list =
        files.keySet().stream().filter(name -> name.endsWith(".opf")).findFirst().orElseThrow();
    String folder = list.substring(0, list.lastIndexOf('/') + 1);
    Document document = Jsoup.parse(text(list), "", Parser.xmlParser());
    document.outputSettings().prettyPrint(false);
    for (Element item : document.select("item[media-type=application/xhtml+xml]")) {
      boolean drawings = text(folder + item.attr("href")).contains("<svg");
      String others = item.attr("properties").replaceAll("\\bsvg\\b", "").strip();
      String properties = (others + (drawings ? " svg" : "")).strip();
      if (properties.isEmpty()) {
        item.removeAttr("properties");
      } else {
        item.attr("properties", properties);
      }
    }
    files.put(list, document.outerHtml().getBytes(StandardCharsets.UTF_8));
  }

  private void addStyles(String css) {
    for (String name : files.keySet().toArray(String[]::new)) {
      if (name.endsWith("/epub3.css")) {
        files.put(name, (text(name) + "\n" + css).getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  /** The first file names the format and is not compressed. */
  private void write(Path epub) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      byte[] mimetype = files.remove(MIMETYPE);
      ZipEntry first = entry(MIMETYPE);
      CRC32 crc = new CRC32();
      crc.update(mimetype);
      first.setMethod(ZipEntry.STORED);
      first.setSize(mimetype.length);
      first.setCrc(crc.getValue());
      zip.putNextEntry(first);
      zip.write(mimetype);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(entry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    try (OutputStream output = Files.newOutputStream(epub)) {
      bytes.writeTo(output);
    }
  }

  /**
   * With a fixed time, so that the same book has the same bytes. The first days that ZIP knows
   * would need an extra field, which the file of the format must not have.
   */
  private static ZipEntry entry(String name) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(java.time.LocalDateTime.of(1980, 2, 1, 0, 0));
    return entry;
  }
}
