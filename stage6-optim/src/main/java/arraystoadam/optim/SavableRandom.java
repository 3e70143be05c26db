package arraystoadam.optim;

import arraystoadam.device.DType;
import arraystoadam.nn.StateDicts;
import arraystoadam.tensor.Tensor;
import java.util.Map;
import java.util.Random;

/**
 * The generator {@link Random}, number for number, with a state that can be saved: training that is
 * stopped can go on with the numbers that would have come. Its formula is that of {@code
 * Random.next}: Knuth, "The Art of Computer Programming", volume 2, section 3.2.1. Only {@link
 * #nextGaussian} differs: it draws anew each time and keeps no second number for later.
 */
public final class SavableRandom extends Random {

  private static final long serialVersionUID = 1;
  private static final String STATE = "state";
  private static final long MULTIPLIER = 0x5DEECE66DL;
  private static final long MASK = (1L << 48) - 1;

  private long state;

  /** Starts as {@code new Random(seed)} does. */
  public SavableRandom(long seed) {
    super(seed);
  }

  @Override
  public void setSeed(long seed) {
    super.setSeed(seed); // forgets the second number of a pair
    state = (seed ^ MULTIPLIER) & MASK;
  }

  @Override
  protected int next(int bits) {
    state = state * MULTIPLIER + 0xBL & MASK;
    return (int) (state >> 48 - bits);
  }

  @Override
  public double nextGaussian() {
    double result = super.nextGaussian();
    super.setSeed(0); // forgets the second number of the pair
    return result;
  }

  /** The state, a whole number of 48 bits. */
  public Map<String, Tensor> stateDict() {
    return Map.of(STATE, Tensor.scalar(DType.FLOAT64, state));
  }

  /**
   * Goes on from a state that {@link #stateDict} returned.
   *
   * @throws IllegalArgumentException if it is none; then nothing is changed
   */
  public void loadStateDict(Map<String, Tensor> saved) {
    StateDicts.requireFits("loadStateDict", Map.of(STATE, Tensor.scalar(0)), saved);
    double number = saved.get(STATE).item();
    boolean isWhole = number >= 0 && number <= MASK && number == Math.rint(number);
    if (!isWhole || saved.get(STATE).dtype() != DType.FLOAT64) {
      throw new IllegalArgumentException(
          "loadStateDict: entry "
              + STATE
              + " is "
              + number
              + ", but must be a whole number of 48 bits");
    }
    state = (long) number;
    super.setSeed(0); // forgets the second number of a pair
  }
}
