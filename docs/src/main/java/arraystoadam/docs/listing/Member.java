package arraystoadam.docs.listing;

import java.util.List;

/**
 * A member of a type in a source file.
 *
 * @param name its name; {@code <init>} for a constructor
 * @param parameters the types of its parameters as they are written, without blanks; null unless it
 *     is a method or a constructor
 * @param depth how many types it is nested in
 * @param first its first line, counted from 1, with comments
 * @param code its first line without comments
 * @param last its last line
 */
record Member(String name, List<String> parameters, int depth, int first, int code, int last) {

  /** Whether {@code mul}, {@code mul(Tensor)} or {@code <init>(..)} means this member. */
  boolean is(String selector) {
    int bracket = selector.indexOf('(');
    if (bracket < 0) {
      return name.equals(selector);
    }
    if (parameters == null || !name.equals(selector.substring(0, bracket).strip())) {
      return false;
    }
    String types = selector.substring(bracket + 1, selector.lastIndexOf(')')).replaceAll("\\s", "");
    String own = String.join(",", parameters);
    return types.equals("..") || types.equals(own) || types.equals(erase(own));
  }

  private static String erase(String types) {
    String before;
    String text = types;
    do {
      before = text;
      text = text.replaceAll("<[^<>]*>", "");
    } while (!text.equals(before));
    return text;
  }
}
