/** Finishes the EPUB that Asciidoctor writes. */
package arraystoadam.docs.epub;
