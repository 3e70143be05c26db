package arraystoadam.docs.ladder;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Carries a commit that changes one stage to every stage above, the lowest first. The carried
 * change is staged in git; to commit it is left to the person.
 *
 * <pre>{@code
 * java docs/src/main/java/arraystoadam/docs/ladder/Carry.java [COMMIT]
 * java docs/src/main/java/arraystoadam/docs/ladder/Carry.java --continue
 * java docs/src/main/java/arraystoadam/docs/ladder/Carry.java --stop
 * }</pre>
 *
 * <p>Where two stages really differ, it leaves git's conflict markers and stops. {@code --continue}
 * goes on with the stages above, where a file that had a conflict is changed in the way in which
 * that was resolved. {@code --stop} forgets what is left to do, and leaves the files as they are.
 *
 * <p>It uses the JDK alone and is one file, so that it runs while the stages do not compile. It
 * starts only from a tree without changes, and never resets, checks out, stashes or cleans, so it
 * cannot lose work.
 */
public final class Carry {

  private static final String COMMAND =
      "java docs/src/main/java/arraystoadam/docs/ladder/Carry.java";
  private static final Pattern IN_STAGE = Pattern.compile("(stage(\\d{1,9})-[^/]+)/(.+)");
  private static final List<String> NOT_COMPARED = List.of("src/exercises/", "src/bench/");
  private static final Pattern MARKER = Pattern.compile("^(<{7}|>{7})( |$)", Pattern.MULTILINE);

  private final Git git;
  private final PrintStream out;

  private Carry(Git git, PrintStream out) {
    this.git = git;
    this.out = out;
  }

  /** Runs the command in the repository that contains the current folder. */
  public static void main(String[] args) {
    System.exit(run(Path.of("").toAbsolutePath(), System.out, args));
  }

  /** The exit status: 0 if all was carried, or the command had nothing to refuse. */
  static int run(Path folder, PrintStream out, String... args) {
    try {
      Path root = Path.of(new Git(folder).line("rev-parse", "--show-toplevel"));
      new Carry(new Git(root), out).run(List.of(args));
      return 0;
    } catch (Stop e) {
      out.println(e.getMessage());
      return 1;
    } catch (UncheckedIOException | InvalidPathException e) {
      out.println("carry: " + e.getMessage());
      return 1;
    }
  }

  private void run(List<String> args) {
    String argument = args.isEmpty() ? "HEAD" : args.get(0);
    if (args.size() > 1) {
      throw new Stop("carry: one COMMIT, --continue or --stop, not " + String.join(" ", args));
    } else if (argument.equals("--continue")) {
      resume();
    } else if (argument.equals("--stop")) {
      forget();
    } else if (argument.startsWith("-") || argument.isEmpty()) {
      throw new Stop("carry: expected COMMIT, --continue or --stop, not '" + argument + "'");
    } else {
      start(argument);
    }
  }

  // ---- The three commands.

  private void start(String name) {
    State.read(git).ifPresent(state -> refuseToStart(state));
    String commit = commit(name);
    String parent = onlyParent(name, commit);
    SortedSet<String> changed =
        new TreeSet<>(git.names("diff-tree", "-r", "-z", "--name-only", parent, commit));
    String stage = onlyStage(name, changed);
    requireStagesAbove(stage);
    requireCleanTree();
    SortedSet<String> left = new TreeSet<>(changed);
    left.removeIf(Carry::isCarried);
    if (!left.isEmpty()) {
      out.println("not carried, because the ladder does not compare it: " + joined(left));
    }
    String head = git.line("rev-parse", "HEAD");
    carry(new State(commit, head, stage, stage, List.of(), Map.of()));
  }

  private void resume() {
    State state =
        State.read(git).orElseThrow(() -> new Stop("carry: nothing is unfinished to continue"));
    requireResolved(state);
    carry(state.resolved());
  }

  private void forget() {
    State state =
        State.read(git).orElseThrow(() -> new Stop("carry: nothing is unfinished to stop"));
    State.delete(git);
    out.println("stopped at " + state.stage() + ": the files are left as they are");
    out.println("To take back what was carried since the last commit:");
    String stages = String.join(" ", stagesAbove(state.from()));
    out.println("  git restore --source=HEAD --staged --worktree " + stages);
  }

  private void carry(State state) {
    Origin origin = Origin.ofCommit(git, state.from(), state.commit());
    List<Change> changes = origin.changes();
    for (String stage : stagesAbove(state.stage())) {
      replay(state, stage, changes.stream().flatMap(change -> newest(state, change)).toList());
      state.at(stage).write(git); // should the next one fail, or be interrupted
    }
    State.delete(git);
    sayWhatIsNext();
  }

  private void sayWhatIsNext() {
    if (git.names("diff", "--cached", "--name-only", "-z").isEmpty()) {
      out.println("Nothing is staged: the stages above have the change already.");
      return;
    }
    out.println("The carried change is staged. Now run");
    out.println("  mvn -q spotless:apply");
    out.println("  mvn -B verify");
    out.println("and commit it, with the fix or after it.");
  }

  // ---- What may be carried.

  private void refuseToStart(State state) {
    throw new Stop(
        String.format(
            "carry: the one of %s is unfinished, at %s: '%s --continue', or '%s --stop'",
            state.commit().substring(0, 10), state.stage(), COMMAND, COMMAND));
  }

  private String commit(String name) {
    Result result = git.run("rev-parse", "--verify", "--quiet", name + "^{commit}");
    if (result.status() != 0) {
      throw new Stop("carry: there is no commit '" + name + "'");
    }
    return result.text().strip();
  }

  private String onlyParent(String name, String commit) {
    String[] ids = git.line("rev-list", "--parents", "-n", "1", commit).split(" ");
    if (ids.length == 1) {
      throw new Stop("carry: " + name + " is the first commit, so it changes nothing");
    } else if (ids.length > 2) {
      throw new Stop("carry: " + name + " is a merge: carry the commits that it merged");
    }
    return ids[1];
  }

  private static String onlyStage(String name, SortedSet<String> changed) {
    SortedSet<String> stages =
        changed.stream()
            .filter(Carry::isCarried)
            .map(Carry::stageOf)
            .collect(Collectors.toCollection(TreeSet::new));
    if (stages.isEmpty()) {
      throw new Stop("carry: " + name + " changes no file of a stage that the ladder compares");
    } else if (stages.size() > 1) {
      throw new Stop(
          "carry: " + name + " changes " + joined(stages) + ": carry a commit that changes one");
    }
    return stages.first();
  }

  private void requireStagesAbove(String stage) {
    if (stagesAbove(stage).isEmpty()) {
      throw new Stop("carry: there is no stage above " + stage);
    }
  }

  // Otherwise what is carried could not be told from what was there.
  private void requireCleanTree() {
    List<String> changes = git.names("status", "--porcelain", "-z", "--untracked-files=normal");
    if (!changes.isEmpty()) {
      String more = changes.size() > 1 ? ", and others" : "";
      throw new Stop(
          "carry: the tree has changes, so nothing was done: commit them, or put them away: "
              + changes.get(0).strip()
              + more);
    }
  }

  /** Whether the ladder compares a file, seen from the root, with those of other stages. */
  static boolean isCarried(String file) {
    Matcher match = IN_STAGE.matcher(file);
    return match.matches() && isCompared(match.group(3));
  }

  private static boolean isCompared(String path) {
    return path.equals("pom.xml")
        || (path.startsWith("src/") && NOT_COMPARED.stream().noneMatch(path::startsWith));
  }

  private static String stageOf(String file) {
    return file.substring(0, file.indexOf('/'));
  }

  private static int number(String stage) {
    Matcher match = IN_STAGE.matcher(stage + "/pom.xml");
    return match.matches() ? Integer.parseInt(match.group(2)) : -1;
  }

  private List<String> stagesAbove(String stage) {
    try (Stream<Path> folders = Files.list(git.folder())) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("pom.xml")))
          .map(folder -> folder.getFileName().toString())
          .filter(name -> number(name) > number(stage))
          .sorted(Comparator.comparingInt(Carry::number))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // ---- One stage.

  /** The change as it was last made: where a conflict was resolved, as that was resolved. */
  private Stream<Change> newest(State state, Change change) {
    String stage = state.resolutions().get(change.path());
    return stage == null
        ? Stream.of(change)
        : Origin.ofIndex(git, stage, state.head())
            .changes(change.oldPath(), change.path())
            .stream();
  }

  private void replay(State state, String stage, List<Change> changes) {
    ByteArrayOutputStream patch = new ByteArrayOutputStream();
    for (Change change : changes) {
      Optional<String> obstacle = obstacle(stage, change);
      obstacle.ifPresent(reason -> out.println(stage + ": left out, " + reason));
      if (obstacle.isEmpty()) {
        patch.writeBytes(change.patch());
      }
    }
    if (patch.size() > 0) {
      apply(state.at(stage), stage, patch.toByteArray());
    }
    List<String> staged = git.names("diff", "--cached", "--name-only", "-z", "--", stage);
    out.println(stage + ": " + (staged.isEmpty() ? "nothing changes" : files(staged.size())));
  }

  private static String files(int n) {
    return n + (n == 1 ? " file" : " files");
  }

  /** Why a file cannot be carried to a stage, whatever is in it. */
  private Optional<String> obstacle(String stage, Change change) {
    String file = stage + "/" + change.oldPath();
    if (change.status() == 'A') {
      return Optional.empty();
    } else if (!Files.exists(git.folder().resolve(file))) {
      return Optional.of("because this stage does not have it: " + change.oldPath());
    } else if (change.status() == 'D' && !git.line("rev-parse", ":" + file).equals(change.blob())) {
      return Optional.of("because it is deleted below but differs here: " + change.oldPath());
    }
    return Optional.empty();
  }

  private void apply(State state, String stage, byte[] patch) {
    Result result =
        git.run(
            patch,
            List.of(
                "-c",
                "rerere.autoUpdate=false", // it would hide that there was a conflict
                "-c",
                "apply.ignoreWhitespace=no",
                "apply",
                "--3way",
                "--whitespace=nowarn",
                "--directory=" + stage));
    if (result.status() != 0) {
      List<String> conflicts = unmerged();
      state.withConflicts(conflicts).write(git);
      throw new Stop(
          conflicts.isEmpty() ? failed(stage, result.errors()) : conflicting(stage, conflicts));
    }
  }

  private List<String> unmerged() {
    return git.names("diff", "--name-only", "--diff-filter=U", "-z").stream().distinct().toList();
  }

  private String conflicting(String stage, List<String> files) {
    return Stream.of(
            Stream.of(stage + ": conflicts in"),
            files.stream().map(file -> "  " + file),
            Stream.of("Resolve them, then"),
            Stream.of("  git add " + arguments(files)),
            toContinue(stage))
        .flatMap(lines -> lines)
        .collect(Collectors.joining(System.lineSeparator()));
  }

  private String failed(String stage, String errors) {
    return Stream.of(
            Stream.of(stage + ": nothing was changed here, because git could not:"),
            errors.lines().map(line -> "  " + line),
            Stream.of("Make the change by hand and 'git add' it, then"),
            toContinue(stage))
        .flatMap(lines -> lines)
        .collect(Collectors.joining(System.lineSeparator()));
  }

  private Stream<String> toContinue(String stage) {
    List<String> above = stagesAbove(stage);
    String rest = above.isEmpty() ? "" : ", for " + String.join(", ", above);
    return Stream.of(
        "  " + COMMAND + " --continue",
        "goes on" + rest + ". Or forget the rest, and leave the files as they are:",
        "  " + COMMAND + " --stop");
  }

  private void requireResolved(State state) {
    List<String> unmerged = unmerged();
    if (!unmerged.isEmpty()) {
      throw new Stop("carry: not merged yet: resolve, then git add " + arguments(unmerged));
    }
    for (String file : state.conflicts()) {
      Result staged = git.run("cat-file", "blob", ":" + file);
      if (staged.status() == 0 && MARKER.matcher(staged.text()).find()) {
        throw new Stop("carry: conflict markers are left: resolve, then git add " + quoted(file));
      } else if (!git.names("diff", "--name-only", "-z", "--", file).isEmpty()) {
        throw new Stop("carry: a change is not staged: git add " + quoted(file));
      }
    }
  }

  private static String joined(SortedSet<String> words) {
    return String.join(", ", words);
  }

  private static String arguments(List<String> files) {
    return files.stream().map(Carry::quoted).collect(Collectors.joining(" "));
  }

  private static String quoted(String file) {
    return file.contains(" ") ? '"' + file + '"' : file;
  }

  /** It goes no further, for the reason in the message. */
  private static final class Stop extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Stop(String reason) {
      super(reason);
    }
  }

  /**
   * What happens to one file.
   *
   * @param status the letter that git has for it
   * @param oldPath the file's path before, seen from its stage; differs only if it is renamed
   * @param blob what the file was before
   */
  private record Change(char status, String oldPath, String path, String blob, byte[] patch) {}

  /** Where a change is read from: two trees, or a tree and the index, of which one stage counts. */
  private record Origin(Git git, String stage, List<String> compare) {

    // Plumbing, so that no setting of the person changes the form of the output.
    private static final List<String> OPTIONS = List.of("-M", "--no-ext-diff", "--no-textconv");

    static Origin ofCommit(Git git, String stage, String commit) {
      return new Origin(git, stage, List.of("diff-tree", "-r", commit + "^1", commit));
    }

    static Origin ofIndex(Git git, String stage, String before) {
      return new Origin(git, stage, List.of("diff-index", "--cached", before));
    }

    List<Change> changes() {
      List<String> files = new ArrayList<>(List.of(stage + "/pom.xml", stage + "/src"));
      NOT_COMPARED.forEach(path -> files.add(":(exclude)" + stage + "/" + path));
      return read("--glob-pathspecs", files);
    }

    List<Change> changes(String... paths) {
      return read("--literal-pathspecs", files(paths));
    }

    private List<String> files(String... paths) {
      return Arrays.stream(paths).distinct().map(path -> stage + "/" + path).toList();
    }

    /**
     * Git writes {@code :MODE MODE BLOB BLOB STATUS}, then the path, and if renamed the new one.
     */
    private List<Change> read(String pathspecs, List<String> files) {
      List<String> parts = git.names(command(pathspecs, files, "-z", "--raw", "--no-abbrev"));
      List<Change> changes = new ArrayList<>();
      for (int i = 0; i < parts.size(); i += 2) {
        String[] head = parts.get(i).split(" ");
        char status = head[4].charAt(0);
        String oldPath = parts.get(i + 1);
        if (status == 'R') {
          i++;
        }
        String path = parts.get(i + 1);
        changes.add(new Change(status, oldPath, path, head[2], patch(oldPath, path)));
      }
      return changes;
    }

    private byte[] patch(String... paths) {
      String[] form = {"-p", "--binary", "--full-index", "--src-prefix=a/", "--dst-prefix=b/"};
      byte[] patch = git.output(command("--literal-pathspecs", files(paths), form));
      if (patch.length == 0) { // in this locale, Java cannot give git the name
        throw new Stop("carry: this name cannot be handled here: " + paths[0]);
      }
      return patch;
    }

    private String[] command(String pathspecs, List<String> files, String... form) {
      List<String> command = new ArrayList<>(List.of(pathspecs, compare.get(0)));
      command.addAll(OPTIONS);
      command.addAll(List.of(form));
      command.add("--relative=" + stage + "/");
      command.addAll(compare.subList(1, compare.size()));
      command.add("--");
      command.addAll(files);
      return command.toArray(String[]::new);
    }
  }

  /**
   * How far it has come, kept in the git folder while a person resolves conflicts.
   *
   * @param commit the commit that is carried
   * @param head the commit that was checked out at the start
   * @param from the stage that the commit changes
   * @param stage the last stage that was dealt with
   * @param conflicts the files with a conflict there, seen from the root
   * @param resolutions for a file that had a conflict, seen from a stage, the stage to take it from
   */
  private record State(
      String commit,
      String head,
      String from,
      String stage,
      List<String> conflicts,
      Map<String, String> resolutions) {

    State at(String next) {
      return new State(commit, head, from, next, List.of(), resolutions);
    }

    State withConflicts(List<String> files) {
      return new State(commit, head, from, stage, files, resolutions);
    }

    State resolved() {
      Map<String, String> all = new LinkedHashMap<>(resolutions);
      conflicts.forEach(file -> all.put(file.substring(stage.length() + 1), stage));
      return new State(commit, head, from, stage, List.of(), all);
    }

    static Optional<State> read(Git git) {
      Path file = file(git);
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      try {
        return Optional.of(parse(Files.readString(file)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static State parse(String text) {
      List<String> parts = List.of(text.split("\0"));
      int end = 5 + Integer.parseInt(parts.get(4));
      Map<String, String> resolutions = new LinkedHashMap<>();
      for (int i = end; i < parts.size(); i += 2) {
        resolutions.put(parts.get(i), parts.get(i + 1));
      }
      List<String> conflicts = parts.subList(5, end);
      return new State(
          parts.get(0), parts.get(1), parts.get(2), parts.get(3), conflicts, resolutions);
    }

    /** A zero byte is the one character that no file name has. */
    void write(Git git) {
      List<String> parts = new ArrayList<>(List.of(commit, head, from, stage));
      parts.add("" + conflicts.size());
      parts.addAll(conflicts);
      resolutions.forEach((path, origin) -> parts.addAll(List.of(path, origin)));
      try {
        Files.writeString(file(git), String.join("\0", parts));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    static void delete(Git git) {
      try {
        Files.deleteIfExists(file(git));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static Path file(Git git) {
      return git.folder().resolve(git.line("rev-parse", "--git-path", "carry-unfinished"));
    }
  }

  private record Result(int status, byte[] output, String errors) {

    String text() {
      return new String(output, UTF_8);
    }
  }

  /** Git, run in a folder. */
  private record Git(Path folder) {

    /** A hook of git sets these, and then git would work in another repository than we look at. */
    private static final List<String> ELSEWHERE =
        List.of("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX");

    /** The output, without the newline at its end. */
    String line(String... args) {
      return new String(output(args), UTF_8).strip();
    }

    /** The parts of an output in which a zero byte ends each. */
    List<String> names(String... args) {
      String text = new String(output(args), UTF_8);
      return text.isEmpty() ? List.of() : List.of(text.split("\0"));
    }

    byte[] output(String... args) {
      Result result = run(args);
      if (result.status() != 0) {
        throw new Stop("carry: " + result.errors().strip());
      }
      return result.output();
    }

    Result run(String... args) {
      return run(new byte[0], List.of(args));
    }

    Result run(byte[] input, List<String> args) {
      try {
        Path errors = Files.createTempFile("carry", ".txt");
        try {
          return run(input, args, errors);
        } finally {
          Files.delete(errors);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        throw new Stop("carry: interrupted");
      }
    }

    // Errors go to a file: nobody need empty two pipes at the same time.
    private Result run(byte[] input, List<String> args, Path errors)
        throws IOException, InterruptedException {
      List<String> command = Stream.concat(Stream.of("git"), args.stream()).toList();
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.directory(folder.toFile()).redirectError(errors.toFile());
      builder.environment().keySet().removeAll(ELSEWHERE);
      Process process = builder.start();
      try (OutputStream pipe = process.getOutputStream()) {
        pipe.write(input);
      }
      byte[] output = process.getInputStream().readAllBytes();
      int status = process.waitFor();
      return new Result(status, output, new String(Files.readAllBytes(errors), UTF_8));
    }
  }
}
