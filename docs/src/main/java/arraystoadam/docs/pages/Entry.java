package arraystoadam.docs.pages;

/**
 * A page of the book, as it stands in the contents.
 *
 * @param name the name of its file, without an ending
 * @param label its number or letter, or nothing
 * @param kind what kind of page it is
 */
record Entry(String name, String label, Kind kind) {

  enum Kind {
    CHAPTER,
    APPENDIX,
    DIFFERENCE
  }

  String file() {
    return name + ".html";
  }

  boolean isCover() {
    return name.equals("index");
  }

  /** What stands above the title, such as "Appendix A". */
  String kicker() {
    if (label.isEmpty()) {
      return kind == Kind.DIFFERENCE ? "What changed" : "";
    }
    return (kind == Kind.APPENDIX ? "Appendix " : "Stage ") + label;
  }
}
