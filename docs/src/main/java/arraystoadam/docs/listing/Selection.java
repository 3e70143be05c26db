package arraystoadam.docs.listing;

import arraystoadam.docs.book.BookException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Lines of a file, by their numbers from 1; 0 stands for a blank line between two members. */
final class Selection {

  private static final int GAP = 0;

  private final List<String> lines;
  private List<Integer> numbers = new ArrayList<>();

  private Selection(List<String> lines) {
    this.lines = lines;
  }

  /**
   * The members that a text selects, such as {@code add; mul(Tensor)}, the type for {@code class},
   * or the file without package and imports if it is empty.
   *
   * @param javadoc whether the comments above a member belong to it
   */
  static Selection of(JavaFile file, String selectors, boolean javadoc) {
    Selection selection = new Selection(file.lines());
    for (String selector : (selectors.isBlank() ? "class" : selectors).split(";")) {
      List<Member> members =
          selector.strip().equals("class") ? file.types() : file.find(selector.strip());
      members.forEach(member -> selection.add(member, javadoc));
    }
    return selection;
  }

  /** All lines of a text. */
  static Selection all(List<String> lines) {
    Selection selection = new Selection(lines);
    selection.addLines(1, lines.size());
    return selection;
  }

  private void add(Member member, boolean javadoc) {
    int first = javadoc ? member.first() : member.code();
    if (!numbers.isEmpty() && !isFieldAfter(first)) {
      numbers.add(GAP);
    }
    addLines(first, member.last());
  }

  /** Whether a line comes right after the last one, so that nothing is left out between them. */
  private boolean isFieldAfter(int line) {
    return numbers.get(numbers.size() - 1) == line - 1;
  }

  private void addLines(int first, int last) {
    IntStream.rangeClosed(first, last).forEach(numbers::add);
  }

  /**
   * Keeps the lines from the first one with a text to the next one with another; {@code ^} stands
   * for the beginning of a line.
   */
  void cut(String from, String to) {
    int start = from.isEmpty() ? 0 : indexOf(from, 0);
    int end = to.isEmpty() ? numbers.size() - 1 : indexOf(to, from.isEmpty() ? 0 : start);
    numbers = new ArrayList<>(numbers.subList(start, end + 1));
  }

  /** The position of the first line with a text. */
  int indexOf(String text, int start) {
    for (int i = start; i < numbers.size(); i++) {
      if (("^" + line(i)).contains(text)) {
        return i;
      }
    }
    throw new BookException("no line of the listing contains '" + text + "'");
  }

  int size() {
    return numbers.size();
  }

  /** The number in the file of the line at a position. */
  int number(int position) {
    return numbers.get(position);
  }

  private String line(int position) {
    int number = numbers.get(position);
    return number == GAP ? "" : lines.get(number - 1).stripTrailing();
  }

  /** The lines, moved to the left edge together. */
  List<String> text() {
    List<String> text = IntStream.range(0, numbers.size()).mapToObj(this::line).toList();
    int indent =
        text.stream()
            .filter(line -> !line.isBlank())
            .mapToInt(line -> line.length() - line.stripLeading().length())
            .min()
            .orElse(0);
    return text.stream().map(line -> line.isBlank() ? "" : line.substring(indent)).toList();
  }
}
