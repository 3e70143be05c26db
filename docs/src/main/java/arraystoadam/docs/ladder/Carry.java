package arraystoadam.docs.ladder;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Carries what you have changed in a stage since the last commit to every stage above:
 *
 * <pre>{@code
 * java docs/src/main/java/arraystoadam/docs/ladder/Carry.java [STAGE]
 * }</pre>
 *
 * <p>Each stage gets what has changed in the one just below, the lowest first. So a conflict goes
 * up as you have resolved it. All is staged in git; to commit it is left to you. What a stage has
 * got from below is kept in {@code refs/worktree/carry}.
 *
 * <p>It uses the JDK alone and is one file, so that it runs while the stages do not compile. It
 * never resets, checks out, stashes or cleans, so it cannot lose work.
 */
public final class Carry {

  private static final String AGAIN =
      "\n  java docs/src/main/java/arraystoadam/docs/ladder/Carry.java ";
  private static final Pattern MARKER = Pattern.compile("(?dm)^\\+(<{7}|>{7})[ \r\n]");

  // With options, so that nothing that a person has set changes a patch or hides a conflict.
  private static final String GIT =
      "git -c apply.ignoreWhitespace=no -c apply.whitespace=nowarn -c core.safecrlf=false"
          + " -c rerere.autoUpdate=false ";
  private static final String DIFF =
      "diff-tree -r --no-renames --no-ext-diff --no-textconv --src-prefix=a/ --dst-prefix=b/";

  private record Result(int status, String text) {}

  private final Path folder;
  private final PrintStream out;

  private Carry(Path folder, PrintStream out) {
    this.folder = folder;
    this.out = out;
  }

  /** Runs the command in the repository that contains the current folder. */
  public static void main(String[] args) {
    System.exit(run(Path.of("").toAbsolutePath(), System.out, args));
  }

  /** The exit status: 0 if all was carried. */
  static int run(Path folder, PrintStream out, String... args) {
    try {
      String root = new Carry(folder, out).git("rev-parse --show-cdup").strip();
      new Carry(folder.resolve(root), out).carryFrom(String.join(" ", args));
      return 0;
    } catch (IllegalStateException | UncheckedIOException e) {
      out.println("carry: " + e.getMessage().strip());
      return 1;
    }
  }

  private void carryFrom(String name) {
    require(unmerged().isEmpty(), "not merged yet: resolve, then\n  git add" + unmerged());
    run("", "update-index -q --refresh"); // or else apply refuses a file that was only touched
    List<String> stages = stages();
    for (int i = stages.indexOf(first(name, stages)); i < stages.size(); i++) {
      String lower = stages.get(i);
      git("add --all -- " + compared(lower));
      boolean isMarked = MARKER.matcher(changes("HEAD", index(), lower).toString()).find();
      require(!isMarked, lower + ": conflict markers are left, resolve these first");
      if (i + 1 < stages.size()) {
        carry(lower, stages.get(i + 1));
      }
    }
    out.println("All is staged. Now run\n  mvn -q spotless:apply\n  mvn -B verify\nand commit.");
  }

  private void carry(String lower, String upper) {
    String now = index();
    Map<String, String> patches = changes("HEAD", now, lower);
    String got = "refs/worktree/carry/" + upper;
    // A file above that is as in the last commit has got nothing, or was restored: it gets all.
    String commits = "rev-list -1 " + got + "/head...HEAD -- " + compared(lower);
    if (run("", commits).equals(new Result(0, ""))) {
      Map<String, String> rest = changes(got + "/below", now, lower);
      Map<String, String> above = changes("HEAD", now, upper);
      above.keySet().forEach(it -> patches.compute(it, (path, all) -> rest.get(path)));
    }
    List<String> files = names("ls-files -z -- " + upper);
    patches.entrySet().removeIf(it -> isLeftOut(it.getKey(), it.getValue(), upper, files));
    if (!patches.isEmpty()) {
      apply(String.join("", patches.values()), lower, upper);
    }
    git("update-ref " + got + "/head HEAD");
    git("update-ref " + got + "/below " + now);
    String unmerged = unmerged();
    require(
        unmerged.isEmpty(),
        upper + ": conflicts. Resolve them, then\n  git add" + unmerged + AGAIN + upper);
    out.println(upper + ": files changed: " + changes(now, index(), upper).size());
  }

  private boolean isLeftOut(String path, String patch, String upper, List<String> files) {
    boolean isMissing = !files.contains(upper + "/" + path) && !patch.contains("\nnew file mode ");
    boolean isOther = patch.contains("\ndeleted file mode ") && !fits(patch, upper);
    if (isMissing || isOther) {
      String reason = isMissing ? "it is not in this stage" : "it is another one than was deleted";
      out.println(upper + ": left out, because " + reason + ": " + path);
    }
    return isMissing || isOther;
  }

  private boolean fits(String patch, String upper) {
    return run(patch, "apply --check --cached --directory=" + upper).status() == 0;
  }

  private void apply(String patch, String lower, String upper) {
    Result result = run(patch, "apply --3way --directory=" + upper);
    require(
        result.status() == 0 || !unmerged().isEmpty(),
        upper
            + ": nothing was changed there, because git says\n"
            + result.text().indent(2)
            + "If it is about a change of yours, git add the file. Then"
            + AGAIN
            + lower);
  }

  /** The patch of each compared file that differs between two trees, by path in its stage. */
  private Map<String, String> changes(String from, String to, String stage) {
    String trees = " --relative=" + stage + "/ " + from + " " + to + " -- " + compared(stage);
    List<String> paths = names(DIFF + " -z --name-only" + trees);
    String[] patches =
        git(DIFF + " -p --binary --full-index" + trees).split("(?dm)^(?=diff --git )");
    Map<String, String> changes = new TreeMap<>();
    for (int i = 0; i < paths.size(); i++) {
      changes.put(paths.get(i), patches[i]);
    }
    return changes;
  }

  private static String compared(String stage) {
    String except = " :(exclude)" + stage + "/src/";
    return stage + "/pom.xml " + stage + "/src" + except + "exercises" + except + "bench";
  }

  /** What is staged, as a tree. */
  private String index() {
    return git("write-tree").strip();
  }

  private String unmerged() {
    return names("ls-files -z --unmerged").stream()
        .map(entry -> " \"" + entry.substring(entry.indexOf('\t') + 1) + '"')
        .distinct()
        .collect(Collectors.joining());
  }

  private List<String> stages() {
    return names("ls-files -z -- :(glob)stage[0-9]*/pom.xml").stream()
        .map(file -> file.substring(0, file.indexOf('/')))
        .sorted(Comparator.comparingInt(Carry::number))
        .toList();
  }

  private static int number(String stage) {
    return Integer.parseInt(stage.split("\\D+")[1]);
  }

  /** The stage with this name or number, or without a name, the only one that has changes. */
  private String first(String name, List<String> stages) {
    if (name.isEmpty()) {
      String status = "status --porcelain --untracked-files=all -- ";
      List<String> changed =
          stages.stream().filter(it -> !git(status + compared(it)).isEmpty()).toList();
      require(!changed.isEmpty(), "no stage has changed since the last commit");
      require(changed.size() == 1, "name the stage to begin with: changed are " + changed);
      return changed.get(0);
    }
    return stages.stream()
        .filter(it -> List.of(it, it + "/", "" + number(it)).contains(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no stage '" + name + "' in " + stages));
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalStateException(otherwise);
    }
  }

  private List<String> names(String command) {
    String text = new String(git(command).getBytes(ISO_8859_1), UTF_8);
    return text.isEmpty() ? List.of() : List.of(text.split("\0"));
  }

  private String git(String command) {
    Result result = run("", command);
    require(result.status() == 0, result.text());
    return result.text();
  }

  private Result run(String input, String command) {
    ProcessBuilder builder = new ProcessBuilder((GIT + command).split(" +"));
    // A hook of git sets some of these, and then git would work in another repository.
    builder.environment().keySet().removeIf(name -> name.matches("GIT_(?!CONFIG).*"));
    // Only apply has much to say, and it says all of it as an error.
    builder.directory(folder.toFile()).redirectErrorStream(!input.isEmpty());
    try {
      Process process = builder.start();
      try (OutputStream pipe = process.getOutputStream()) {
        pipe.write(input.getBytes(ISO_8859_1));
      }
      byte[] output = process.getInputStream().readAllBytes();
      byte[] errors = process.getErrorStream().readAllBytes();
      int status = process.onExit().join().exitValue();
      // Of a patch, each byte is a character, so that none is lost.
      String text = new String(output, status == 0 ? ISO_8859_1 : UTF_8);
      return new Result(status, status == 0 ? text : text + new String(errors, UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
