package arraystoadam.docs.chapters.stage5;

import arraystoadam.nn.Linear;
import arraystoadam.nn.NpzFile;
import arraystoadam.nn.Sequential;
import arraystoadam.nn.Tanh;
import arraystoadam.tensor.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** A model goes to a file, and another one takes its numbers from there. */
public final class SaveAndLoad {

  private SaveAndLoad() {}

  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory("model");
    Path file = folder.resolve("model.npz");
    try {
      run(file);
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    }
  }

  private static void run(Path file) throws IOException {
    // tag::save[]
    Sequential trained = model(1);
    NpzFile.save(file, trained.stateDict());

    Sequential fresh = model(2);
    fresh.loadStateDict(NpzFile.load(file));
    Tensor x = Tensor.ones(1, 3);
    System.out.println(trained.forward(x) + " and " + fresh.forward(x));
    // end::save[]
  }

  private static Sequential model(long seed) {
    Random rng = new Random(seed);
    return new Sequential(new Linear(3, 4, rng), new Tanh(), new Linear(4, 1, rng));
  }
}
