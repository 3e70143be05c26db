package arraystoadam.docs.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The order of the pages: that in which {@code book.adoc} includes the chapters. */
public final class Contents {

  private static final Pattern INCLUDE = Pattern.compile("include::([a-z0-9-]+)\\.adoc\\[.*]");
  private static final Pattern STAGE = Pattern.compile("stage(\\d)");

  private Contents() {}

  /** The pages that the lines of {@code book.adoc} include. */
  static List<Entry> of(List<String> book) {
    List<Entry> entries = new ArrayList<>();
    char letter = 'A';
    boolean appendix = false;
    for (String line : book) {
      Matcher include = INCLUDE.matcher(line);
      if (line.equals("[appendix]")) {
        appendix = true;
      } else if (include.matches() && include.group(1).startsWith("changes-")) {
        entries.add(new Entry(include.group(1), "", Entry.Kind.DIFFERENCE));
      } else if (include.matches() && appendix) {
        entries.add(new Entry(include.group(1), String.valueOf(letter++), Entry.Kind.APPENDIX));
        appendix = false;
      } else if (include.matches()) {
        entries.add(new Entry(include.group(1), stage(include.group(1)), Entry.Kind.CHAPTER));
      }
    }
    return entries;
  }

  private static String stage(String name) {
    Matcher stage = STAGE.matcher(name);
    return stage.matches() ? stage.group(1) : "";
  }
}
