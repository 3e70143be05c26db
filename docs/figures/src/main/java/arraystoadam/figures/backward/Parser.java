package arraystoadam.figures.backward;

import java.util.HashMap;
import java.util.Map;

/**
 * Reads expressions of a and b by recursive descent, a method for each rule of the grammar, and
 * computes them on the way.
 *
 * <pre>{@code
 * program = { letter "=" sum "," } sum
 * sum     = product { ("+" | "-") product }
 * product = power { "*" power }
 * power   = atom [ "^" digits ]
 * atom    = digits | letter | "(" sum ")"
 * }</pre>
 */
final class Parser {

  private final String text;
  private final Graph graph = new Graph();
  private final Map<Character, Value> names = new HashMap<>();
  private int next;

  private Parser(String text) {
    this.text = text;
  }

  /**
   * The graph of an expression.
   *
   * @throws ParseException if it cannot be read
   */
  static Graph parse(String text, double a, double b) {
    Parser parser = new Parser(text);
    parser.names.put('a', parser.graph.leaf("a", a));
    parser.names.put('b', parser.graph.leaf("b", b));
    parser.program();
    return parser.graph;
  }

  private void program() {
    while (isDefinition()) {
      definition();
    }
    graph.setOutput(sum());
    if (peek() != 0) {
      throw expected("+ - * ^ or the end");
    }
  }

  /** Whether a letter and an equals sign come next. */
  private boolean isDefinition() {
    int start = next;
    boolean isDefinition = isLetter(peek());
    next++;
    isDefinition = isDefinition && peek() == '=';
    next = start;
    return isDefinition;
  }

  private void definition() {
    char name = peek();
    if (names.containsKey(name)) {
      throw expected("a new name before =");
    }
    next++;
    take('=', "=");
    Value value = sum();
    take(',', "+ - * ^ or a comma and what is computed then");
    names.put(name, graph.named(String.valueOf(name), value));
  }

  private Value sum() {
    Value value = product();
    while (peek() == '+' || peek() == '-') {
      Operation operation = peek() == '+' ? Operation.ADD : Operation.SUB;
      next++;
      value = graph.apply(operation, value, product());
    }
    return value;
  }

  private Value product() {
    Value value = power();
    while (peek() == '*') {
      next++;
      value = graph.apply(Operation.MUL, value, power());
    }
    return value;
  }

  private Value power() {
    Value base = atom();
    if (peek() != '^') {
      return base;
    }
    next++;
    if (!isDigit(peek())) {
      throw expected("a whole number after ^");
    }
    return graph.apply(Operation.POW, base, number());
  }

  private Value atom() {
    char c = peek();
    if (isDigit(c)) {
      return number();
    }
    if (c == '(') {
      next++;
      Value value = sum();
      take(')', "+ - * ^ or )");
      return value;
    }
    Value named = names.get(c);
    if (named == null) {
      throw expected("a, b, a whole number or (");
    }
    next++;
    return named;
  }

  private Value number() {
    int start = next;
    while (next < text.length() && isDigit(text.charAt(next))) {
      next++;
    }
    return Graph.constant(Double.parseDouble(text.substring(start, next)));
  }

  private void take(char c, String expected) {
    if (peek() != c) {
      throw expected(expected);
    }
    next++;
  }

  /** The next character that is not a space; 0 at the end. */
  private char peek() {
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    return next < text.length() ? text.charAt(next) : 0;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }

  private ParseException expected(String what) {
    return new ParseException(what, text, Math.min(next, text.length()));
  }
}
