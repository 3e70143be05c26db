package arraystoadam.docs.chapters.debug;

import arraystoadam.tensor.Tensor;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** What goes into the model. */
public final class LookAtData {

  private static final int SHOWN = 3;

  private LookAtData() {}

  public static void main(String[] args) {
    // tag::look[]
    List<Tensor> batch = DigitData.training().batches(new Random(0)).iterator().next();
    Tensor images = batch.get(0);
    Tensor classes = batch.get(1);
    double least = images.neg().max().neg().item();
    double largest = images.max().item();
    System.out.println("images " + images.shape() + " from " + least + " to " + largest);
    System.out.println("classes " + classes.shape());
    draw(images, classes);
    // end::look[]
  }

  private static void draw(Tensor images, Tensor classes) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < SHOWN; i++) {
      text.append(String.format(Locale.ROOT, "%-20.0f", classes.select(0, i).item()));
    }
    for (int row = 0; row < 8; row++) {
      text.append("\n");
      for (int i = 0; i < SHOWN; i++) {
        double[] pixels = images.select(0, i).narrow(0, 8 * row, 8).toDoubleArray();
        for (double pixel : pixels) {
          text.append(String.valueOf(" .:-=+*#%@".charAt((int) Math.round(9 * pixel))).repeat(2));
        }
        text.append("    ");
      }
    }
    text.toString().lines().map(String::stripTrailing).forEach(System.out::println);
  }
}
