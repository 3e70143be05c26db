package arraystoadam.bench;

import arraystoadam.tensor.Tensor;
import java.util.List;
import org.ejml.concurrency.EjmlConcurrency;
import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_FDRM;
import org.ejml.dense.row.CommonOps_MT_FDRM;

/** A matrix product by EJML, a library for matrices that is written in Java alone. */
final class EjmlProduct implements Task {

  private final FMatrixRMaj a;
  private final FMatrixRMaj b;
  private final int threads;

  EjmlProduct(List<Tensor> operands, int threads) {
    this.a = matrix(operands.get(0));
    this.b = matrix(operands.get(1));
    this.threads = threads;
    EjmlConcurrency.setMaxThreads(threads);
  }

  private static FMatrixRMaj matrix(Tensor tensor) {
    return FMatrixRMaj.wrap(tensor.dim(0), tensor.dim(1), tensor.toFloatArray());
  }

  @Override
  public Object run() {
    FMatrixRMaj product = new FMatrixRMaj(a.numRows, b.numCols);
    return threads == 1
        ? CommonOps_FDRM.mult(a, b, product)
        : CommonOps_MT_FDRM.mult(a, b, product);
  }

  @Override
  public double[] result() {
    float[] values = ((FMatrixRMaj) run()).data;
    double[] result = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      result[i] = values[i];
    }
    return result;
  }
}
