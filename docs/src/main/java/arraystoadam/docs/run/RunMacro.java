package arraystoadam.docs.run;

import arraystoadam.docs.book.BlockMacro;
import arraystoadam.docs.book.BookException;
import arraystoadam.docs.book.Macro;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code run::stage3/SineFit[]}: what a program of a stage prints, below the command for it. */
public final class RunMacro implements BlockMacro {

  private static final Pattern TARGET = Pattern.compile("stage(\\d+)/(\\w+)");

  private final StageClasses classes;
  private final Programs programs;

  /** For the programs of the stages. */
  public RunMacro(StageClasses classes, Programs programs) {
    this.classes = classes;
    this.programs = programs;
  }

  @Override
  public List<String> expand(Macro macro) throws IOException {
    macro.allowOnly("args", "lines", "command");
    Matcher target = TARGET.matcher(macro.target());
    if (!target.matches()) {
      throw new BookException("expected stageN/Program, not " + macro.target());
    }
    int stage = Integer.parseInt(target.group(1));
    String program = target.group(2);
    String file = "src/main/java/arraystoadam/examples/" + program + ".java";
    if (!Files.exists(classes.folder(stage).resolve(file))) {
      throw new BookException("stage " + stage + " has no program " + program + ": no " + file);
    }
    String settings = macro.option("args", "").strip();
    List<String> given = settings.isEmpty() ? List.of() : List.of(settings.split("\\s+"));
    List<String> output = programs.output(stage, program, given);
    List<String> shown = new ArrayList<>();
    if (macro.isOn("command")) {
      shown.add("$ " + command(stage, program, settings));
    }
    shown.addAll(LineRanges.select(output, macro.option("lines", "")));
    return console(shown);
  }

  private String command(int stage, String program, String settings) throws IOException {
    String command = "mvn -q -pl " + classes.folder(stage).getFileName() + " compile exec:java";
    String which = program.equals("SineFit") ? "" : " -Dprogram=" + program;
    return command + which + (settings.isEmpty() ? "" : " " + quote(settings));
  }

  /** PowerShell splits an argument at a point that is not in quotes. */
  static String quote(String settings) {
    return settings.replaceAll("-D\\S*\\.\\S*", "\"$0\"");
  }

  /** Lines as a console shows them. */
  public static List<String> console(List<String> lines) {
    List<String> block = new ArrayList<>();
    block.add("[.console]");
    block.add("............");
    block.addAll(lines);
    block.add("............");
    return block;
  }
}
