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

/**
 * Carries what you have changed in a stage since the last commit to every stage above:
 *
 * <pre>{@code
 * java docs/src/main/java/arraystoadam/docs/ladder/Carry.java [STAGE]
 * }</pre>
 *
 * <p>Each stage gets what has changed in the one just below, the lowest first. So a conflict goes
 * up as you have resolved it. What is carried is staged in git; to commit it is left to you. Which
 * state of the stage below each stage has got is kept in {@code refs/worktree/carry}.
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
  private final Map<String, String> origins = new TreeMap<>();
  private int leftOut;

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
    requireMerged();
    run("", "update-index -q --refresh"); // or else apply refuses a file that was only touched
    List<String> stages = stages();
    for (int i = stages.indexOf(first(name, stages)); i < stages.size(); i++) {
      String lower = stages.get(i);
      git("add --all -- " + compared(lower));
      Map<String, String> patches = changes("HEAD", stagedTree(), lower);
      boolean isMarked = MARKER.matcher(patches.toString()).find();
      require(!isMarked, lower + ": conflict markers are left. Resolve, then" + AGAIN + lower);
      if (i + 1 < stages.size()) {
        carry(patches, lower, stages.get(i + 1));
      }
    }
    out.println("files left out: " + leftOut + "\nWhat was carried is staged. Now run");
    out.println("  mvn -q spotless:apply\n  mvn -B verify\nand commit.");
    names("ls-files -z -m -o --exclude-standard --directory --no-empty-directory")
        .forEach(it -> out.println("changed, but not staged: " + it));
  }

  private void carry(Map<String, String> patches, String lower, String upper) {
    String now = stagedTree();
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
    patches.keySet().stream()
        .filter(it -> origins.putIfAbsent(it, lower) == null)
        .forEach(it -> out.println(lower + ": goes up from here: " + it));
    if (!patches.isEmpty()) {
      apply(String.join("", patches.values()), lower, upper);
    }
    git("update-ref " + got + "/head HEAD");
    git("update-ref " + got + "/below " + now);
    requireMerged();
    out.println(upper + ": files changed: " + changes(now, stagedTree(), upper).size());
  }

  private boolean isLeftOut(String path, String patch, String upper, List<String> files) {
    boolean isMissing = !files.contains(upper + "/" + path) && !patch.contains("\nnew file mode ");
    String check = "apply --check --cached --directory=" + upper;
    boolean isOther = patch.contains("\ndeleted file mode ") && run(patch, check).status() != 0;
    if (isMissing || isOther) {
      String reason = isMissing ? "it is not in this stage" : "it is another one than was deleted";
      out.println(upper + ": left out, because " + reason + ": " + path);
      leftOut++;
    }
    return isMissing || isOther;
  }

  private void apply(String patch, String lower, String upper) {
    Result result = run(patch, "apply --3way --directory=" + upper);
    String reason = ": nothing was changed there, because git says\n" + result.text().indent(2);
    String next =
        "If it has changed there, or is not in git there, git add it, and it goes up as well. Then";
    require(result.status() == 0 || !unmerged().isEmpty(), upper + reason + next + AGAIN + lower);
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

  private String stagedTree() {
    return git("write-tree").strip();
  }

  private List<String> unmerged() {
    return names("diff-files -z --name-only --diff-filter=U");
  }

  private void requireMerged() {
    String files = String.join("\" \"", unmerged());
    String stage = files.replaceFirst("(?s)(stage\\d[^/]*)?.*", "$1");
    String next = "conflicts. Resolve them, then\n  git add \"" + files + '"' + AGAIN + stage;
    require(files.isEmpty(), next);
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
    String status = "status --porcelain --untracked-files=all -- ";
    List<String> changed =
        stages.stream().filter(it -> !git(status + compared(it)).isEmpty()).toList();
    String wanted = name.replaceAll("^stage(?=\\d+/?$)|/$", "");
    List<String> named =
        stages.stream().filter(it -> List.of("", it, "" + number(it)).contains(wanted)).toList();
    require(!named.isEmpty(), "no stage '" + name + "' in " + stages);
    require(!changed.isEmpty(), "no file that the ladder compares has changed since HEAD");
    String which = "name the stage to begin with, or after a conflict the one where it was: ";
    require(named.size() == 1 || changed.size() == 1, which + "changed are " + changed);
    return named.size() == 1 ? named.get(0) : changed.get(0);
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
