package arraystoadam.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jdk.incubator.vector.FloatVector;

/** Prints how many bits a vector has, in a JVM with the settings of the benchmark. */
public final class VectorBits {

  private VectorBits() {}

  /** Prints the number. */
  public static void main(String[] args) {
    System.out.println(FloatVector.SPECIES_PREFERRED.vectorBitSize());
  }

  /** What it prints, or that there are no vectors. */
  static String ask() throws IOException, InterruptedException {
    if (Jvm.vectorModule().isEmpty()) {
      return "none: this JDK has no Vector API";
    }
    List<String> command = new ArrayList<>(Jvm.command(true));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(VectorBits.class.getName());
    return Processes.output(command, 1).strip() + " bits";
  }
}
