/** The exercises of the stages in the book: statements and hints in the chapters, and solutions. */
package arraystoadam.docs.exercises;
