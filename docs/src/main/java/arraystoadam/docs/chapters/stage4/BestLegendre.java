package arraystoadam.docs.chapters.stage4;

import arraystoadam.docs.chapters.stage1.BestCubic;

/**
 * The best fit of {@code b P3(d x)} to the sine: the odd cubic that fits best, {@code p x + q x^3},
 * has {@code p = -1.5 b d} and {@code q = 2.5 b d^3}.
 */
public final class BestLegendre {

  private BestLegendre() {}

  /** The factor of the polynomial. */
  public static double b() {
    return BestCubic.b() / (-1.5 * d());
  }

  /** The factor of x. */
  public static double d() {
    return Math.sqrt(-0.6 * BestCubic.d() / BestCubic.b());
  }
}
