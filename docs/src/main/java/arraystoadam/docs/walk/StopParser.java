package arraystoadam.docs.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the stops of a path from the lines of its text. */
final class StopParser {

  private static final Pattern STOP = Pattern.compile("stop ([a-z][a-z0-9-]*): ([^:]+)");
  private static final Pattern CLAIM = Pattern.compile("([-+~]) (\\S+)(?: : (.*))?");
  private static final Pattern COMMA =
      Pattern.compile(",\\s*(?![^()]*\\))(?=(?:[^`]*`[^`]*`)*[^`]*$)");
  private static final Pattern STATEMENT = Pattern.compile("\\s(without|with) `([^`]*)`");

  private final String file;
  private final List<Stop> stops = new ArrayList<>();
  private String id;
  private String title;
  private final List<String> why = new ArrayList<>();
  private final List<Stop.Claim> claims = new ArrayList<>();
  private final List<String> tries = new ArrayList<>();
  private String whyLong = "";

  private StopParser(String file) {
    this.file = file;
  }

  /**
   * The stops.
   *
   * @param file the name of the text, for messages
   * @throws WalkException if a line cannot be understood
   */
  static List<Stop> parse(String file, List<String> lines) {
    StopParser parser = new StopParser(file);
    for (int i = 0; i < lines.size(); i++) {
      int first = i;
      StringBuilder line = new StringBuilder(lines.get(i).stripTrailing());
      while (i + 1 < lines.size() && lines.get(i + 1).startsWith("    ")) {
        i++;
        line.append(' ').append(lines.get(i).strip());
      }
      parser.add(first + 1, line.toString());
    }
    parser.endStop(lines.size());
    return parser.stops;
  }

  private void add(int number, String line) {
    Matcher stop = STOP.matcher(line);
    Matcher claim = CLAIM.matcher(line);
    if (line.isBlank() || line.startsWith("#")) {
      return;
    } else if (stop.matches()) {
      endStop(number);
      id = stop.group(1);
      if (stops.stream().anyMatch(it -> it.id().equals(id))) {
        throw wrong(number, "there is a stop '" + id + "' already");
      }
      title = stop.group(2);
    } else if (title == null) {
      throw wrong(number, "expected 'stop ID: TITLE' before it: " + line);
    } else if (line.startsWith("  ")) {
      why.add(line.strip());
    } else if (line.startsWith("try ")) {
      tries.add(line.substring("try ".length()).strip());
    } else if (line.startsWith("long ")) {
      whyLong = line.substring("long ".length()).strip();
    } else if (claim.matches()) {
      claims.add(
          new Stop.Claim(number, claim.group(1).charAt(0), claim.group(2), parts(claim.group(3))));
    } else {
      throw wrong(
          number,
          "expected 'stop ID: TITLE', two blanks and a sentence, '+ FILE', '- FILE' or '~ FILE' and"
              + " perhaps ' : PIECE, PIECE', 'try PROGRAM' or 'long REASON', not: "
              + line);
    }
  }

  private static List<Stop.Part> parts(String text) {
    List<Stop.Part> parts = new ArrayList<>();
    for (String part : text == null ? new String[0] : COMMA.split(text)) {
      List<String> without = new ArrayList<>();
      List<String> with = new ArrayList<>();
      Matcher statement = STATEMENT.matcher(part);
      while (statement.find()) {
        (statement.group(1).equals("with") ? with : without).add(statement.group(2));
      }
      String name = STATEMENT.matcher(part).replaceAll("").replaceAll("\\s", "");
      parts.add(new Stop.Part(name, without, with));
    }
    return parts;
  }

  private void endStop(int line) {
    if (title != null) {
      if (why.isEmpty() || claims.isEmpty()) {
        throw wrong(
            line, "the stop before it needs a sentence that says why, and a file: " + title);
      }
      stops.add(
          new Stop(
              stops.size() + 1,
              id,
              title,
              String.join("\n", why),
              List.copyOf(claims),
              List.copyOf(tries),
              whyLong));
    }
    why.clear();
    claims.clear();
    tries.clear();
    whyLong = "";
  }

  private WalkException wrong(int line, String message) {
    return new WalkException(file + ":" + line + ": " + message);
  }
}
