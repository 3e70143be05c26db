/** The plots of the book, drawn from what the programs compute while the book is built. */
package arraystoadam.docs.plot;
