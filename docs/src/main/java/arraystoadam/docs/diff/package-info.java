/** The pages that show what a step from a stage to the next changes. */
package arraystoadam.docs.diff;
