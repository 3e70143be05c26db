package arraystoadam.gradcheck;

/**
 * How {@link GradCheck} compares. Two numbers agree if they differ by at most {@code
 * absoluteTolerance + relativeTolerance * max(|analytic|, |numerical|)}.
 *
 * <p>In double precision a central difference with a step near 1e-5 is wrong by about 1e-10: the
 * error of the formula shrinks with the square of the step, the rounding error grows as the step
 * shrinks, and here they meet. PyTorch's tolerances of 1e-5 and 1e-3 would let a small gradient
 * that is missing altogether pass; these are a hundred times stricter.
 *
 * <p>The step grows with x, since the values of many functions do, and with them the rounding error
 * that the step divides. That is a rule of thumb: it fails where a function changes a lot within
 * 1e-5 x. The sine at 1e6 needs a smaller step.
 *
 * @param step the distance h to each side of an element x, times max(1, |x|)
 * @param absoluteTolerance the error allowed for any gradient
 * @param relativeTolerance the error allowed in proportion to the gradient
 * @param seed for the random weights of the function's outputs
 */
public record GradCheckOptions(
    double step, double absoluteTolerance, double relativeTolerance, long seed) {

  /** Step 1e-5, absolute tolerance 1e-7, relative tolerance 1e-5, seed 0. */
  public static final GradCheckOptions DEFAULT = new GradCheckOptions(1e-5, 1e-7, 1e-5, 0);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if the step is not between 0 and 1, or a tolerance is negative
   */
  public GradCheckOptions {
    if (!(step > 0 && step < 1)) {
      throw new IllegalArgumentException(
          "GradCheckOptions: step " + step + " must be between 0 and 1");
    }
    if (!(absoluteTolerance >= 0 && relativeTolerance >= 0)) {
      throw new IllegalArgumentException(
          String.format(
              "GradCheckOptions: tolerances %s and %s must be at least 0",
              absoluteTolerance, relativeTolerance));
    }
  }

  /** These options with another step. */
  public GradCheckOptions withStep(double step) {
    return new GradCheckOptions(step, absoluteTolerance, relativeTolerance, seed);
  }

  /** These options with other tolerances. */
  public GradCheckOptions withTolerances(double absolute, double relative) {
    return new GradCheckOptions(step, absolute, relative, seed);
  }

  /** These options with another seed. */
  public GradCheckOptions withSeed(long seed) {
    return new GradCheckOptions(step, absoluteTolerance, relativeTolerance, seed);
  }
}
