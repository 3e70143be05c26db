package arraystoadam.docs.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces our macros in one chapter by plain AsciiDoc, line for line. */
final class ChapterExpander {

  /** What opens and closes a block in which nothing is replaced. */
  private static final Pattern VERBATIM = Pattern.compile("-{4,}|\\.{4,}|\\+{4,}|/{4,}");

  private static final Pattern CODE = Pattern.compile("`[^`]*`");
  private static final Pattern LIKE_A_MACRO =
      Pattern.compile("(?<![\\w-])([a-z]+)::?[^\\s\\[]+\\[");

  private final String chapter;
  private final IntFunction<String> place;
  private final Path folder;
  private final Map<String, BlockMacro> macros;
  private final InlineMacros inline;
  private final List<String> problems;
  private final List<String> output = new ArrayList<>();

  ChapterExpander(
      String chapter,
      Path folder,
      Map<String, BlockMacro> macros,
      InlineMacros inline,
      List<String> problems) {
    this(chapter, folder, macros, inline, problems, n -> chapter + ".adoc:" + n);
  }

  private ChapterExpander(
      String chapter,
      Path folder,
      Map<String, BlockMacro> macros,
      InlineMacros inline,
      List<String> problems,
      IntFunction<String> place) {
    this.chapter = chapter;
    this.place = place;
    this.folder = folder;
    this.macros = macros;
    this.inline = inline;
    this.problems = problems;
  }

  List<String> expand(List<String> lines) throws IOException {
    int i = 0;
    while (i < lines.size()) {
      String line = lines.get(i).stripTrailing();
      if (isFormula(lines, i)) {
        i = formula(lines, i);
      } else if (VERBATIM.matcher(line).matches()) {
        i = copyBlock(lines, i);
      } else {
        expandLine(line, i + 1);
        i++;
      }
    }
    return output;
  }

  private static boolean isFormula(List<String> lines, int i) {
    return lines.get(i).startsWith("[stem")
        && i + 1 < lines.size()
        && lines.get(i + 1).stripTrailing().equals("++++");
  }

  /** A formula becomes a paragraph; comments take the place of the lines that are left over. */
  private int formula(List<String> lines, int start) {
    int end = end(lines, start + 1);
    String tex = String.join("\n", lines.subList(start + 2, end));
    output.add("[.formula.text-center]");
    output.add(attempt(start + 1, () -> inline.formula(tex, true)));
    for (int i = start + 2; i <= Math.min(end, lines.size() - 1); i++) {
      output.add("//");
    }
    return end + 1;
  }

  private int copyBlock(List<String> lines, int start) {
    int end = end(lines, start);
    output.addAll(lines.subList(start, Math.min(end + 1, lines.size())));
    return end + 1;
  }

  /** The line that closes the block which a line opens. */
  private int end(List<String> lines, int start) {
    String mark = lines.get(start).stripTrailing();
    for (int i = start + 1; i < lines.size(); i++) {
      if (lines.get(i).stripTrailing().equals(mark)) {
        return i;
      }
    }
    problem(start + 1, "the block that " + mark + " opens is never closed");
    return lines.size();
  }

  private void expandLine(String line, int number) throws IOException {
    Optional<Macro> macro = Macro.parse(chapter, line).filter(it -> macros.containsKey(it.name()));
    if (macro.isPresent()) {
      output.add(include(macro.get(), number));
    } else {
      output.add(attempt(number, () -> inline.expand(line)));
      requireNoMacroWithin(line, number);
    }
  }

  /** A macro that would stand in the book as it was typed. */
  private void requireNoMacroWithin(String line, int number) {
    Matcher word = LIKE_A_MACRO.matcher(CODE.matcher(line).replaceAll(""));
    while (word.find()) {
      if (macros.containsKey(word.group(1))) {
        problem(
            number,
            word.group(1)
                + ":: must stand alone on its line, from its beginning on; in a list attach it"
                + " with '+', in a table use a column of the style 'a'");
      }
    }
  }

  private String include(Macro macro, int number) throws IOException {
    String file = "_made/" + chapter + "-" + number + ".adoc";
    return attempt(
        number,
        () -> {
          List<String> lines = macros.get(macro.name()).expand(macro);
          Files.createDirectories(folder.resolve("_made"));
          Files.write(folder.resolve(file), within(number).expand(lines));
          return "include::" + file + "[]";
        });
  }

  /** What a macro stands for may hold formulas and facts. */
  private ChapterExpander within(int number) {
    String here = place.apply(number);
    return new ChapterExpander(chapter, folder, Map.of(), inline, problems, n -> here);
  }

  /** Something that may fail because of what the author wrote. */
  private interface Attempt {
    String run() throws IOException;
  }

  private String attempt(int number, Attempt attempt) {
    try {
      return attempt.run();
    } catch (BookException e) {
      problem(number, e.getMessage());
      return "";
    } catch (IOException | RuntimeException | LinkageError e) {
      problem(number, e.toString());
      return "";
    }
  }

  private void problem(int number, String message) {
    problems.add("docs/src/main/asciidoc/" + place.apply(number) + ": " + message);
  }
}
