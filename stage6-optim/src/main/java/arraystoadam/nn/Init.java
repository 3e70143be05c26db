package arraystoadam.nn;

import arraystoadam.tensor.Autograd;
import arraystoadam.tensor.Tensor;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * Initial numbers for parameters. Each method overwrites a tensor in place, unrecorded, and returns
 * it.
 *
 * <p>The fan of a weight {@code [out, in, *]} is the number of inputs of one output, {@code in *
 * size of *}, or of outputs of one input, {@code out * size of *}.
 */
public final class Init {

  /** Which way the size of the signal is to be kept: forward, or backward for the gradients. */
  public enum Fan {
    IN,
    OUT
  }

  private Init() {}

  /** Numbers drawn evenly from {@code low} to {@code high}. */
  public static Tensor uniform(Tensor tensor, double low, double high, RandomGenerator rng) {
    return set(
        tensor, Tensor.rand(given(tensor).dtype(), rng, sizes(tensor)).mul(high - low).add(low));
  }

  /** Numbers drawn from the normal distribution with the given mean and standard deviation. */
  public static Tensor normal(Tensor tensor, double mean, double std, RandomGenerator rng) {
    return set(tensor, Tensor.randn(given(tensor).dtype(), rng, sizes(tensor)).mul(std).add(mean));
  }

  /**
   * Evenly between plus and minus {@code gain * sqrt(6 / (fanIn + fanOut))}: Glorot and Bengio,
   * "Understanding the difficulty of training deep feedforward neural networks", 2010, equation 16.
   */
  public static Tensor xavierUniform(Tensor weight, double gain, RandomGenerator rng) {
    double bound = gain * Math.sqrt(6.0 / (fan(weight, Fan.IN) + fan(weight, Fan.OUT)));
    return uniform(weight, -bound, bound, rng);
  }

  /** {@link #xavierUniform(Tensor, double, RandomGenerator)} with a gain of 1. */
  public static Tensor xavierUniform(Tensor weight, RandomGenerator rng) {
    return xavierUniform(weight, 1, rng);
  }

  /**
   * Normal, with the standard deviation {@code gain * sqrt(2 / (fanIn + fanOut))}: Glorot and
   * Bengio, 2010, equation 12.
   */
  public static Tensor xavierNormal(Tensor weight, double gain, RandomGenerator rng) {
    double std = gain * Math.sqrt(2.0 / (fan(weight, Fan.IN) + fan(weight, Fan.OUT)));
    return normal(weight, 0, std, rng);
  }

  /** {@link #xavierNormal(Tensor, double, RandomGenerator)} with a gain of 1. */
  public static Tensor xavierNormal(Tensor weight, RandomGenerator rng) {
    return xavierNormal(weight, 1, rng);
  }

  /** The general form below for relu, with the number of inputs. */
  public static Tensor kaimingUniform(Tensor weight, RandomGenerator rng) {
    return kaimingUniform(weight, 0, Fan.IN, rng);
  }

  /**
   * Evenly, with the standard deviation of {@link #kaimingNormal}, which takes a bound of sqrt(3)
   * times as much. PyTorch's Linear starts with this and a negative slope of sqrt(5).
   */
  public static Tensor kaimingUniform(
      Tensor weight, double negativeSlope, Fan fan, RandomGenerator rng) {
    double bound = Math.sqrt(3) * kaimingStd(weight, negativeSlope, fan);
    return uniform(weight, -bound, bound, rng);
  }

  /** The general form below for relu, with the number of inputs. */
  public static Tensor kaimingNormal(Tensor weight, RandomGenerator rng) {
    return kaimingNormal(weight, 0, Fan.IN, rng);
  }

  /**
   * Normal, with the standard deviation {@code sqrt(2 / ((1 + a^2) fan))}: He et al., "Delving deep
   * into rectifiers", 2015, equation 15.
   *
   * @param negativeSlope the slope a of the rectifier below 0, which is 0 for relu
   */
  public static Tensor kaimingNormal(
      Tensor weight, double negativeSlope, Fan fan, RandomGenerator rng) {
    return normal(weight, 0, kaimingStd(weight, negativeSlope, fan), rng);
  }

  private static double kaimingStd(Tensor weight, double negativeSlope, Fan fan) {
    return Math.sqrt(2 / ((1 + negativeSlope * negativeSlope) * fan(weight, fan)));
  }

  private static double fan(Tensor weight, Fan fan) {
    Objects.requireNonNull(fan, "Init: fan is null");
    if (given(weight).rank() < 2 || weight.size() == 0) {
      throw new IllegalArgumentException(
          "Init: shape " + weight.shape() + " must be [out, in, *] and have elements");
    }
    return weight.size() / (double) weight.dim(fan == Fan.IN ? 0 : 1);
  }

  private static Tensor given(Tensor tensor) {
    return Objects.requireNonNull(tensor, "Init: tensor is null");
  }

  private static int[] sizes(Tensor tensor) {
    return tensor.shape().toArray();
  }

  private static Tensor set(Tensor tensor, Tensor numbers) {
    return Autograd.noGrad(() -> tensor.copyInPlace(numbers.to(tensor.device())));
  }
}
