package arraystoadam.docs.listing;

import arraystoadam.docs.book.BlockMacro;
import arraystoadam.docs.book.BookException;
import arraystoadam.docs.book.Macro;
import arraystoadam.docs.ladder.Stages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code beside::stage3[]}: the program of a stage in Python and in Java, line beside line.
 *
 * <p>The Python program is {@code docs/src/main/python/stage3.py}. In it, {@code #=
 * examples/SineFit.java fit;loss} begins a table with those members, and {@code #=} alone hides
 * what follows. {@code #: 2 text} puts the next two lines of Java, the second of which contains the
 * text, beside the Python lines that follow; without a number it is one line. {@code #- text}
 * leaves out the lines of Java up to that with the text. Lines of nothing but brackets go with the
 * line before them. Nothing else is left out: a line without its partner is an error.
 */
public final class BesideMacro implements BlockMacro {

  private final Path root;

  /** For the stages in a repository. */
  public BesideMacro(Path root) {
    this.root = root;
  }

  @Override
  public List<String> expand(Macro macro) throws IOException {
    macro.allowOnly();
    if (!macro.target().matches("stage\\d")) {
      throw new BookException("expected a stage such as stage3, not " + macro.target());
    }
    Path python = root.resolve("docs/src/main/python/" + macro.target() + ".py");
    if (!Files.exists(python)) {
      throw new BookException("there is no file " + root.relativize(python));
    }
    List<String> block = new ArrayList<>();
    Table table = null;
    for (String line : Files.readAllLines(python)) {
      String word = line.strip();
      if (word.startsWith("#=")) {
        end(table, block);
        String java = word.substring(2).strip();
        table = java.isEmpty() ? null : table(macro.target(), java);
      } else if (table != null) {
        table.read(line);
      }
    }
    end(table, block);
    return block;
  }

  private Table table(String stage, String java) throws IOException {
    String[] words = java.split(" ", 2);
    String path = words[0];
    int number = Integer.parseInt(stage.substring("stage".length()));
    Path file =
        root.resolve(Stages.in(root).get(number - 1))
            .resolve("src/main/java/arraystoadam")
            .resolve(path);
    if (!Files.exists(file)) {
      throw new BookException("there is no file " + root.relativize(file));
    }
    String members = words.length == 1 ? "class" : words[1];
    String name = path.substring(path.lastIndexOf('/') + 1).replace(".java", "");
    return new Table(name, Selection.of(JavaFile.read(file), members, false).text());
  }

  private static void end(Table table, List<String> block) {
    if (table != null) {
      block.addAll(table.block());
    }
  }

  /** The rows of one file. */
  private static final class Table {

    private static final String BRACKETS = "[\\s(){};]*";

    private final String name;
    private final List<String> java;
    private final List<Row> rows = new ArrayList<>();
    private int next;

    Table(String name, List<String> java) {
      this.name = name;
      this.java = java;
    }

    private record Row(List<String> python, List<String> java) {}

    void read(String line) {
      String word = line.strip();
      if (word.startsWith("#:")) {
        begin(word.substring(2).strip());
      } else if (word.startsWith("#-")) {
        requireComplete();
        take(word.substring(2).strip());
      } else if (!word.isEmpty()) {
        if (rows.isEmpty()) {
          throw problem("nothing stands beside the Python line '" + word + "'");
        }
        rows.get(rows.size() - 1).python().add(line);
      }
    }

    private void begin(String marker) {
      requireComplete();
      boolean counted = marker.matches("\\d+ .*");
      int expected = counted ? Integer.parseInt(marker.substring(0, marker.indexOf(' '))) : 1;
      String text = counted ? marker.substring(marker.indexOf(' ') + 1) : marker;
      List<String> taken = take(text);
      long lines = taken.stream().filter(line -> !line.matches(BRACKETS)).count();
      if (lines != expected) {
        throw problem(
            "up to '%s' there are %s lines of Java, not %s: %s"
                .formatted(text, lines, expected, taken));
      }
      rows.add(new Row(new ArrayList<>(), taken));
    }

    /** The lines up to one with a text, and the brackets behind it. */
    private List<String> take(String text) {
      int end = next;
      while (end < java.size() && !java.get(end).contains(text)) {
        end++;
      }
      if (end == java.size()) {
        throw problem("no further line of Java contains '" + text + "'");
      }
      end++;
      while (end < java.size() && java.get(end).matches(BRACKETS)) {
        end++;
      }
      List<String> taken = java.subList(next, end).stream().filter(it -> !it.isBlank()).toList();
      next = end;
      return taken;
    }

    private void requireComplete() {
      if (!rows.isEmpty() && rows.get(rows.size() - 1).python().isEmpty()) {
        throw problem("no line of Python stands beside " + rows.get(rows.size() - 1).java());
      }
    }

    List<String> block() {
      requireComplete();
      if (next < java.size()) {
        throw problem("nothing stands beside the line of Java '" + java.get(next).strip() + "'");
      }
      List<String> block = new ArrayList<>();
      block.add("[.beside,options=header,cols=\"9l,11l\"]");
      block.add("|===");
      block.add("| Python | Java: `" + name + "`");
      for (Row row : rows) {
        block.add("");
        block.addAll(cell(row.python()));
        block.addAll(cell(row.java()));
      }
      block.add("|===");
      block.add("");
      return block;
    }

    private static List<String> cell(List<String> lines) {
      List<String> cell = new ArrayList<>(List.of("|"));
      lines.forEach(line -> cell.add(line.replace("|", "\\|")));
      return cell;
    }

    private BookException problem(String message) {
      return new BookException("beside " + name + ": " + message);
    }
  }
}
