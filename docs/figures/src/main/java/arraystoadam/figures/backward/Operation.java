package arraystoadam.figures.backward;

import arraystoadam.tensor.Tensor;

/** The operations of an expression. */
enum Operation {
  LEAF,
  ADD,
  SUB,
  MUL,
  POW;

  /** The library's operation; {@code second} of a power is its exponent. */
  Tensor of(Tensor first, Tensor second) {
    return switch (this) {
      case ADD -> first.add(second);
      case SUB -> first.sub(second);
      case MUL -> first.mul(second);
      case POW -> first.pow(second.item());
      case LEAF -> first;
    };
  }

  /** How it stands between its operands. */
  String sign() {
    return switch (this) {
      case ADD -> " + ";
      case SUB -> " \u2212 ";
      case MUL -> " \u00b7 ";
      case POW -> "^";
      case LEAF -> "";
    };
  }
}
