package arraystoadam.docs.listing;

import arraystoadam.docs.book.Macro;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes selected lines as a listing in AsciiDoc. */
public final class Listing {

  private static final String FENCE = "-".repeat(12);

  private Listing() {}

  /**
   * The listing.
   *
   * @param fresh the numbers of the lines to highlight
   * @param macro its options {@code mark1}, {@code mark2} and so on place the callouts
   */
  static List<String> of(String language, Selection selection, Set<Integer> fresh, Macro macro) {
    List<String> text = new ArrayList<>(selection.text());
    macro.options().forEach((option, value) -> mark(text, selection, option, value));
    List<String> block = new ArrayList<>();
    block.add("[source," + language + highlight(selection, fresh) + "]");
    block.add(FENCE);
    block.addAll(text);
    block.add(FENCE);
    return block;
  }

  /** The types of a source file, without package and imports. */
  public static List<String> ofFile(Path file) throws IOException {
    Selection selection = Selection.of(JavaFile.read(file), "", true);
    return of("java", selection, Set.of(), new Macro("", "code", "", "", "", Map.of()));
  }

  /** The listing of some lines. */
  public static List<String> ofLines(List<String> lines, Macro macro) {
    return of("java", Selection.all(lines), Set.of(), macro);
  }

  private static void mark(List<String> text, Selection selection, String option, String value) {
    if (option.startsWith("mark")) {
      int line = selection.indexOf(value, 0);
      text.set(line, text.get(line) + " // <" + option.substring("mark".length()) + ">");
    }
  }

  private static String highlight(Selection selection, Set<Integer> fresh) {
    String lines =
        IntStream.range(0, selection.size())
            .filter(i -> fresh.contains(selection.number(i)))
            .mapToObj(i -> String.valueOf(i + 1))
            .collect(Collectors.joining(";"));
    return lines.isEmpty() ? "" : ",highlight=" + lines;
  }
}
