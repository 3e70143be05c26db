/**
 * Drawings as the text of SVG, in the look of the book. Plain Java alone: what draws a figure here
 * can draw it in a reader's browser as well. How letters are drawn is left to a {@link Lettering}.
 */
package arraystoadam.docs.draw;
