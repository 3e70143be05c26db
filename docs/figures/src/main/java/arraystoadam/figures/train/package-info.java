/** What the build makes for the figures before they are drawn. */
package arraystoadam.figures.train;
