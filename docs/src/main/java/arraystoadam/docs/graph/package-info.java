/** Draws computation graphs, as {@code GraphDot} writes them from live tensors. */
package arraystoadam.docs.graph;
