package arraystoadam.docs.start;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a program has printed, in numbers.
 *
 * @param heading its first line
 * @param losses the places on the axis and the losses
 * @param accuracies those of the same places, in percent; empty if there are none
 * @param cubic the coefficients of the cubic that was found, of 1, x, x^2 and x^3; or empty
 * @param confusion how often each class was read as each; or empty
 * @param misread the images that were misread, each with its title first
 */
record RunLog(
    String heading,
    List<double[]> losses,
    List<double[]> accuracies,
    double[] cubic,
    List<int[]> confusion,
    List<List<String>> misread) {

  private static final String NUMBER = "(-?[0-9.]+(?:[eE][-+]?[0-9]+)?)";
  private static final Pattern ITERATION = Pattern.compile(" *([0-9]+) +" + NUMBER);
  private static final Pattern EPOCH =
      Pattern.compile("epoch +([0-9]+) +loss " + NUMBER + " +accuracy " + NUMBER + " %");
  private static final Pattern CUBIC =
      Pattern.compile(
          "Result: y = "
              + NUMBER
              + " \\+ "
              + NUMBER
              + " x \\+ "
              + NUMBER
              + " x\\^2 \\+ "
              + NUMBER
              + " x\\^3");
  private static final Pattern LEGENDRE =
      Pattern.compile(
          "Result: y = "
              + NUMBER
              + " \\+ "
              + NUMBER
              + " \\* P3\\("
              + NUMBER
              + " \\+ "
              + NUMBER
              + " x\\)");
  private static final Pattern COUNTS = Pattern.compile(" +[0-9](?: +[0-9.]+){10}");
  private static final Pattern MISREAD = Pattern.compile("An? [0-9], read as [0-9]:");

  static RunLog of(List<String> lines) {
    RunLog log =
        new RunLog(
            lines.isEmpty() ? "" : lines.get(0),
            new ArrayList<>(),
            new ArrayList<>(),
            cubic(lines),
            new ArrayList<>(),
            new ArrayList<>());
    for (int i = 0; i < lines.size(); i++) {
      log.read(lines, i);
    }
    return log;
  }

  private void read(List<String> lines, int i) {
    String line = lines.get(i);
    Matcher iteration = ITERATION.matcher(line);
    Matcher epoch = EPOCH.matcher(line);
    if (iteration.matches()) {
      losses.add(numbers(iteration, 1, 2));
    } else if (epoch.matches()) {
      losses.add(numbers(epoch, 1, 2));
      accuracies.add(numbers(epoch, 1, 3));
    } else if (COUNTS.matcher(line).matches()) {
      confusion.add(counts(line));
    } else if (MISREAD.matcher(line).matches()) {
      misread.add(lines.subList(i, Math.min(i + 9, lines.size())));
    }
  }

  private static int[] counts(String line) {
    String[] words = line.trim().split(" +");
    int[] counts = new int[words.length - 1];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = words[i + 1].equals(".") ? 0 : Integer.parseInt(words[i + 1]);
    }
    return counts;
  }

  private static double[] numbers(Matcher matcher, int... groups) {
    double[] numbers = new double[groups.length];
    for (int i = 0; i < groups.length; i++) {
      numbers[i] = Double.parseDouble(matcher.group(groups[i]));
    }
    return numbers;
  }

  private static double[] cubic(List<String> lines) {
    for (String line : lines) {
      Matcher cubic = CUBIC.matcher(line);
      if (cubic.matches()) {
        return numbers(cubic, 1, 2, 3, 4);
      }
      Matcher legendre = LEGENDRE.matcher(line);
      if (legendre.matches()) {
        return expanded(numbers(legendre, 1, 2, 3, 4));
      }
    }
    return new double[0];
  }

  /** The coefficients of a + b P3(c + d x), where P3(u) = (5 u^3 - 3 u) / 2. */
  private static double[] expanded(double[] p) {
    double b = p[1] / 2;
    double c = p[2];
    double d = p[3];
    return new double[] {
      p[0] + b * (5 * c * c * c - 3 * c),
      b * (15 * c * c * d - 3 * d),
      b * 15 * c * d * d,
      b * 5 * d * d * d
    };
  }
}
