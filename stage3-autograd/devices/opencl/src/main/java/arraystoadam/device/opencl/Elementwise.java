package arraystoadam.device.opencl;

import arraystoadam.device.BinaryOp;
import arraystoadam.device.UnaryOp;

/**
 * Launches the kernels of {@code elementwise.cl}. Where all operands have one number for all, none
 * is needed; but only if the kernel would give the same bits, as a storage may get memory later.
 */
final class Elementwise {

  private static final String FILE = "elementwise";

  private final Session session;

  Elementwise(Session session) {
    this.session = session;
  }

  void unary(UnaryOp op, OpenClStorage x, OpenClStorage out) {
    if (out.size() == 0) {
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
