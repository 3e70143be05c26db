package arraystoadam.device.opencl;

import arraystoadam.device.BinaryOp;
import arraystoadam.device.Device;
import arraystoadam.device.Storage;
import arraystoadam.device.UnaryOp;

/**
 * Elementwise operations that have no kernel yet: the numbers are copied out, {@code cpu} applies
 * the definition to them, and the result is copied in. That is slow, but right.
 */
final class ByDefinition {

  private static final Device CPU = Device.of("cpu");

  private final Transfer transfer;

  ByDefinition(Transfer transfer) {
    this.transfer = transfer;
  }

  void unary(UnaryOp op, OpenClStorage x, OpenClStorage out) {
    Storage result = CPU.allocate(out.dtype(), out.size());
    CPU.unary(op, onCpu(x), result);
    transfer.in(CPU.copyOut(result), out);
  }

  void binary(
      BinaryOp op,
      OpenClStorage x,
      int[] xShape,
      OpenClStorage y,
      int[] yShape,
      OpenClStorage out,
      int[] shape) {
    Storage result = CPU.allocate(out.dtype(), out.size());
    CPU.binary(op, onCpu(x), xShape, onCpu(y), yShape, result, shape);
    transfer.in(CPU.copyOut(result), out);
  }

  private Storage onCpu(OpenClStorage storage) {
    return CPU.copyIn(storage.dtype(), transfer.out(storage));
  }
}
