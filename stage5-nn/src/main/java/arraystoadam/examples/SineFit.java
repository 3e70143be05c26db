package arraystoadam.examples;

public final class SineFit {
  public static void main(String[] args) {
    System.out.println("hi " + System.getProperty("seed"));
  }
}
