package arraystoadam.docs.chapters.stage6;

import static arraystoadam.docs.chapters.stage6.WatchedTraining.last;

import arraystoadam.docs.chapters.stage6.WatchedTraining.Setup;
import arraystoadam.docs.chapters.stage6.WatchedTraining.Spread;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What a network learns, and what of it is of use, for four numbers of hidden units. */
public final class HiddenSizes {

  private static final int SEEDS = 5;

  private HiddenSizes() {}

  public static void main(String[] args) {
    System.out.println("hidden  training   validation: at the end        lowest");
    System.out.println(" units      loss   loss            accuracy      loss           in epoch");
    for (int hidden : new int[] {4, 16, 64, 256}) {
      System.out.println(row(hidden));
    }
  }

  private static String row(int hidden) {
    List<WatchedTraining> all = trained(hidden);
    Spread end = Spread.of(all, it -> last(it.validation()).loss());
    Spread lowest = lowest(all);
    return String.format(
        Locale.ROOT,
        "%6d  %8.4f   %.3f (%.3f)   %5.1f %%       %.3f (%.3f)   %5.1f",
        hidden,
        mean(all, it -> last(it.training()).loss()),
        end.mean(),
        end.deviation(),
        mean(all, it -> last(it.validation()).accuracy()),
        lowest.mean(),
        lowest.deviation(),
        mean(all, WatchedTraining::bestEpoch));
  }

  /** The smallest validation loss. */
  static Spread lowest(List<WatchedTraining> all) {
    return Spread.of(all, it -> it.validation().get(it.bestEpoch() - 1).loss());
  }

  static List<WatchedTraining> trained(int hidden) {
    return WatchedTraining.all(new Setup(true, hidden, 0, 0), SEEDS);
  }

  private static double mean(List<WatchedTraining> all, ToDoubleFunction<WatchedTraining> number) {
    return Spread.of(all, number).mean();
  }
}
