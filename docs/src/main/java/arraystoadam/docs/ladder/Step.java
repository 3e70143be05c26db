package arraystoadam.docs.ladder;

import java.util.List;

/**
 * A declared step from one stage to the next.
 *
 * @param from the folder of the lower stage
 * @param to the folder of the upper stage
 * @param declarations what the step does, at most one declaration for a file
 */
public record Step(String from, String to, List<Declaration> declarations) {

  /** Copies the list. */
  public Step {
    declarations = List.copyOf(declarations);
  }

  /** The step in a message, such as "stage5-nn -> stage6-optim". */
  public String name() {
    return from + " -> " + to;
  }

  /** The step as it is written in {@code docs/ladder.txt}, with a final newline. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("step " + name() + "\n");
    declarations.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }
}
