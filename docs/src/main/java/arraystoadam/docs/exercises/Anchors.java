package arraystoadam.docs.exercises;

import arraystoadam.exercises.Exercise;

/** What an exercise is called in the addresses of the book, where a dot would be awkward. */
final class Anchors {

  private Anchors() {}

  /** Such as {@code 3-2}. */
  static String of(Exercise exercise) {
    return exercise.id().replace('.', '-');
  }
}
