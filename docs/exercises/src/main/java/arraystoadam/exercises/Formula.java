package arraystoadam.exercises;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the simple LaTeX of statements and hints into what one would type in an e-mail. */
final class Formula {

  private static final Pattern FRACTION =
      Pattern.compile("\\\\[dt]?frac\\{([^{}]*)\\}\\{([^{}]*)\\}");
  private static final Pattern ROOT = Pattern.compile("\\\\sqrt\\{([^{}]*)\\}");
  private static final Pattern TEXT =
      Pattern.compile("\\\\(?:text|mathrm|operatorname)\\{([^{}]*)\\}");

  /** Not a part of a fraction, which may still wait for its other part to become plain. */
  private static final Pattern SHORT_GROUP = Pattern.compile("(?<!frac)(?<!\\})\\{([\\w']*)\\}");

  private static final Pattern RAISED_GROUP = Pattern.compile("([\\^_])\\{([^{}]*)\\}");
  private static final Pattern LONG_GROUP = Pattern.compile("\\{([^{}]*)\\}");

  /** Commands, and what stands for them. Any other command keeps its name without the backslash. */
  private static final String[][] WORDS = {
    {"\\\\partial\\s*", "d"},
    {"\\\\q?quad", "   "},
    {"\\\\(left|right|displaystyle|,|;|!)\\s*", ""},
    {"\\\\(cdot|times)\\b", "*"},
    {"\\\\approx\\b", "~"},
    {"\\\\leq?\\b", "<="},
    {"\\\\geq?\\b", ">="},
    {"\\\\neq?\\b", "!="},
    {"\\\\(to|mapsto|rightarrow)\\b", "->"},
    {"\\\\[lc]?dots\\b", "..."},
    {"\\\\pm\\b", "+-"},
    {"\\\\hat\\s*([a-zA-Z])", "$1Hat"},
    {"\\\\([a-zA-Z]+)", "$1"},
    {"\\\\([{}])", "$1"}
  };

  private Formula() {}

  static String plain(String latex) {
    String text = latex;
    String before;
    do { // From the inside out.
      before = text;
      text = FRACTION.matcher(text).replaceAll(Formula::quotient);
      text = ROOT.matcher(text).replaceAll("sqrt($1)");
      text = TEXT.matcher(text).replaceAll("$1");
      text = SHORT_GROUP.matcher(text).replaceAll("$1");
      text = RAISED_GROUP.matcher(text).replaceAll("$1($2)");
    } while (!text.equals(before));
    text = LONG_GROUP.matcher(text).replaceAll("($1)");
    for (String[] word : WORDS) {
      text = text.replaceAll(word[0], word[1]);
    }
    return text;
  }

  private static String quotient(MatchResult fraction) {
    String plain = inParentheses(fraction.group(1)) + " / " + inParentheses(fraction.group(2));
    return Matcher.quoteReplacement(plain);
  }

  private static String inParentheses(String part) {
    boolean simple = part.matches("[\\w.]+|\\\\partial\\s*\\w+");
    return simple ? part : "(" + part + ")";
  }
}
