package arraystoadam.docs.chapters.stage2;

import arraystoadam.tensor.Tensor;

/** A column and a row make a table. */
public final class BroadcastTable {

  private BroadcastTable() {}

  /** Adds a column to a row, and to a matrix. */
  public static void main(String[] args) {
    // tag::table[]
    Tensor column = Tensor.of(new float[] {10, 20}, 2, 1);
    Tensor row = Tensor.of(new float[] {1, 2, 3});
    System.out.println(column.add(row));
    System.out.println(column.expand(2, 3));
    System.out.println(row.expand(2, 3));
    // end::table[]
  }
}
