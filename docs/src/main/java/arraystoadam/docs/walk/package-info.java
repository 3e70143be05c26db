/**
 * The walk: each step between two stages as a path of stops. {@code docs/steps} declares what a
 * stop takes from the upper stage; {@link arraystoadam.docs.walk.WalkPage} is what the book shows
 * of it, and {@link arraystoadam.docs.walk.WalkCommand} takes a reader to a stop.
 */
package arraystoadam.docs.walk;
