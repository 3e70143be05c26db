package arraystoadam.bench;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Nothing but fused multiply-adds, on numbers that stay in registers: the most arithmetic that a
 * core can do. A multiply-add takes about four cycles, and a core starts one or two in each, so
 * there are twelve chains that do not wait for each other; with AVX2 there is room for few more.
 */
final class MultiplyAdds implements Task {

  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int ROUNDS = 1_000_000;
  private static final int CHAINS = 12;

  private final Crew crew;

  MultiplyAdds(int threads) {
    crew = new Crew(threads);
  }

  /** How many additions and multiplications a run is. */
  static int operations(int threads) {
    return 2 * CHAINS * SPECIES.length() * ROUNDS * threads;
  }

  @Override
  public Object run() {
    return crew.run(number -> chains(number + 1));
  }

  @Override
  public double[] result() {
    return new double[] {(double) run()};
  }

  /** Each chain adds up products: a multiply-add writes its result over what it adds to. */
  private static double chains(float start) {
    FloatVector factor = FloatVector.broadcast(SPECIES, 0.5f);
    FloatVector term = FloatVector.broadcast(SPECIES, start);
    FloatVector a = term;
    FloatVector b = term;
    FloatVector c = term;
    FloatVector d = term;
    FloatVector e = term;
    FloatVector f = term;
    FloatVector g = term;
    FloatVector h = term;
    FloatVector i = term;
    FloatVector j = term;
    FloatVector k = term;
    FloatVector l = term;
    for (int round = 0; round < ROUNDS; round++) {
      a = factor.fma(term, a);
      b = factor.fma(term, b);
      c = factor.fma(term, c);
      d = factor.fma(term, d);
      e = factor.fma(term, e);
      f = factor.fma(term, f);
      g = factor.fma(term, g);
      h = factor.fma(term, h);
      i = factor.fma(term, i);
      j = factor.fma(term, j);
      k = factor.fma(term, k);
      l = factor.fma(term, l);
    }
    FloatVector sum = a.add(b).add(c).add(d).add(e).add(f);
    return sum.add(g).add(h).add(i).add(j).add(k).add(l).lane(0);
  }

  @Override
  public void close() {
    crew.close();
  }
}
