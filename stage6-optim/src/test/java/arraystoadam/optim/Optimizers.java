package arraystoadam.optim;

import arraystoadam.tensor.Tensor;
import java.util.List;
import java.util.stream.Stream;

/** One of each optimizer, with all that it can remember switched on, for tests of all of them. */
enum Optimizers {
  SGD {
    @Override
    Optimizer make(List<Tensor> parameters, double lr) {
      return new SGD(parameters, lr, new SGD.Options(0.9, 0, true, 0.1));
    }
  },
  RMSPROP {
    @Override
    Optimizer make(List<Tensor> parameters, double lr) {
      return new RMSprop(parameters, lr, new RMSprop.Options(0.9, 1e-8, 0.1, 0.5, true));
    }
  },
  ADAM {
    @Override
    Optimizer make(List<Tensor> parameters, double lr) {
      return new Adam(parameters, lr, new Adam.Options(0.9, 0.999, 1e-8, 0.1, true));
    }
  },
  ADAMW {
    @Override
    Optimizer make(List<Tensor> parameters, double lr) {
      return new AdamW(parameters, lr, new Adam.Options(0.9, 0.999, 1e-8, 0.1, true));
    }
  },
  ADAGRAD {
    @Override
    Optimizer make(List<Tensor> parameters, double lr) {
      return new Adagrad(parameters, lr, new Adagrad.Options(0.1, 0.1, 1e-10));
    }
  };

  abstract Optimizer make(List<Tensor> parameters, double lr);

  /** What its messages call it. */
  final String title() {
    return make(0, Tensor.ones(1).requiresGrad(true)).getClass().getSimpleName();
  }

  final Optimizer make(double lr, Tensor... parameters) {
    return make(Stream.of(parameters).toList(), lr);
  }
}
