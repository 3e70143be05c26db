package arraystoadam.nn;

import arraystoadam.tensor.Tensor;

/** What a loss makes of the losses of all elements. */
public enum Reduction {
  /** The losses as they are, one for each element. */
  NONE {
    @Override
    Tensor apply(Tensor losses) {
      return losses;
    }
  },
  /** Their sum; 0 if there are none. */
  SUM {
    @Override
    Tensor apply(Tensor losses) {
      return losses.sum();
    }
  },
  /** Their mean; NaN if there are none. */
  MEAN {
    @Override
    Tensor apply(Tensor losses) {
      return losses.mean();
    }
  };

  abstract Tensor apply(Tensor losses);
}
