package arraystoadam.docs.walk;

import arraystoadam.docs.book.BlockMacro;
import arraystoadam.docs.book.BookException;
import arraystoadam.docs.book.Macro;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code stop::leaves[]}: says in the chapter of a stage that a stop of the way to it is done. */
public final class StopMacro implements BlockMacro {

  private final Path root;
  private final Map<Integer, Walk> walks = new HashMap<>();

  /** For the steps of a repository. */
  public StopMacro(Path root) {
    this.root = root;
  }

  @Override
  public List<String> expand(Macro macro) throws IOException {
    macro.allowOnly();
    if (!macro.chapter().matches("stage[2-6]")) {
      throw new BookException("a stop belongs into the chapter of a stage, from the second on");
    }
    int from = Integer.parseInt(macro.chapter().substring("stage".length())) - 1;
    if (!walks.containsKey(from)) {
      walks.put(from, Walk.from(root, from));
    }
    Walk walk = walks.get(from);
    Stop stop = walk.stop(macro.target());
    return List.of(
        "[.stop]",
        "xref:changes-%s-%s.adoc#%s[Stop %s of %s], compiles and runs: %s"
            .formatted(
                from,
                from + 1,
                anchor(from, stop),
                stop.number(),
                walk.stops().size(),
                stop.title()));
  }

  /** What a stop is called within the book. */
  static String anchor(int from, Stop stop) {
    return "stop-" + from + "-" + (from + 1) + "-" + stop.id();
  }
}
