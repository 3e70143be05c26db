/** The fonts of the book, in the formats that its makers read. */
package arraystoadam.docs.fonts;
