package arraystoadam.device.opencl;

import arraystoadam.device.BinaryOp;
import arraystoadam.device.UnaryOp;
import java.util.EnumSet;
import java.util.Set;

/**
 * Launches the kernels of {@code elementwise.cl}. Where all operands have one number for all, none
 * is needed; but only if the kernel would give the same bits, as a storage may get memory later.
 */
final class Elementwise {

  private static final String FILE = "elementwise";

  private final Session session;

  private final ByDefinition byDefinition;
  private final Set<UnaryOp> unary = EnumSet.allOf(UnaryOp.class);
  private final Set<BinaryOp> binary = EnumSet.allOf(BinaryOp.class);

  Elementwise(Session session, ByDefinition byDefinition) {
    this(session, byDefinition, Programs.read(FILE + ".cl"));
  }

  /** Knows the operations that a source has a kernel for: each is a line such as UNARY(neg, -x). */
  Elementwise(Session session, ByDefinition byDefinition, String source) {
    this.session = session;
    this.byDefinition = byDefinition;
    unary.removeIf(op -> !source.contains("\nUNARY(" + op + ", "));
    binary.removeIf(op -> !source.contains("\nBINARY(" + op + ", "));
  }

  boolean knows(UnaryOp op) {
    return unary.contains(op);
  }

  boolean knows(BinaryOp op) {
    return binary.contains(op);
  }

  void unary(UnaryOp op, OpenClStorage x, OpenClStorage out) {
    if (out.size() == 0) {
      return;
    }
    if (!knows(op)) {
      byDefinition.unary(op, x, out);
      return;
    }
    Buffer target = out.target(x);
    Kernel kernel = session.kernel(FILE, "unary_" + op, out.dtype());
    kernel.with(out.size()).with(x.numbers()).with(target).run(out.size());
  }

  void binary(
      BinaryOp op,
      OpenClStorage x,
      int[] xShape,
      OpenClStorage y,
      int[] yShape,
      OpenClStorage out,
      int[] shape) {
    if (out.size() == 0) {
      return;
    }
    if (x.isConstant() && y.isConstant() && isExact(op)) {
      out.fill(op.apply(x.constant(), y.constant()));
      return;
    }
    if (!knows(op)) {
      byDefinition.binary(op, x, xShape, y, yShape, out, shape);
      return;
    }
    Buffer target = out.target(x, y);
    Kernel kernel = session.kernel(FILE, "binary_" + op, out.dtype());
    new Layout(shape, Layout.steps(xShape, shape.length), Layout.steps(yShape, shape.length))
        .forEachPart(
            part -> {
              kernel.begin().with(part.size()).with(part.sizes());
              kernel.with(x).with(part.aOffset()).with(part.aSteps());
              kernel.with(y).with(part.bOffset()).with(part.bSteps());
              kernel.with(target).with(part.start()).run(part.size());
            });
  }

  private static boolean isExact(BinaryOp op) {
    return op != BinaryOp.POW && op != BinaryOp.DIV;
  }

  void where(OpenClStorage condition, OpenClStorage x, OpenClStorage y, OpenClStorage out) {
    if (out.size() > 0) {
      Buffer target = out.target(condition, x, y);
      Kernel kernel = session.kernel(FILE, "where", out.dtype());
      kernel.with(out.size()).with(condition).with(x).with(y).with(target).run(out.size());
    }
  }
}
