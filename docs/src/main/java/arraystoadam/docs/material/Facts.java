package arraystoadam.docs.material;

import arraystoadam.docs.book.BookException;
import arraystoadam.docs.run.Kept;
import arraystoadam.docs.run.Programs;
import java.io.IOException;
import java.util.IllegalFormatException;
import java.util.Locale;

/** {@code fact:BestCubic.loss[%.7f]}: what a method returns, and how it is written. */
public final class Facts {

  private final Programs programs;
  private final Kept kept;

  /** For what is kept, or made with these programs. */
  public Facts(Programs programs, Kept kept) {
    this.programs = programs;
    this.kept = kept;
  }

  /**
   * The text of a fact.
   *
   * @param format how a number is written, as {@link String#format} reads it; empty for a text
   * @throws BookException if there is none with this name, or it cannot be written so
   */
  public String text(Material material, String format) throws IOException {
    if (material.method().isEmpty()) {
      throw new BookException("name a method: fact:" + material.type() + ".METHOD[" + format + "]");
    }
    return kept.get("fact " + material + format, () -> text(material.call(programs), format));
  }

  private static String text(Object value, String format) {
    if (value instanceof String text && format.isEmpty()) {
      return text;
    }
    try {
      if (value instanceof Number && format.contains("%")) {
        return readable(String.format(Locale.ROOT, format, value));
      }
    } catch (IllegalFormatException e) {
      throw new BookException(
          "'%s' does not say how to write %s: a whole number needs %%d, another %%.3f"
              .formatted(format, value),
          e);
    }
    throw new BookException(
        "expected a text and [], or a number and how it is written as in [%.3f], not "
            + "'%s' and [%s]".formatted(value, format));
  }

  /** With the sign that is as wide as a plus, and no zeros before an exponent. */
  private static String readable(String number) {
    return number
        .replaceFirst("^-", "\u2212")
        .replaceFirst("e-0", "e-")
        .replaceFirst("e[+]0?", "e");
  }
}
