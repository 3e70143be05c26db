/**
 * Builds the book. The chapters in {@code docs/src/main/asciidoc} hold macros of our own, such as
 * {@code code::} and {@code run::}. {@link arraystoadam.docs.book.BookSources} replaces them by
 * plain AsciiDoc, Asciidoctor converts that, and {@link arraystoadam.docs.book.BookPages} makes the
 * pages.
 *
 * <p>A macro is replaced by one line that includes what it stands for, so the lines of a chapter
 * keep their numbers, and a message of Asciidoctor points at the line that the author wrote.
 */
package arraystoadam.docs.book;
