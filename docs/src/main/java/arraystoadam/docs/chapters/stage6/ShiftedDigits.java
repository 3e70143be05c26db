package arraystoadam.docs.chapters.stage6;

import arraystoadam.device.DType;
import arraystoadam.docs.chapters.debug.DigitData;
import arraystoadam.figures.DigitReader;
import arraystoadam.tensor.Tensor;
import java.util.List;

/** How the network of {@code Digits} reads its test images when they stand elsewhere. */
public final class ShiftedDigits {

  private static final DigitData TEST = DigitData.atRandom(1437, 1797);
  private static final int SIDE = 8;
  private static final int DOWN = 1;
  private static final int ACROSS = 2;

  private ShiftedDigits() {}

  /** The accuracy in percent, with all of them where they are. */
  public static double unmoved() {
    return accuracy(TEST.images());
  }

  /** One pixel to the left. */
  public static double left() {
    return accuracy(moved(ACROSS, -1));
  }

  /** One pixel to the right. */
  public static double right() {
    return accuracy(moved(ACROSS, 1));
  }

  /** One pixel up. */
  public static double up() {
    return accuracy(moved(DOWN, -1));
  }

  /** One pixel down. */
  public static double down() {
    return accuracy(moved(DOWN, 1));
  }

  /** Two pixels to the right. */
  public static double farRight() {
    return accuracy(moved(ACROSS, 2));
  }

  /** The largest probability that it gives for an image without ink. */
  public static double surestOfNothing() {
    return surest(Tensor.zeros(1, SIDE * SIDE));
  }

  /** The same for an image of ink alone. */
  public static double surestOfBlack() {
    return surest(Tensor.ones(1, SIDE * SIDE));
  }

  /** The digit that it takes that for. */
  public static int blackIs() {
    Tensor black = Tensor.ones(1, SIDE * SIDE);
    return (int) DigitReader.trained().probabilities(black).argmax(1).item();
  }

  private static double surest(Tensor image) {
    return DigitReader.trained().probabilities(image).max().item();
  }

  /** All test images, moved along a dimension of {@code [N, 8, 8]}; what leaves is lost. */
  private static Tensor moved(int dim, int by) {
    Tensor images = TEST.images().reshape(-1, SIDE, SIDE);
    int stays = SIDE - Math.abs(by);
    Tensor rest = images.narrow(dim, Math.max(-by, 0), stays);
    Tensor blank = Tensor.zerosLike(images.narrow(dim, 0, Math.abs(by)));
    Tensor moved = Tensor.cat(by > 0 ? List.of(blank, rest) : List.of(rest, blank), dim);
    return moved.reshape(-1, SIDE * SIDE);
  }

  private static double accuracy(Tensor images) {
    Tensor read = DigitReader.trained().probabilities(images).argmax(1);
    return 100 * read.eq(TEST.classes().to(DType.FLOAT64)).mean().item();
  }
}
