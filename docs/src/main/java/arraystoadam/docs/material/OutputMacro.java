package arraystoadam.docs.material;

import arraystoadam.docs.book.BlockMacro;
import arraystoadam.docs.book.BookException;
import arraystoadam.docs.book.Macro;
import arraystoadam.docs.run.Kept;
import arraystoadam.docs.run.LineRanges;
import arraystoadam.docs.run.Programs;
import arraystoadam.docs.run.RunMacro;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code output::AdamByHand[]}: what a method prints; {@code main} if the text names none. */
public final class OutputMacro implements BlockMacro {

  private final Programs programs;
  private final Kept kept;

  /** For what is kept, or printed now. */
  public OutputMacro(Programs programs, Kept kept) {
    this.programs = programs;
    this.kept = kept;
  }

  @Override
  public List<String> expand(Macro macro) throws IOException {
    macro.allowOnly("lines");
    Material printed = Material.named(macro.target(), macro.chapter()).orMethod("main");
    List<String> output = kept.get("output " + printed, () -> run(printed)).lines().toList();
    if (output.isEmpty()) {
      throw new BookException(printed + " prints nothing");
    }
    return RunMacro.console(LineRanges.select(output, macro.option("lines", "")));
  }

  private String run(Material printed) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      printed.call(programs);
    } finally {
      System.setOut(before);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
