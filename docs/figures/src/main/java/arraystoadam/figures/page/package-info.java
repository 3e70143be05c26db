/** The figures in a page of the book, compiled to JavaScript. Nothing else runs there. */
package arraystoadam.figures.page;
