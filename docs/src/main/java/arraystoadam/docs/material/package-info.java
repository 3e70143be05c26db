/**
 * What the chapters ask for by the name of a class in their folder, below {@code
 * arraystoadam.docs.chapters}: listings, outputs, pictures and numbers.
 */
package arraystoadam.docs.material;
