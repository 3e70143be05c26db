/**
 * The ladder: which files each step from a stage to the next adds, removes and changes.
 *
 * <p>The stages are copies of each other, so a fix can be forgotten in one of them. {@code
 * docs/ladder.txt} declares every difference, and {@link arraystoadam.docs.ladder.LadderCheck}
 * compares it with the real one. {@link arraystoadam.docs.ladder.Carry} brings a fix to the stages
 * above.
 */
package arraystoadam.docs.ladder;
