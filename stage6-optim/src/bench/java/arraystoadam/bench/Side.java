package arraystoadam.bench;

import java.util.List;

/** Who does the work that is timed. */
enum Side {
  CPU("cpu"),
  SIMD("simd"),
  /** PyTorch, called from Java through DJL. */
  DJL("PyTorch DJL"),
  PYTHON("PyTorch Python");

  static final List<Side> OURS = List.of(CPU, SIMD);
  static final List<Side> PYTORCH = List.of(DJL, PYTHON);

  private final String label;

  Side(String label) {
    this.label = label;
  }

  /** The column's name, without its unit. */
  @Override
  public String toString() {
    return label;
  }
}
