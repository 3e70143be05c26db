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
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On real repositories, so these need git; the library and the book do not. */
class CarryTest {

  private static final String A = "stage1-a";
  private static final String B = "stage2-b";
  private static final String C = "stage10-c";
  private static final String OLD = "class Shape {\n}\n";
  private static final String FIX = "class Shape {\nint fix;\n}\n";
  private static final String NUMBERS = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";
  private static final String NEXT =
      """
      What was carried is staged. Now run
        mvn -q spotless:apply
        mvn -B verify
      and commit.
      """;
  private static final String ALL = "files left out: 0\n" + NEXT;

  @TempDir Path folder;
  private GitRepository repository;

  @BeforeEach
  void writeRepository() throws IOException, InterruptedException {
    assumeTrue(GitRepository.isPossible(), "git cannot be run");
    repository = new GitRepository(folder.resolve("a folder with blanks"));
  }

  private void write(String stage, String path, String contents) throws IOException {
    repository.files.write(stage, path, contents);
  }

  private static String up(String stage, String path) {
    return stage + ": goes up from here: " + path + "\n";
  }

  private void assertContents(String path, String below, String... above) throws IOException {
    assertEquals(below, repository.read(B, path));
    assertEquals(above.length == 0 ? below : above[0], repository.read(C, path));
  }

  // ---- What is carried.

  @Test
  void aFixGoesToEachStageAbove() throws IOException, InterruptedException {
    write(A, SHAPE, FIX);
    String lines = up(A, SHAPE) + "stage2-b: files changed: 1\nstage10-c: files changed: 1\n";
    assertEquals(new Run(0, lines + ALL), repository.carry());
    String staged = repository.git("diff", "--cached", "--name-only");
    for (String stage : List.of(A, B, C)) {
      assertTrue(staged.contains(stage + "/" + SHAPE + "\n"), staged);
    }
    repository.files.assertProblems();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2", "stage2", "stage2-b", "stage2-b/"})
  void itGoesUpOnly(String stage) throws IOException {
    write(B, SHAPE, FIX);
    String expected = up(B, SHAPE) + "stage10-c: files changed: 1\n" + ALL;
    assertEquals(
        new Run(0, expected), stage.isEmpty() ? repository.carry() : repository.carry(stage));
    assertContents(SHAPE, FIX);
    assertEquals(OLD, repository.read(A, SHAPE));
  }

  @Test
  void whatDiffersElsewhereInTheFileStays() throws IOException, InterruptedException {
    write(B, TENSOR, NUMBERS);
    write(C, TENSOR, "first\n" + NUMBERS);
    repository.commit("longer files");
    write(B, TENSOR, NUMBERS.replace("7", "seven"));
    repository.assertCarried();
    assertEquals("first\n" + NUMBERS.replace("7", "seven"), repository.read(C, TENSOR));
  }

  @Test
  void itRunsInAnyFolder() throws IOException {
    write(A, SHAPE, FIX);
    assertEquals(0, repository.carryIn(repository.files.root().resolve("stage2-b/src")).status());
    repository.files.assertProblems();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"src/main/java/t/New.java", "src/two words.txt", "src/[a-z].txt", "src/ü'\".txt"})
  void aNewFile(String path) throws IOException {
    assumeTrue(
        Charset.forName(System.getProperty("sun.jnu.encoding")).newEncoder().canEncode(path));
    write(A, path, "new\n");
    repository.assertCarried();
    assertContents(path, "new\n");
  }

  @Test
  void aBinaryFile() throws IOException {
    write(A, DIGITS, "\0\r\n\u0003");
    repository.assertCarried();
    assertContents(DIGITS, "\0\r\n\u0003");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"class Shape {\r\n}\r\n", "class Shape {  \n}", "", "class Sh\u00e4pe {\n}\n"})
  void everyByteCounts(String contents) throws IOException {
    write(A, SHAPE, contents);
    repository.assertCarried();
    assertContents(SHAPE, contents);
  }

  @Test
  void aDeletedFile() throws IOException {
    repository.files.delete(A, SHAPE_TEST);
    repository.assertCarried();
    assertFalse(repository.has(B, SHAPE_TEST));
    assertFalse(repository.has(C, SHAPE_TEST));
  }

  @Test
  void aDeletedFileThatIsAnotherAbove() throws IOException {
    repository.files.delete(B, TENSOR);
    String line = "stage10-c: left out, because it is another one than was deleted: " + TENSOR;
    String rest = "\nstage10-c: files changed: 0\nfiles left out: 1\n" + NEXT;
    assertEquals(new Run(0, line + rest), repository.carry());
    assertTrue(repository.has(C, TENSOR));
  }

  @Test
  void aFileThatAStageAboveDoesNotHave() throws IOException {
    write(A, ARRAYS, "class Arrays {\nint fix;\n}\n");
    write(A, SHAPE, FIX);
    String line = "stage2-b: left out, because it is not in this stage: " + ARRAYS;
    String rest =
        "\n"
            + up(A, SHAPE)
            + "stage2-b: files changed: 1\nstage10-c: files changed: 1\nfiles left out: 1\n";
    assertEquals(new Run(0, line + rest + NEXT), repository.carry());
    assertFalse(repository.has(B, ARRAYS));
  }

  @Test
  void whatTheLadderDoesNotCompareStays() throws IOException, InterruptedException {
    write("docs", "page.adoc", "new\n");
    List<String> paths =
        List.of("devices/A.java", "src/exercises/A.java", "src/bench/A.java", "a/pom.xml");
    for (String path : paths) {
      write(A, path, "new\n");
    }
    write(A, "pom.xml", "<project>\nstage1-a\n</project>\n<!-- -->\n");
    repository.assertCarried();
    for (String path : paths) {
      assertFalse(repository.has(B, path), path);
    }
    assertEquals("<project>\nstage10-c\n</project>\n<!-- -->\n", repository.read(C, "pom.xml"));
    assertTrue(repository.git("status", "--porcelain").contains("?? docs/page.adoc\n"));
  }

  @Test
  void whatIsNotStagedIsNamed() throws IOException {
    write(A, "src/exercises/java/t/stage1-a.java", "changed\n");
    write(A, "devices/New.java", "new\n");
    write(C, SHAPE, FIX);
    String rest =
        "changed, but not staged: stage1-a/devices/\n"
            + "changed, but not staged: stage1-a/src/exercises/java/t/stage1-a.java\n";
    assertEquals(new Run(0, ALL + rest), repository.carry());
  }

  @Test
  void whatElseHasChangedOnTheWayGoesUpFromThere() throws IOException {
    write(A, SHAPE, FIX);
    write(B, TENSOR, "class Tensor {\n}\n");
    write(B, "src/New.java", "new\n");
    repository.assertStopped(
        "stage2-b: files changed: 1\n"
            + up(B, TENSOR).replace(TENSOR, "src/New.java")
            + up(B, TENSOR)
            + "carry: conflicts",
        "1");
    assertEquals("new\n", repository.read(C, "src/New.java"));
  }

  @Test
  void whatAPersonHasSetChangesNothing() throws IOException, InterruptedException {
    List<String> settings =
        List.of(
            "diff.noprefix=true",
            "diff.mnemonicPrefix=true",
            "diff.external=false",
            "diff.renames=copies",
            "diff.context=0",
            "diff.relative=true",
            "color.ui=always",
            "core.quotePath=false",
            "core.autocrlf=input",
            "core.safecrlf=true",
            "apply.whitespace=error",
            "apply.ignoreWhitespace=change",
            "rerere.enabled=true",
            "rerere.autoUpdate=true",
            "merge.conflictStyle=diff3",
            "status.showUntrackedFiles=no",
            "status.short=true");
    for (String setting : settings) {
      repository.git("config", setting.split("=")[0], setting.split("=")[1]);
    }
    write(A, "src/Moved.java", repository.read(A, SHAPE_TEST));
    repository.files.delete(A, SHAPE_TEST);
    write(A, SHAPE, "class Shape {  \n\tint fix; \n}");
    repository.assertCarried();
    write(A, SHAPE, "class Shape {  \n\tint better; \n}");
    repository.assertCarried("1");
    repository.files.assertProblems();
    assertContents(SHAPE, "class Shape {  \n\tint better; \n}");
  }

  // ---- Again.

  @Test
  void toCarryTwiceDoesNoHarm() throws IOException {
    write(A, SHAPE, FIX);
    write(A, "src/New.java", "new\n");
    repository.files.delete(A, SHAPE_TEST);
    repository.assertCarried();
    String lines = "stage2-b: files changed: 0\nstage10-c: files changed: 0\n";
    assertEquals(new Run(0, lines + ALL), repository.carry("1"));
    repository.files.assertProblems();
  }

  @Test
  void aFixMayBeChangedAfterItWasCarried() throws IOException, InterruptedException {
    write(C, SHAPE, OLD + "// 1\n// 2\n// 3\n// above\n");
    repository.commit("another end");
    write(A, SHAPE, FIX);
    repository.assertCarried();
    write(A, SHAPE, FIX.replace("fix", "better"));
    write(A, "src/New.java", "new\n");
    repository.assertCarried("1");
    assertEquals(FIX.replace("fix", "better"), repository.read(B, SHAPE));
    String end = "// 1\n// 2\n// 3\n// above\n";
    assertEquals(FIX.replace("fix", "better") + end, repository.read(C, SHAPE));
    write(A, SHAPE, OLD);
    repository.files.delete(A, "src/New.java");
    repository.assertCarried("1");
    assertEquals(OLD + end, repository.read(C, SHAPE));
    assertFalse(repository.has(C, "src/New.java"));
  }

  @Test
  void aFixMayBeChangedNextToALineThatDiffersAbove() throws IOException, InterruptedException {
    String above = NUMBERS.replace("7", "above");
    write(B, TENSOR, NUMBERS);
    write(C, TENSOR, above);
    repository.commit("the stages differ two lines after the fix");
    for (String fix : List.of("Any", "Each", "5")) {
      write(B, TENSOR, NUMBERS.replace("5", fix));
      repository.assertCarried("2");
      assertEquals(above.replace("5", fix), repository.read(C, TENSOR));
    }
  }

  @Test
  void aFixMayBeChangedAfterAConflict() throws IOException, InterruptedException {
    makeConflict();
    repository.assertStopped("conflicts");
    write(B, GOLDEN, "{\n\"pi\": 3.141592\n}\n");
    repository.git("add", "-A");
    repository.assertCarried("2");
    write(A, SHAPE, OLD);
    write(A, "src/New.java", "new\n");
    repository.assertCarried("1");
    assertContents(SHAPE, OLD);
    assertContents("src/New.java", "new\n");
    assertEquals("{\n\"pi\": 3.141592\n}\n// above\n", repository.read(C, GOLDEN));
    write(A, GOLDEN, "{\n\"pi\": 3.14\n}\n");
    repository.assertStopped("conflicts", "1");
  }

  @Test
  void aFixMayBeChangedAfterARefusal() throws IOException, InterruptedException {
    write(A, SHAPE, FIX.replace("fix;", "fix;\nint wrong;"));
    repository.assertCarried();
    write(A, SHAPE, FIX);
    write(A, GOLDEN, "{}\n");
    write(B, GOLDEN, "{\n\"pi\": 3.14\n}\n// mine\n");
    repository.assertStopped("nothing was changed there", "1");
    repository.git("checkout", "-q", "--", B + "/" + GOLDEN);
    repository.assertCarried("1");
    assertContents(SHAPE, FIX);
    assertContents(GOLDEN, "{}\n");
  }

  @Test
  void aStageThatWasRestoredGetsAllAgain() throws IOException, InterruptedException {
    write(A, SHAPE, FIX);
    write(A, GOLDEN, "{}\n");
    repository.assertCarried();
    repository.git("checkout", "-q", "HEAD", "--", B + "/" + SHAPE);
    repository.assertCarried("1");
    assertContents(SHAPE, FIX);
    repository.git("checkout", "-q", "HEAD", "--", B, C);
    write(A, SHAPE, FIX + "// more\n");
    repository.assertCarried("1");
    assertContents(SHAPE, FIX + "// more\n");
    assertContents(GOLDEN, "{}\n");
  }

  @Test
  void aCommitBetweenDoesNoHarm() throws IOException, InterruptedException {
    write(A, SHAPE, FIX);
    repository.assertCarried();
    write("docs", "page.adoc", "new\n");
    repository.git("add", "docs");
    repository.git("commit", "-q", "-m", "a page", "docs");
    write(A, SHAPE, FIX.replace("fix", "better"));
    repository.assertCarried("1");
    assertContents(SHAPE, FIX.replace("fix", "better"));
    repository.commit("the fix");
    write(A, SHAPE, OLD);
    write(B, SHAPE, FIX.replace("fix", "better") + "// 1\n// 2\n// mine\n");
    repository.git("add", "-A");
    repository.assertCarried("1");
    assertContents(SHAPE, OLD + "// 1\n// 2\n// mine\n");
  }

  @Test
  void whatWasCarriedBeforeItWasRevertedDoesNotCount() throws IOException, InterruptedException {
    write(A, SHAPE, FIX);
    repository.assertCarried();
    repository.commit("the fix");
    repository.git("revert", "--no-edit", "HEAD");
    write(B, SHAPE, OLD + "// mine\n");
    repository.git("add", "-A");
    write(A, SHAPE, FIX);
    repository.assertCarried("1");
    assertContents(SHAPE, FIX + "// mine\n");
  }

  @Test
  void aStageMayAddToWhatCameFromBelow() throws IOException {
    write(A, SHAPE, FIX);
    repository.assertCarried();
    write(B, SHAPE, FIX.replace("fix;", "fix, more;"));
    repository.assertCarried("2");
    assertContents(SHAPE, FIX.replace("fix;", "fix, more;"));
    assertEquals(FIX, repository.read(A, SHAPE));
  }

  @Test
  void whatWasOnlyStagedIsCarried() throws IOException, InterruptedException {
    write(A, SHAPE, FIX);
    repository.git("add", "-A");
    write(A, SHAPE, FIX + "// more\n");
    repository.assertCarried();
    repository.files.assertProblems();
  }

  // ---- What is refused.

  @Test
  void aStageThatIsNotClear() throws IOException, InterruptedException {
    repository.assertRefused("carry: no file that the ladder compares has changed since HEAD");
    repository.assertRefused("carry: no stage '7' in [stage1-a, stage2-b, stage10-c]", "7");
    repository.assertRefused("carry: no stage 'x y' in [stage1-a, stage2-b, stage10-c]", "x", "y");
    write(A, SHAPE, FIX);
    write(C, "src/New.java", "new\n");
    repository.assertRefused(
        "carry: name the stage to begin with, or after a conflict the one where it was:"
            + " changed are [stage1-a, stage10-c]");
  }

  @Test
  void aChangeThatTheLadderDoesNotCompare() throws IOException, InterruptedException {
    write(A, "src/exercises/java/t/stage1-a.java", "changed\n");
    write(A, "devices/New.java", "new\n");
    String message = "carry: no file that the ladder compares has changed since HEAD";
    repository.assertRefused(message);
    repository.assertRefused(message, "1");
  }

  @Test
  void noRepository() throws IOException {
    Run run = repository.carryIn(folder);
    assertEquals(1, run.status());
    assertTrue(run.text().startsWith("carry: "), run.text()); // the rest is git's, in any language
  }

  @Test
  void aChangeAboveThatIsNotStaged() throws IOException, InterruptedException {
    write(A, SHAPE, FIX);
    write(B, SHAPE, OLD + "// mine\n");
    repository.assertStopped("carry: stage2-b: nothing was changed there, because git says\n", "1");
    assertContents(SHAPE, OLD + "// mine\n", OLD);
    repository.git("add", "-A");
    repository.assertCarried("1");
    assertContents(SHAPE, FIX + "// mine\n");
  }

  @Test
  void aFileThatWasOnlyTouched() throws IOException {
    write(A, SHAPE, FIX);
    Path touched = repository.files.root().resolve(B).resolve(SHAPE);
    Files.setLastModifiedTime(touched, FileTime.fromMillis(0));
    repository.assertCarried("1");
    assertContents(SHAPE, FIX);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aFileInTheWayIsKept(boolean ignored) throws IOException, InterruptedException {
    write("docs", "../.gitignore", ignored ? "/stage2-b/src/New.java\n" : "");
    write(B, "src/New.java", "mine\n");
    write(A, "src/New.java", "new\n");
    repository.assertStopped("carry: stage2-b: nothing was changed there, because git says\n", "1");
    repository.assertStopped("or is not in git there, git add it, and it goes up as well", "1");
    assertEquals("mine\n", repository.read(B, "src/New.java"));
  }

  // ---- Conflicts.

  /** Stage 2 has other numbers than stage 1 in the place of the fix, and stage 10 agrees with 2. */
  private void makeConflict() throws IOException, InterruptedException {
    write(B, GOLDEN, "{\n\"pi\": 3.1416\n}\n");
    write(C, GOLDEN, "{\n\"pi\": 3.1416\n}\n// above\n");
    repository.commit("other numbers");
    write(A, SHAPE, FIX);
    write(A, GOLDEN, "{\n\"pi\": 3.14159\n}\n");
  }

  @Test
  void aConflictStopsAndSaysWhatToType() throws IOException, InterruptedException {
    makeConflict();
    String expected =
        """
        stage1-a: goes up from here: SHAPE
        stage1-a: goes up from here: GOLDEN
        carry: conflicts. Resolve them, then
          git add "stage2-b/GOLDEN"
          java docs/src/main/java/arraystoadam/docs/ladder/Carry.java stage2-b
        """
            .replace("GOLDEN", GOLDEN)
            .replace("SHAPE", SHAPE);
    assertEquals(new Run(1, expected), repository.carry());
    assertTrue(repository.read(B, GOLDEN).contains("<<<<<<<"));
    assertContents(SHAPE, FIX, OLD);
  }

  @Test
  void theWayAConflictWasResolvedGoesUp() throws IOException, InterruptedException {
    makeConflict();
    repository.assertStopped("conflicts");
    write(B, GOLDEN, "{\n\"pi\": 3.141592\n}\n");
    repository.git("add", "-A");
    String lines = up(B, SHAPE) + up(B, GOLDEN) + "stage10-c: files changed: 2\n";
    assertEquals(new Run(0, lines + ALL), repository.carry("2"));
    assertEquals("{\n\"pi\": 3.141592\n}\n// above\n", repository.read(C, GOLDEN));
    assertContents(SHAPE, FIX);
  }

  @Test
  void itDoesNotGoOnWhileConflictsAreLeft() throws IOException, InterruptedException {
    makeConflict();
    repository.assertStopped("conflicts");
    String again = "\n  java docs/src/main/java/arraystoadam/docs/ladder/Carry.java stage2-b";
    String unmerged =
        "carry: conflicts. Resolve them, then\n  git add \"stage2-b/" + GOLDEN + "\"" + again;
    repository.assertRefused(unmerged);
    repository.assertRefused(unmerged, "2");
    repository.git("add", "-A");
    String marked = "carry: stage2-b: conflict markers are left. Resolve, then" + again;
    repository.assertRefused(marked, "2");
  }

  @Test
  void aConflictThatWasResolvedIsNotAskedAgain() throws IOException, InterruptedException {
    makeConflict();
    repository.assertStopped("conflicts");
    write(B, GOLDEN, "{\n\"pi\": 3.141592\n}\n");
    repository.git("add", "-A");
    repository.assertCarried("1");
    assertEquals("{\n\"pi\": 3.141592\n}\n", repository.read(B, GOLDEN));
    repository.git("checkout", "-q", "HEAD", "--", B);
    repository.assertStopped("conflicts", "1");
  }

  @Test
  void aConflictInTheHighestStage() throws IOException, InterruptedException {
    write(B, TENSOR, "class Tensor {\nint fixed;\n}\n");
    repository.assertStopped("conflicts");
    write(C, TENSOR, "class Tensor {\nint fixed;\nint c;\n}\n");
    repository.git("add", "-A");
    assertEquals(new Run(0, ALL), repository.carry("10"));
  }

  @Test
  void aConflictInABinaryFile() throws IOException, InterruptedException {
    write(B, DIGITS, "\0above\n");
    repository.commit("another");
    write(A, DIGITS, "\0below\n");
    repository.assertStopped("conflicts");
    assertEquals("\0above\n", repository.read(B, DIGITS));
  }

  @Test
  void aNewFileThatIsAnotherAbove() throws IOException, InterruptedException {
    write(B, "src/New.java", "above\n");
    repository.commit("another");
    write(A, "src/New.java", "below\n");
    repository.assertStopped("conflicts");
    assertTrue(repository.read(B, "src/New.java").contains("above\n"));
  }
}
