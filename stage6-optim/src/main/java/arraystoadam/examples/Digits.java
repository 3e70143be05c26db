package arraystoadam.examples;

import arraystoadam.device.DType;
import arraystoadam.device.Device;
import arraystoadam.device.Scope;
import arraystoadam.nn.CrossEntropyLoss;
import arraystoadam.nn.Linear;
import arraystoadam.nn.NpzFile;
import arraystoadam.nn.ReLU;
import arraystoadam.nn.Reduction;
import arraystoadam.nn.Sequential;
import arraystoadam.optim.Adam;
import arraystoadam.optim.Checkpoint;
import arraystoadam.optim.CosineAnnealingLR;
import arraystoadam.optim.DataLoader;
import arraystoadam.optim.LRSchedule;
import arraystoadam.optim.Optimizer;
import arraystoadam.optim.SavableRandom;
import arraystoadam.tensor.Autograd;
import arraystoadam.tensor.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Learns to read handwritten digits: a network with one hidden layer, trained with Adam. */
public final class Digits {

  private static final int HIDDEN = 128;
  private static final int BATCH_SIZE = 32;

  /** How the training images fared in one epoch: mean loss, and the share that was read right. */
  record Epoch(int number, double loss, double accuracy) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "epoch %d  loss %.4f  accuracy %.1f %%", number, loss, 100 * accuracy);
    }
  }

  final Sequential model;
  private final Device device;
  private final DType dtype;
  private final SavableRandom rng;

  Digits(long seed, Device device, DType dtype) {
    this.device = device;
    this.dtype = dtype;
    rng = new SavableRandom(seed);
    model =
        new Sequential(
            new Linear(DigitImages.PIXELS, HIDDEN, rng),
            new ReLU(),
            new Linear(HIDDEN, DigitImages.CLASSES, rng));
    model.to(dtype);
    model.to(device);
  }

  public static void main(String[] args) {
    Settings.run(Digits::run);
  }

  private static void run() {
    Device device = Settings.get("device", "cpu", Device::of);
    DType dtype = Settings.get("dtype", "float32", DType::of);
    String split = Settings.choice("split", "random", "writers");
    double lr = Settings.lr(3e-3);
    int epochs = Settings.iterations(30);
    Path file = Settings.get("save", "", Digits::savable);
    String settings =
        String.format(
            "program=Digits split=%s device=%s dtype=%s lr=%s iterations=%s seed=%s",
            split, device.name(), dtype, lr, epochs, Settings.seed());
    DigitsCheckpoint checkpoint = DigitsCheckpoint.of(settings);
    checkpoint.requireOther(file);
    Digits digits = new Digits(Settings.seed(), device, dtype);

    Report.heading("Digits (" + split + " split, " + device.description() + ", " + dtype + ")");
    DigitImages all = DigitImages.load();
    DigitSplit images = split.equals("random") ? DigitSplit.random(all) : DigitSplit.byWriters(all);
    digits.train(images.training(), epochs, lr, checkpoint, System.out::println);
    double[] predicted = digits.predict(images.test());
    DigitsReport.print(images.test(), predicted);
    if (!file.toString().isEmpty()) {
      digits.save(file);
    }
  }

  /** Says before the training what would go wrong after it, as far as that can be known. */
  static Path savable(String text) {
    Path file = Path.of(text);
    try {
      if (!text.isEmpty()) {
        NpzFile.checkSave(file);
      }
    } catch (IOException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
    return file;
  }

  private void save(Path file) {
    try {
      NpzFile.save(file, model.stateDict());
      System.out.println("Saved to " + file);
    } catch (IOException e) {
      throw new Settings.BadSetting("save", file.toString(), e.getMessage());
    }
  }

  /** Trains, and reports each epoch. */
  void train(DigitImages images, int epochs, double lr, Consumer<Epoch> listener) {
    train(images, epochs, lr, DigitsCheckpoint.NONE, listener);
  }

  private void train(
      DigitImages images,
      int epochs,
      double lr,
      DigitsCheckpoint checkpoint,
      Consumer<Epoch> listener) {
    DataLoader loader = new DataLoader(List.of(input(images), images.classes()), BATCH_SIZE, rng);
    Optimizer optimizer = new Adam(model.parameters(), lr);
    LRSchedule schedule = new CosineAnnealingLR(optimizer, Math.max(epochs, 1), 0);
    Checkpoint state =
        new Checkpoint()
            .add("model", model::stateDict, model::loadStateDict)
            .add("optimizer", optimizer::stateDict, optimizer::loadStateDict)
            .add("schedule", schedule::stateDict, schedule::loadStateDict)
            .add("loader", loader::stateDict, loader::loadStateDict)
            .add("random", rng::stateDict, rng::loadStateDict);
    checkpoint.restore(state);
    while (schedule.epoch() < epochs) {
      listener.accept(trainEpoch(schedule.epoch() + 1, loader, optimizer, images.size()));
      schedule.step();
      checkpoint.save(state);
    }
  }

  private Epoch trainEpoch(int number, DataLoader loader, Optimizer optimizer, int size) {
    CrossEntropyLoss lossFunction = new CrossEntropyLoss(Reduction.MEAN);
    ProgressBar progress = new ProgressBar("epoch " + number, loader.batches());
    double[] totals = new double[2]; // the loss, and how many were read right
    model.train();
    for (List<Tensor> batch : loader) {
      Scope.run(
          () -> {
            Tensor classes = batch.get(1);
            Tensor logits = model.forward(batch.get(0));
            Tensor loss = lossFunction.forward(logits, classes);
            optimizer.zeroGrad();
            loss.backward();
            optimizer.step();
            totals[0] += loss.item() * classes.size();
            totals[1] += sameClass(logits, classes);
          });
      progress.advance();
    }
    progress.clear();
    return new Epoch(number, totals[0] / size, totals[1] / size);
  }

  private double sameClass(Tensor logits, Tensor classes) {
    return logits.argmax(1).eq(classes.to(dtype).to(device)).sum().item();
  }

  /** The digits that the network reads in the images. */
  double[] predict(DigitImages images) {
    model.eval();
    return Autograd.noGrad(() -> model.forward(input(images)).argmax(1)).toDoubleArray();
  }

  private Tensor input(DigitImages images) {
    return images.images().to(dtype).to(device);
  }
}
