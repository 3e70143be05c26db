package arraystoadam.docs.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfCheckTest {

  @TempDir Path folder;

  private List<String> problems(String text) throws IOException {
    Path file = folder.resolve("book.pdf");
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.showText(text);
        content.endText();
      }
      document.save(file.toFile());
    }
    return PdfCheck.problems(file);
  }

  @Test
  void findsWhatIsLeftOver() throws IOException {
    assertEquals(List.of(), problems("The gradient is 2."));
    assertEquals(
        List.of("page 1 of the PDF: TeX is left: \\frac{a}{b}"), problems("It is \\frac{a}{b}"));
    assertEquals(1, problems("Unresolved directive in stage3.adoc").size());
    assertEquals(1, problems("It is {formula-3}.").size());
  }
}
