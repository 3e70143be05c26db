/**
 * Looks for faults in the finished book: dead links, what came from elsewhere, what was left over.
 */
package arraystoadam.docs.check;
