/** The figure of the backward pass: an expression, its graph, and the way back, step by step. */
package arraystoadam.figures.backward;
