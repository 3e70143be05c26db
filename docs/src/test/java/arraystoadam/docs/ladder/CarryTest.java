package arraystoadam.docs.ladder;

import static arraystoadam.docs.ladder.TestRepository.ARRAYS;
import static arraystoadam.docs.ladder.TestRepository.DIGITS;
import static arraystoadam.docs.ladder.TestRepository.GOLDEN;
import static arraystoadam.docs.ladder.TestRepository.SHAPE;
import static arraystoadam.docs.ladder.TestRepository.SHAPE_TEST;
import static arraystoadam.docs.ladder.TestRepository.TENSOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import arraystoadam.docs.ladder.GitRepository.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On real repositories, so these need git; the library and the book do not. */
class CarryTest {

  private static final String A = "stage1-a";
  private static final String B = "stage2-b";
  private static final String C = "stage10-c";
  private static final String COMMAND =
      "java docs/src/main/java/arraystoadam/docs/ladder/Carry.java";
  private static final String NEXT =
      """
      The carried change is staged. Now run
        mvn -q spotless:apply
        mvn -B verify
      and commit it, with the fix or after it.
      """;

  @TempDir Path root;
  private GitRepository repository;

  @BeforeEach
  void writeRepository() throws IOException, InterruptedException {
    assumeTrue(GitRepository.isPossible(), "git cannot be run");
    repository = new GitRepository(root);
  }

  private void fix(String stage, String path, String contents)
      throws IOException, InterruptedException {
    repository.files.write(stage, path, contents);
    repository.commit("a fix");
  }

  // ---- What is carried.

  @Test
  void aFixGoesToEachStageAbove() throws IOException, InterruptedException {
    fix(A, SHAPE, "class Shape {\nint fix;\n}\n");
    String lines = "stage2-b: 1 file\nstage10-c: 1 file\n";
    assertEquals(new Run(0, lines + NEXT), repository.carry());
    String expected = "M  " + C + "/" + SHAPE + "\nM  " + B + "/" + SHAPE + "\n";
    assertEquals(expected, repository.git("status", "--porcelain"));
    repository.files.assertProblems();
  }

  @Test
  void itGoesUpOnly() throws IOException, InterruptedException {
    fix(B, SHAPE, "class Shape {\nint fix;\n}\n");
    assertEquals(new Run(0, "stage10-c: 1 file\n" + NEXT), repository.carry());
    assertEquals("class Shape {\n}\n", repository.read(A, SHAPE));
  }

  @Test
  void whatDiffersElsewhereInTheFileStays() throws IOException, InterruptedException {
    String numbers = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";
    repository.files.write(B, TENSOR, numbers);
    repository.files.write(C, TENSOR, "first\n" + numbers);
    repository.commit("longer files");
    fix(B, TENSOR, numbers.replace("7", "seven"));
    repository.assertCarried();
    assertEquals("first\n" + numbers.replace("7", "seven"), repository.read(C, TENSOR));
  }

  @Test
  void aCommitHasManyNames() throws IOException, InterruptedException {
    fix(A, SHAPE, "class Shape {\nint fix;\n}\n");
    repository.git("branch", "fixes");
    String id = repository.git("rev-parse", "--short", "HEAD").strip();
    fix("docs", "other.txt", "");
    for (String name : List.of(id, "fixes", "HEAD~1", "HEAD^")) {
      repository.assertCarried(name);
      repository.files.assertProblems();
      repository.git("reset", "-q", "--hard");
    }
  }

  @Test
  void itRunsInAnyFolder() throws IOException, InterruptedException {
    fix(A, SHAPE, "class Shape {\nint fix;\n}\n");
    assertEquals(0, repository.carryIn(root.resolve("stage2-b/src")).status());
    repository.files.assertProblems();
  }

  @Test
  void toCarryTwiceDoesNoHarm() throws IOException, InterruptedException {
    repository.files.write(A, SHAPE, "class Shape {\nint fix;\n}\n");
    fix(A, "src/New.java", "new\n");
    repository.assertCarried();
    repository.commit("carried");
    String expected =
        """
        stage2-b: nothing changes
        stage10-c: nothing changes
        Nothing is staged: the stages above have the change already.
        """;
    assertEquals(new Run(0, expected), repository.carry("HEAD~1"));
    assertEquals("class Shape {\nint fix;\n}\n", repository.read(C, SHAPE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"src/main/java/t/New.java", "src/two words.txt", "src/[a-z].txt", "src/e"})
  void aNewFile(String path) throws IOException, InterruptedException {
    fix(A, path, "new\n");
    repository.assertCarried();
    assertEquals("new\n", repository.read(C, path));
  }

  @Test
  void aBinaryFile() throws IOException, InterruptedException {
    fix(A, DIGITS, "\0\r\n\u0003");
    repository.assertCarried();
    assertEquals("\0\r\n\u0003", repository.read(C, DIGITS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"class Shape {\r\n}\r\n", "class Shape {  \n}", ""})
  void everyByteCounts(String contents) throws IOException, InterruptedException {
    fix(A, SHAPE, contents);
    repository.assertCarried();
    assertEquals(contents, repository.read(C, SHAPE));
  }

  @Test
  void aDeletedFile() throws IOException, InterruptedException {
    repository.files.delete(A, SHAPE_TEST);
    repository.commit("a fix");
    repository.assertCarried();
    assertFalse(repository.has(B, SHAPE_TEST));
    assertFalse(repository.has(C, SHAPE_TEST));
  }

  @Test
  void aDeletedFileThatIsAnotherAbove() throws IOException, InterruptedException {
    repository.files.delete(B, TENSOR);
    repository.commit("a fix");
    String expected =
        "stage10-c: left out, because it is deleted below but differs here: "
            + TENSOR
            + "\nstage10-c: nothing changes\n"
            + "Nothing is staged: the stages above have the change already.\n";
    assertEquals(new Run(0, expected), repository.carry());
  }

  @Test
  void aRenamedFileKeepsWhatIsItsOwnAbove() throws IOException, InterruptedException {
    String numbers = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";
    repository.files.write(B, TENSOR, numbers);
    repository.files.write(C, TENSOR, "first\n" + numbers);
    repository.commit("longer files");
    repository.files.delete(B, TENSOR);
    fix(B, "src/Renamed.java", numbers.replace("7", "seven"));
    repository.assertCarried();
    assertFalse(repository.has(C, TENSOR));
    assertEquals("first\n" + numbers.replace("7", "seven"), repository.read(C, "src/Renamed.java"));
  }

  @Test
  void aRenamedFileWithoutAnotherChange() throws IOException, InterruptedException {
    repository.git("mv", A + "/" + GOLDEN, A + "/src/test/resources/silver.json");
    repository.commit("a fix");
    repository.assertCarried();
    assertFalse(repository.has(C, GOLDEN));
    assertEquals("{\n\"pi\": 3.14\n}\n", repository.read(C, "src/test/resources/silver.json"));
  }

  @Test
  void aFileThatAStageAboveDoesNotHave() throws IOException, InterruptedException {
    repository.files.write(A, ARRAYS, "class Arrays {\nint fix;\n}\n");
    fix(A, SHAPE, "class Shape {\nint fix;\n}\n");
    String expected =
        """
        stage2-b: left out, because this stage does not have it: ARRAYS
        stage2-b: 1 file
        stage10-c: left out, because this stage does not have it: ARRAYS
        stage10-c: 1 file
        """
            .replace("ARRAYS", ARRAYS);
    assertEquals(new Run(0, expected + NEXT), repository.carry());
    assertFalse(repository.has(B, ARRAYS));
  }

  @Test
  void whatTheLadderDoesNotCompare() throws IOException, InterruptedException {
    repository.files.write("docs", "page.adoc", "new\n");
    repository.files.write(A, "devices/simd/A.java", "new\n");
    repository.files.write(A, "src/exercises/A.java", "new\n");
    repository.files.write(B, "src/bench/B.java", "new\n");
    fix(A, "pom.xml", "<project>\nstage1-a\n</project>\n<!-- -->\n");
    String left = "docs/page.adoc, stage1-a/devices/simd/A.java, stage1-a/src/exercises/A.java";
    Run run = repository.carry();
    assertEquals(0, run.status(), run.text());
    String line = "not carried, because the ladder does not compare it: " + left;
    assertTrue(run.text().startsWith(line + ", stage2-b/src/bench/B.java\n"), run.text());
    assertFalse(repository.has(B, "devices/simd/A.java"));
    assertFalse(repository.has(B, "src/exercises/A.java"));
    assertEquals("<project>\nstage10-c\n</project>\n<!-- -->\n", repository.read(C, "pom.xml"));
  }

  /** It is one file, so it has to say again what {@link StageFiles} says. */
  @ParameterizedTest
  @ValueSource(
      strings = {"pom.xml", "src/a", "src/exercises/a", "src/bench/a", "devices/a", "a/pom.xml"})
  void itCarriesWhatTheLadderCompares(String path) {
    assertEquals(StageFiles.isCompared(path), Carry.isCarried("stage3-a/" + path));
    assertFalse(Carry.isCarried("docs/" + path));
  }

  // ---- What is refused.

  @Test
  void aDirtyTree() throws IOException, InterruptedException {
    fix(A, SHAPE, "class Shape {\nint fix;\n}\n");
    repository.files.write(B, SHAPE, "class Shape {\nint mine;\n}\n");
    String refusal =
        "carry: the tree has changes, so nothing was done: commit them, or put them away: ";
    repository.assertRefused(refusal + "M " + B + "/" + SHAPE);
    assertEquals("class Shape {\nint mine;\n}\n", repository.read(B, SHAPE));
    repository.git("add", "-A");
    repository.files.write("docs", "mine.txt", "mine\n");
    repository.assertRefused(refusal + "M  " + B + "/" + SHAPE + ", and others");
    assertEquals("class Shape {\nint mine;\n}\n", repository.read(B, SHAPE));
  }

  @Test
  void anUntrackedFile() throws IOException, InterruptedException {
    fix(A, SHAPE, "class Shape {\nint fix;\n}\n");
    repository.git("config", "status.showUntrackedFiles", "no");
    repository.files.write("docs", "mine.txt", "mine\n");
    repository.assertRefused(
        "carry: the tree has changes, so nothing was done: commit them, or put them away: "
            + "?? docs/mine.txt");
    assertEquals("mine\n", repository.read("docs", "mine.txt"));
  }

  @Test
  void aCommitOfNoStage() throws IOException, InterruptedException {
    repository.files.write(A, "src/exercises/A.java", "new\n");
    fix("docs", "page.adoc", "new\n");
    repository.assertRefused("carry: HEAD changes no file of a stage that the ladder compares");
  }

  @Test
  void aCommitOfTwoStages() throws IOException, InterruptedException {
    repository.files.write(A, SHAPE, "fix\n");
    fix(B, SHAPE, "fix\n");
    repository.assertRefused(
        "carry: HEAD changes stage1-a, stage2-b: carry a commit that changes one");
  }

  @Test
  void aCommitOfTheHighestStage() throws IOException, InterruptedException {
    fix(C, SHAPE, "fix\n");
    repository.assertRefused("carry: there is no stage above stage10-c");
  }

  @Test
  void theFirstCommit() throws IOException, InterruptedException {
    repository.assertRefused("carry: HEAD is the first commit, so it changes nothing");
  }

  @Test
  void aMerge() throws IOException, InterruptedException {
    repository.git("checkout", "-q", "-b", "other");
    fix(A, SHAPE, "fix\n");
    repository.git("checkout", "-q", "-");
    repository.git("merge", "-q", "--no-ff", "-m", "merged", "other");
    repository.assertRefused("carry: HEAD is a merge: carry the commits that it merged");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nowhere      | carry: there is no commit 'nowhere'
          HEAD:docs    | carry: there is no commit 'HEAD:docs'
          --help       | carry: expected COMMIT, --continue or --stop, not '--help'
          HEAD, --stop | carry: one COMMIT, --continue or --stop, not HEAD --stop
          --continue   | carry: nothing is unfinished to continue
          --stop       | carry: nothing is unfinished to stop
          """)
  void aCallThatMakesNoSense(String args, String message) throws IOException, InterruptedException {
    repository.assertRefused(message, args.split(", "));
  }

  @Test
  void noRepository(@TempDir Path folder) {
    Run run = repository.carryIn(folder);
    assertEquals(1, run.status());
    assertTrue(run.text().startsWith("carry: "), run.text()); // the rest is git's, in any language
    assertEquals(1, run.text().lines().count(), run.text());
  }

  // ---- Conflicts.

  /** Stage 2 has other numbers than stage 1 in the place of the fix, and stage 10 agrees with 2. */
  private void makeConflict() throws IOException, InterruptedException {
    repository.files.write(B, GOLDEN, "{\n\"pi\": 3.1416\n}\n");
    repository.files.write(C, GOLDEN, "{\n\"pi\": 3.1416\n}\n// above\n");
    repository.commit("other numbers");
    repository.files.write(A, SHAPE, "class Shape {\nint fix;\n}\n");
    fix(A, GOLDEN, "{\n\"pi\": 3.14159\n}\n");
  }

  private void resolve(String stage, String contents) throws IOException, InterruptedException {
    repository.files.write(stage, GOLDEN, contents);
    repository.git("add", stage);
  }

  @Test
  void aConflictStopsAndSaysWhatToType() throws IOException, InterruptedException {
    makeConflict();
    String expected =
        """
        stage2-b: conflicts in
          stage2-b/GOLDEN
        Resolve them, then
          git add stage2-b/GOLDEN
          COMMAND --continue
        goes on, for stage10-c. Or forget the rest, and leave the files as they are:
          COMMAND --stop
        """
            .replace("GOLDEN", GOLDEN)
            .replace("COMMAND", COMMAND);
    assertEquals(new Run(1, expected), repository.carry());
    assertTrue(repository.read(B, GOLDEN).contains("<<<<<<<"));
    assertEquals("class Shape {\nint fix;\n}\n", repository.read(B, SHAPE));
    assertEquals("class Shape {\n}\n", repository.read(C, SHAPE));
  }

  @Test
  void theWayAConflictWasResolvedGoesUp() throws IOException, InterruptedException {
    makeConflict();
    repository.assertStopped("stage2-b: conflicts");
    resolve(B, "{\n\"pi\": 3.141592\n}\n");
    assertEquals(new Run(0, "stage10-c: 2 files\n" + NEXT), repository.carry("--continue"));
    assertEquals("{\n\"pi\": 3.141592\n}\n// above\n", repository.read(C, GOLDEN));
    assertEquals("class Shape {\nint fix;\n}\n", repository.read(C, SHAPE));
    repository.assertRefused("carry: nothing is unfinished to continue", "--continue");
  }

  @Test
  void aResolutionMayBeCommittedBeforeItGoesUp() throws IOException, InterruptedException {
    makeConflict();
    repository.assertStopped("stage2-b: conflicts");
    resolve(B, "{\n\"pi\": 3.141592\n}\n");
    repository.commit("resolved");
    repository.assertCarried("--continue");
    assertEquals("{\n\"pi\": 3.141592\n}\n// above\n", repository.read(C, GOLDEN));
  }

  @Test
  void aConflictInTheHighestStage() throws IOException, InterruptedException {
    fix(B, TENSOR, "class Tensor {\nint fixed;\n}\n");
    repository.assertStopped("goes on. Or forget");
    repository.files.write(C, TENSOR, "class Tensor {\nint fixed;\nint c;\n}\n");
    repository.git("add", "-A");
    assertEquals(new Run(0, NEXT), repository.carry("--continue"));
  }

  @Test
  void aConflictInABinaryFile() throws IOException, InterruptedException {
    fix(B, DIGITS, "\0above\n");
    fix(A, DIGITS, "\0below\n");
    repository.assertStopped("stage2-b: conflicts in\n  stage2-b/" + DIGITS);
    assertEquals("\0above\n", repository.read(B, DIGITS));
  }

  @Test
  void aNewFileThatIsAnotherAbove() throws IOException, InterruptedException {
    fix(B, "src/New.java", "above\n");
    fix(A, "src/New.java", "below\n");
    repository.assertStopped("stage2-b: conflicts in\n  stage2-b/src/New.java");
    assertTrue(repository.read(B, "src/New.java").contains("above\n"));
  }

  @Test
  void itDoesNotContinueWhileConflictsAreLeft() throws IOException, InterruptedException {
    makeConflict();
    repository.assertStopped("stage2-b: conflicts");
    String file = B + "/" + GOLDEN;
    repository.assertRefused("carry: not merged yet: resolve, then git add " + file, "--continue");
    repository.git("add", "-A");
    repository.assertRefused(
        "carry: conflict markers are left: resolve, then git add " + file, "--continue");
    resolve(B, "{\n}\n");
    repository.files.write(B, GOLDEN, "{\nlater\n}\n");
    repository.assertRefused("carry: a change is not staged: git add " + file, "--continue");
    assertEquals("{\nlater\n}\n", repository.read(B, GOLDEN));
  }

  @Test
  void itDoesNotStartAnewWhileOneIsUnfinished() throws IOException, InterruptedException {
    makeConflict();
    repository.assertStopped("stage2-b: conflicts");
    String id = repository.git("rev-parse", "HEAD").substring(0, 10);
    repository.assertRefused(
        String.format(
            "carry: the one of %s is unfinished, at stage2-b: '%s --continue', or '%s --stop'",
            id, COMMAND, COMMAND));
  }

  @Test
  void toStopLeavesTheFilesAsTheyAre() throws IOException, InterruptedException {
    makeConflict();
    repository.assertStopped("stage2-b: conflicts");
    String before = repository.read(B, GOLDEN);
    String expected =
        """
        stopped at stage2-b: the files are left as they are
        To take back what was carried since the last commit:
          git restore --source=HEAD --staged --worktree stage2-b stage10-c
        """;
    assertEquals(new Run(0, expected), repository.carry("--stop"));
    assertEquals(before, repository.read(B, GOLDEN));
    repository.assertRefused("carry: nothing is unfinished to continue", "--continue");
  }

  @Test
  void whatGitCannotDoAtAllIsDoneByHand() throws IOException, InterruptedException {
    fix(B, "src/Renamed.java", "another\n");
    repository.git("mv", A + "/" + SHAPE, A + "/src/Renamed.java");
    repository.commit("a fix");
    repository.assertStopped("stage2-b: nothing was changed here, because git could not:");
    assertEquals("another\n", repository.read(B, "src/Renamed.java"));
    assertEquals(new Run(0, "stage10-c: 1 file\n" + NEXT), repository.carry("--continue"));
    assertTrue(repository.has(C, "src/Renamed.java"));
  }

  @Test
  void aFileInTheWayThatGitIgnoresIsKept() throws IOException, InterruptedException {
    repository.files.write("docs", "../.gitignore", "/stage2-b/src/New.java\n");
    repository.commit("ignore");
    repository.files.write(B, "src/New.java", "mine\n");
    fix(A, "src/New.java", "new\n");
    repository.assertStopped("stage2-b: nothing was changed here, because git could not:");
    assertEquals("mine\n", repository.read(B, "src/New.java"));
  }

  @Test
  void aWorktreeHasItsOwnUnfinishedOne(@TempDir Path folder)
      throws IOException, InterruptedException {
    makeConflict();
    Path other = folder.resolve("other");
    repository.git("worktree", "add", "-q", other.toString());
    repository.assertStopped("stage2-b: conflicts");
    Run run = repository.carryIn(other);
    assertTrue(run.text().startsWith("stage2-b: conflicts"), run.text());
  }
}
