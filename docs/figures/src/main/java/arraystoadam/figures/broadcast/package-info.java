/** The figure of broadcasting: two shapes, their numbers, the result, and the way back. */
package arraystoadam.figures.broadcast;
