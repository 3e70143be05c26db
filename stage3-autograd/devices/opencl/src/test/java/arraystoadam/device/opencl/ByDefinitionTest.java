package arraystoadam.device.opencl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.device.BinaryOp;
import arraystoadam.device.DType;
import arraystoadam.device.Storage;
import arraystoadam.device.UnaryOp;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** An elementwise operation that has no kernel gives the bits of cpu, on opencl. */
class ByDefinitionTest {

  private final OpenCl opencl = AgainstCpu.opencl();
  private final Session session = opencl.session();

  /** What the device does where it has no kernels at all. */
  private final Elementwise none =
      new Elementwise(session, new ByDefinition(new Transfer(session)), "");

  private final double[] x = AgainstCpu.anyNumbers(6, new Random(1));
  private final double[] y = AgainstCpu.anyNumbers(3, new Random(2));

  private OpenClStorage copyIn(DType dtype, double... values) {
    return (OpenClStorage) opencl.copyIn(dtype, values);
  }

  @Test
  void theDeviceKnowsItsKernels() {
    Elementwise all = new Elementwise(session, new ByDefinition(new Transfer(session)));
    assertTrue(all.knows(UnaryOp.NEG) && all.knows(UnaryOp.RELU));
    assertTrue(all.knows(BinaryOp.ADD) && all.knows(BinaryOp.GE));
    assertFalse(none.knows(UnaryOp.NEG) || none.knows(BinaryOp.ADD));
  }

  @Test
  void functionsOfOneTensor() {
    long launches = session.launches();
    for (DType dtype : DType.values()) {
      for (UnaryOp op : UnaryOp.values()) {
        for (double[] values : new double[][] {x, {2}, {}}) {
          Storage expected = AgainstCpu.CPU.copyIn(dtype, values);
          AgainstCpu.CPU.unary(op, expected, expected);
          OpenClStorage actual = copyIn(dtype, values);
          none.unary(op, actual, actual);
          AgainstCpu.assertBits(
              AgainstCpu.CPU.copyOut(expected), opencl.copyOut(actual), op + ", " + dtype);
        }
      }
    }
    assertEquals(launches, session.launches());
  }

  @Test
  void functionsOfTwoTensors() {
    int[] shape = {2, 3};
    for (DType dtype : DType.values()) {
      for (BinaryOp op : BinaryOp.values()) {
        Storage expected = AgainstCpu.CPU.copyIn(dtype, x);
        Storage other = AgainstCpu.CPU.copyIn(dtype, y);
        AgainstCpu.CPU.binary(op, expected, shape, other, new int[] {3}, expected, shape);
        OpenClStorage actual = copyIn(dtype, x);
        none.binary(op, actual, shape, copyIn(dtype, y), new int[] {3}, actual, shape);
        AgainstCpu.assertBits(
            AgainstCpu.CPU.copyOut(expected), opencl.copyOut(actual), op + ", " + dtype);
      }
    }
  }
}
