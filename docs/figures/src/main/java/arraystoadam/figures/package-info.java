/**
 * Figures of the book that a reader can drive. A figure is plain Java: from the values of its
 * controls it makes a drawing and a sentence, on the JVM for the printed book and its tests, and in
 * a browser for the page. Its numbers come from the library's own classes.
 */
package arraystoadam.figures;
