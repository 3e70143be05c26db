package arraystoadam.docs.math;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes a formula in plain signs: {@code \frac{\partial L}{\partial a}} as {@code ∂ L / ∂ a}. */
final class TexWords {

  private static final Map<String, String> SIGNS = new LinkedHashMap<>();

  static {
    String[] pairs = {
      "leftarrow",
      "←",
      "gets",
      "←",
      "rightarrow",
      "→",
      "partial",
      "∂",
      "sum",
      "∑",
      "prod",
      "∏",
      "int",
      "∫",
      "cdot",
      "·",
      "times",
      "×",
      "pm",
      "±",
      "le",
      "≤",
      "leq",
      "≤",
      "ge",
      "≥",
      "geq",
      "≥",
      "ne",
      "≠",
      "neq",
      "≠",
      "approx",
      "≈",
      "to",
      "→",
      "in",
      "∈",
      "infty",
      "∞",
      "sqrt",
      "√",
      "nabla",
      "∇",
      "odot",
      "⊙",
      "top",
      "T",
      "alpha",
      "α",
      "beta",
      "β",
      "gamma",
      "γ",
      "delta",
      "δ",
      "epsilon",
      "ε",
      "varepsilon",
      "ε",
      "eta",
      "η",
      "theta",
      "θ",
      "kappa",
      "κ",
      "lambda",
      "λ",
      "mu",
      "μ",
      "pi",
      "π",
      "sigma",
      "σ",
      "tau",
      "τ",
      "phi",
      "φ",
      "omega",
      "ω",
      "Delta",
      "Δ",
      "Sigma",
      "Σ",
      "ldots",
      "…",
      "dots",
      "…",
      "cdots",
      "…"
    };
    for (int i = 0; i < pairs.length; i += 2) {
      SIGNS.put(pairs[i], pairs[i + 1]);
    }
  }

  private static final Pattern FRACTION = Pattern.compile("\\\\[dt]?frac\\{([^{}]*)}\\{([^{}]*)}");
  private static final Pattern WRAPPED =
      Pattern.compile("\\\\(?:text|mathrm|mathbf|mathit|operatorname)\\{([^{}]*)}");
  private static final Pattern ACCENT =
      Pattern.compile("\\\\(hat|bar|tilde|vec)(?:\\{([^{}]*)}| *([A-Za-z]))");
  private static final Pattern COMMAND = Pattern.compile("\\\\([A-Za-z]+)\\*?");

  private TexWords() {}

  static String of(String tex) {
    String text = tex.replaceAll("\\\\(begin|end)\\{[^{}]*}(\\{[^{}]*})?", " ");
    String before;
    do {
      before = text;
      text = WRAPPED.matcher(text).replaceAll("$1");
      text = ACCENT.matcher(text).replaceAll("$2$3 $1 ");
      text = FRACTION.matcher(text).replaceAll("$1 / $2");
      text = text.replaceAll("([_^])\\{([^{}\\\\ ])}", "$1$2");
    } while (!text.equals(before));
    text = COMMAND.matcher(text).replaceAll(match -> " " + sign(match.group(1)) + " ");
    text = text.replaceAll("\\\\\\\\", "; ").replaceAll("\\\\.", " ").replace("&", " ");
    return text.replaceAll("[{}\\[\\]\"]", " ").replaceAll("\\s+", " ").strip();
  }

  /** Names of functions stay, what only changes the look goes. */
  private static String sign(String command) {
    if (SIGNS.containsKey(command)) {
      return SIGNS.get(command);
    }
    return switch (command) {
      case "sin", "cos", "tan", "tanh", "exp", "log", "ln", "max", "min", "lim" -> command;
      default -> "";
    };
  }
}
