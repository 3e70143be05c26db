package arraystoadam.figures.teavm;

/** Methods of {@code String} that TeaVM's library lacks, as functions. */
final class Texts {

  private Texts() {}

  /** {@code text.indent(spaces)}, for what is not negative. */
  static String indent(String text, int spaces) {
    String blanks = " ".repeat(spaces);
    StringBuilder result = new StringBuilder();
    for (String line : text.split("\n")) {
      result.append(blanks).append(line).append('\n');
    }
    return result.toString();
  }
}
