package arraystoadam.figures;

import java.util.List;

/**
 * A figure in one state.
 *
 * @param svg the drawing
 * @param words what is to be seen, with the numbers; a screen reader says it
 * @param handles what can be dragged in the drawing
 */
public record Frame(String svg, String words, List<Handle> handles) {}
