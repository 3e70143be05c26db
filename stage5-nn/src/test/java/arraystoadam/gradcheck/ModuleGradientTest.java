package arraystoadam.gradcheck;

import arraystoadam.Coverage;
import arraystoadam.device.DType;
import arraystoadam.device.Device;
import arraystoadam.nn.BCEWithLogitsLoss;
import arraystoadam.nn.CrossEntropyLoss;
import arraystoadam.nn.Dropout;
import arraystoadam.nn.Flatten;
import arraystoadam.nn.L1Loss;
import arraystoadam.nn.Linear;
import arraystoadam.nn.MSELoss;
import arraystoadam.nn.Module;
import arraystoadam.nn.ReLU;
import arraystoadam.nn.Reduction;
import arraystoadam.nn.Sequential;
import arraystoadam.nn.Sigmoid;
import arraystoadam.nn.Tanh;
import arraystoadam.tensor.Tensor;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/**
 * Every module and every loss against finite differences, with respect to its input and its
 * parameters.
 */
class ModuleGradientTest {

  /** A computation and the leaves that it reads. */
  private record Point(Supplier<Tensor> computation, List<Tensor> leaves) {}

  private record Case(Class<?> type, Function<RandomTensors, Point> point) {}

  private static final List<Case> CASES =
      List.of(
          module(new Linear(2, 3, new Random(1)), r -> r.normal(endingIn(2, r))),
          module(new Linear(1, 1, new Random(5)), r -> r.normal(endingIn(1, r))),
          module(new Flatten(0, -1), r -> r.normal(r.shape(0, 3))),
          module(
              new Sequential(new Linear(2, 3, new Random(2)), new Linear(3, 1, new Random(3))),
              r -> r.normal(r.size(), 2)),
          module(new ReLU(), r -> r.nonZero(r.shape(0, 3))),
          module(new Tanh(), r -> r.normal(r.shape(0, 3))),
          module(new Sigmoid(), r -> r.normal(r.shape(0, 3))),
          module(evaluated(new Dropout(0.5, new Random(4))), r -> r.normal(r.shape(0, 3))),
          loss(L1Loss.class, new L1Loss(Reduction.SUM)::forward),
          loss(
              BCEWithLogitsLoss.class,
              (x, y) -> new BCEWithLogitsLoss(Reduction.MEAN).forward(x, y.sigmoid())),
          crossEntropy(Reduction.SUM),
          crossEntropy(Reduction.MEAN),
          loss(MSELoss.class, new MSELoss(Reduction.SUM)::forward),
          loss(MSELoss.class, new MSELoss(Reduction.MEAN)::forward));

  private static int[] endingIn(int last, RandomTensors r) {
    int[] shape = r.shape(1, 3);
    shape[shape.length - 1] = last;
    return shape;
  }

  private static Case module(Module module, Function<RandomTensors, Tensor> input) {
    module.to(DType.FLOAT64);
    return new Case(
        module.getClass(),
        r -> {
          Tensor x = input.apply(r).requiresGrad(true);
          module.to(x.device());
          List<Tensor> leaves = new ArrayList<>(module.parameters());
          leaves.add(x);
          return new Point(() -> module.forward(x), leaves);
        });
  }

  /** In training a new mask is drawn each time, and there is nothing to compare. */
  private static Module evaluated(Module module) {
    module.eval();
    return module;
  }

  private static Case crossEntropy(Reduction reduction) {
    return new Case(
        CrossEntropyLoss.class,
        r -> {
          Tensor logits = r.normal(r.between(1, 3), 3).requiresGrad(true);
          Tensor classes = r.normal(logits.dim(0), 3).argmax(1);
          CrossEntropyLoss loss = new CrossEntropyLoss(reduction);
          return new Point(() -> loss.forward(logits, classes), List.of(logits));
        });
  }

  private static Case loss(Class<?> type, BinaryOperator<Tensor> loss) {
    return new Case(
        type,
        r -> {
          int[] shape = r.fullShape(0, 2);
          Tensor prediction = r.normal(shape).requiresGrad(true);
          Tensor target = r.normal(shape).requiresGrad(true);
          return new Point(() -> loss.apply(prediction, target), List.of(prediction, target));
        });
  }

  @Test
  void everyModuleAndEveryLossHasACase() {
    Set<String> shipped =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("arraystoadam.nn")
                .stream()
                .filter(
                    type -> type.isAssignableTo(Module.class) || type.getName().endsWith("Loss"))
                .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
    Coverage.assertComplete(
        shipped,
        "is a module or a loss but has no case in CASES",
        CASES.stream().map(entry -> entry.type().getName()).toList(),
        "has a case in CASES, but is no module and no loss of the library");
  }

  @Property(tries = 25, shrinking = ShrinkingMode.OFF)
  void firstAndSecondDerivativesAgreeWithDifferences(@ForAll long seed) {
    for (Device device : Device.all()) {
      for (Case entry : CASES) {
        Point point = entry.point().apply(new RandomTensors(seed, device));
        GradCheckOptions options = GradCheckOptions.DEFAULT;
        GradCheck.check(options, point.computation(), point.leaves());
        GradCheck.checkSecondOrder(options, point.computation(), point.leaves());
      }
    }
  }
}
