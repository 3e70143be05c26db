package arraystoadam.bench;

import java.util.List;

/** Who does the work that is timed. */
enum Side {
  CPU("cpu"),
  SIMD("simd"),
  /** PyTorch, called from Java through DJL. */
  DJL("DJL"),
  /** PyTorch as most use it. */
  PYTHON("Python"),
  /** The matrices of a library in Java alone. */
  EJML("EJML"),
  /** Nobody: as many multiply-adds on numbers in registers. */
  PEAK("peak");

  static final List<Side> OURS = List.of(CPU, SIMD);
  static final List<Side> PYTORCH = List.of(DJL, PYTHON);
  static final List<Side> PEERS = List.of(DJL, PYTHON, EJML);

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
