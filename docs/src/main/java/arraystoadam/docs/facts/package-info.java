/** Numbers that the book's text mentions, computed while it is built. */
package arraystoadam.docs.facts;
