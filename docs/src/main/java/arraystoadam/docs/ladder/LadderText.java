package arraystoadam.docs.ladder;

import java.util.List;

/** Writes the declaration that the stages would need as they are. */
final class LadderText {

  /** The head of {@code docs/ladder.txt}, which explains the format. */
  static final String HEADER =
      """
      # The ladder: what each step from a stage to the next one adds, removes and changes.
      #
      # A file that is not listed under a step is the same, byte for byte, in both of its stages.
      # The build compares this list with the stages and fails on any other difference.
      # Compared are pom.xml and every file under src/, except src/exercises/ and src/bench/.
      #
      #   step LOWER -> UPPER    the lines below are about this step
      #   + PATH                 the file is only in UPPER
      #   - PATH                 the file is only in LOWER
      #   ~ PATH BUDGET          the file is in both, and at most BUDGET lines differ
      #
      # The budget is the lines added plus the lines removed, as 'git diff --numstat' counts them
      # (a binary file counts as 1). It may exceed the real number by a fifth and five lines.
      # Folders cannot be declared, so that no stray file slips in with them.
      #
      # What the steps really do:    mvn -q -pl docs -am compile exec:java@ladder
      # The same, as a ladder.txt:   the same with "-Dexec.args=--declare"
      # The same, into this file:    the same with "-Dexec.args=--write" (comments below are lost)
      """;

  private LadderText() {}

  /** The contents of {@code docs/ladder.txt} that fit the stages, with exact budgets. */
  static String of(List<StepDiff> steps) {
    StringBuilder text = new StringBuilder(HEADER);
    steps.forEach(step -> text.append('\n').append(step.declare()));
    return text.toString();
  }
}
