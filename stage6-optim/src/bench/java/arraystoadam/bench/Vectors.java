package arraystoadam.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How long the vectors may be that everybody computes with. */
enum Vectors {
  /** As long as the processor has them, and each library finds that out for itself. */
  WIDEST("widest", List.of(), Map.of()),
  /** No longer than those of AVX2, on both sides. */
  BITS_256(
      "256",
      List.of("-XX:UseAVX=2"),
      Map.of(
          "ATEN_CPU_CAPABILITY", "avx2",
          "MKL_ENABLE_INSTRUCTIONS", "AVX2",
          "ONEDNN_MAX_CPU_ISA", "AVX2",
          "OPENBLAS_CORETYPE", "Haswell"));

  /** What a shell may have set, and would make a library slower or faster unnoticed. */
  private static final Set<String> VARIABLES = BITS_256.environment.keySet();

  private final String option;
  private final List<String> jvmOptions;
  private final Map<String, String> environment;

  Vectors(String option, List<String> jvmOptions, Map<String, String> environment) {
    this.option = option;
    this.jvmOptions = jvmOptions;
    this.environment = environment;
  }

  /** What {@code -Dvectors=} asks for. */
  static Vectors chosen() {
    String name = System.getProperty("vectors", WIDEST.option);
    for (Vectors vectors : values()) {
      if (vectors.option.equals(name)) {
        return vectors;
      }
    }
    throw new IllegalArgumentException("-Dvectors=" + name + ": must be widest or 256");
  }

  /** What is added to the names of files with such measurements. */
  String suffix() {
    return this == WIDEST ? "" : "-" + option;
  }

  /** For a JVM of ours. */
  List<String> jvmOptions() {
    return jvmOptions;
  }

  /** Tells the libraries in a process. */
  void limit(Map<String, String> variables) {
    variables.keySet().removeAll(VARIABLES);
    variables.putAll(environment);
  }

  /** The settings, for a reader. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(String.join(" ", jvmOptions));
    new TreeMap<>(environment)
        .forEach((name, value) -> text.append(String.format(Locale.ROOT, " %s=%s", name, value)));
    return text.toString();
  }
}
