/** Makes the pages of the HTML book from what Asciidoctor writes. */
package arraystoadam.docs.pages;
