package arraystoadam.docs.walk;

import java.util.List;
import java.util.Optional;

/**
 * A file of a stage, in the pieces that a step may take one by one.
 *
 * @param text all of it
 * @param opening the lines up to the imports: the package
 * @param imports the lines with imports
 * @param pieces the head of its class and the members; empty if the file is only taken as a whole
 * @param closing the lines after the last member
 */
record SourceFile(
    String text,
    List<String> opening,
    List<String> imports,
    List<Piece> pieces,
    List<String> closing) {

  static SourceFile whole(String text) {
    return new SourceFile(text, List.of(), List.of(), List.of(), List.of());
  }

  boolean isWhole() {
    return pieces.isEmpty();
  }

  Optional<Piece> piece(String key) {
    return pieces.stream().filter(it -> it.key().equals(key)).findFirst();
  }

  List<String> keys() {
    return pieces.stream().map(Piece::key).toList();
  }
}
