package arraystoadam.docs.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Checks a PDF. */
public final class PdfCheck {

  private PdfCheck() {}

  /** Every fault of the book, one line each. */
  public static List<String> problems(Path pdf) throws IOException {
    List<String> problems = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      PDFTextStripper stripper = new PDFTextStripper();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        for (String problem : Leftovers.inAnyText(stripper.getText(document))) {
          problems.add("page " + page + " of the PDF: " + problem);
        }
      }
      if (document.getNumberOfPages() == 0) {
        problems.add("the PDF has no pages");
      }
    }
    return problems;
  }
}
