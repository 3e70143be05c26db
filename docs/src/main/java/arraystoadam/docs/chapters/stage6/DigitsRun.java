package arraystoadam.docs.chapters.stage6;

import arraystoadam.docs.book.BookException;
import arraystoadam.docs.run.Programs;
import java.io.IOException;
import java.util.List;

/** What the chapter says of the runs of {@code Digits}. */
public final class DigitsRun {

  private static final String START = "Test accuracy: ";
  private static final String END = " %";

  private DigitsRun() {}

  /** The accuracy in percent on new images of known writers. */
  public static String accuracy(Programs programs) throws IOException {
    return printed(programs.output(6, "Digits", List.of()));
  }

  /** The accuracy in percent on the images of new writers. */
  public static String accuracyOnNewWriters(Programs programs) throws IOException {
    return printed(programs.output(6, "Digits", List.of("-Dsplit=writers")));
  }

  static double accuracy(List<String> output) {
    return Double.parseDouble(printed(output));
  }

  private static String printed(List<String> output) {
    return output.stream()
        .filter(line -> line.startsWith(START) && line.endsWith(END))
        .map(line -> line.substring(START.length(), line.length() - END.length()))
        .findFirst()
        .orElseThrow(() -> new BookException("Digits printed no accuracy: " + output));
  }
}
