/** What happens while the figures are compiled to JavaScript. */
package arraystoadam.figures.teavm;
