package arraystoadam.docs.book;

import java.io.IOException;
import java.util.List;

/** What a block macro of ours stands for. */
@FunctionalInterface
public interface BlockMacro {

  /**
   * The lines of plain AsciiDoc to put in place of the macro.
   *
   * @throws BookException if the macro asks for something that there is not
   */
  List<String> expand(Macro macro) throws IOException;
}
