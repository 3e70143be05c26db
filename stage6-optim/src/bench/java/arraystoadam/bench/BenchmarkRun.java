package arraystoadam.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Measures everything, prints a table, and writes it as CSV. */
public final class BenchmarkRun {

  private static final Path TARGET = Path.of("target", "bench");
  private static final Path DOCS = Path.of("..", "docs");

  private BenchmarkRun() {}

  /** Takes the form, {@code quick} or {@code full}. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Form form = Form.of(args[0]);
    Vectors.chosen(); // complains about a wrong setting before anything else is done
    Files.createDirectories(TARGET);
    for (Stage stage : Stage.values()) {
      StageCompiler.compile(stage);
    }
    String python = Python.command().orElse(null);
    List<Row> rows = new ArrayList<>(measure(Group.MACHINE, form, python, List.of()));
    Blas blas = Blas.of(python, new Limits(rows));
    System.out.print(blas.complaint());
    Map<String, String> machine = Machine.describe(python, blas);
    for (Group group : Group.values()) {
      if (group != Group.MACHINE) {
        boolean isFair = !group.multipliesMatrices() || blas.isFast();
        rows.addAll(measure(group, form, isFair ? python : null, rows));
      }
    }
    write(form, rows, machine);
    measureGpu(form);
  }

  /** Where there is a GPU, the device opencl on it has a table of its own. */
  private static void measureGpu(Form form) throws IOException, InterruptedException {
    Path script = Path.of("src", "bench", "gpu", "run").toAbsolutePath();
    ProcessBuilder builder =
        new ProcessBuilder("bash", script.toString(), form == Form.FULL ? "" : "short");
    Map<String, String> variables = builder.environment();
    variables.put("GPU_JAVA", Path.of(System.getProperty("java.home"), "bin", "java").toString());
    variables.put("GPU_CLASSES", System.getProperty("java.class.path"));
    variables.put("GPU_SCRIPT", Python.SCRIPTS.resolve("gpu.py").toAbsolutePath().toString());
    Path folder = form == Form.FULL ? DOCS : TARGET;
    variables.put("GPU_TABLE", folder.resolve("gpu.csv").toAbsolutePath().toString());
    int status = builder.directory(TARGET.toFile()).inheritIO().start().waitFor();
    if (status != 0) {
      throw new IllegalStateException("The GPU's part of the benchmark failed: " + status);
    }
  }

  private static List<Row> measure(Group group, Form form, String python, List<Row> before)
      throws IOException, InterruptedException {
    List<Row> rows = new ArrayList<>();
    for (int threads = 1; threads <= group.threads(); threads++) {
      if (group == Group.COLD) {
        rows.addAll(coldStarts(form, threads, python, before));
      } else {
        progress(group.title(), threads);
        rows.addAll(Worker.start(group, threads, form, python));
      }
    }
    return rows;
  }

  private static List<Row> coldStarts(Form form, int threads, String python, List<Row> rows)
      throws IOException, InterruptedException {
    List<Side> ours = new ArrayList<>(Side.OURS);
    ours.removeIf(side -> rows.stream().noneMatch(row -> row.seconds().containsKey(side)));
    if (threads > 1) {
      ours.remove(Side.CPU);
    }
    List<Row> result = new ArrayList<>();
    for (Stage stage : form == Form.FULL ? Stage.values() : new Stage[] {Stage.CUSTOM_FUNCTION}) {
      progress(Group.COLD.title() + ", " + stage, threads);
      result.add(new ColdStart(stage, threads, python, ours).run(form.coldRounds()));
    }
    return result;
  }

  private static void progress(String what, int threads) {
    System.out.println(what + ", " + threads + (threads == 1 ? " thread" : " threads"));
  }

  private static void write(Form form, List<Row> rows, Map<String, String> machine)
      throws IOException {
    Map<String, String> facts = new LinkedHashMap<>(machine);
    facts.putAll(new Limits(rows).describe());
    facts.put("chain.growth", growth(rows));
    StringBuilder settings = new StringBuilder();
    facts.forEach((name, value) -> settings.append(name).append('=').append(value).append('\n'));
    Table table = new Table(rows);
    System.out.println();
    System.out.println(settings);
    System.out.print(table.text());
    Path folder = form == Form.FULL ? DOCS : TARGET; // the book shows the long form
    Path csv = folder.resolve("benchmark" + Vectors.chosen().suffix() + ".csv").normalize();
    Files.writeString(csv, table.csv());
    String properties = csv.getFileName().toString().replace(".csv", ".properties");
    Files.writeString(csv.resolveSibling(properties), settings.toString());
    System.out.println("Written to " + csv);
  }

  /** How much longer a chain of ten times the length takes: 10 is linear growth. */
  private static String growth(List<Row> rows) {
    List<Row> chains = rows.stream().filter(row -> row.group() == Group.CHAIN).toList();
    double factor =
        10 * chains.get(1).seconds().get(Side.CPU) / chains.get(0).seconds().get(Side.CPU);
    return String.format(Locale.ROOT, "a chain 10 times as long takes %.1f times as long", factor);
  }
}
