package arraystoadam.gradcheck;

import arraystoadam.Coverage;
import arraystoadam.device.Device;
import arraystoadam.examples.LegendrePolynomial3;
import arraystoadam.gradcheck.OperationCase.Call;
import arraystoadam.tensor.Function;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/** Every custom function that comes with the library against finite differences. */
class FunctionGradientTest {

  private static final List<OperationCase> CASES =
      List.of(
          new OperationCase(
              LegendrePolynomial3.class.getName(),
              r -> new Call(new LegendrePolynomial3()::apply, r.normal(r.shape(0, 3)))));

  @Test
  void everyFunctionHasACase() {
    Set<String> shipped =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("arraystoadam")
                .stream()
                .filter(type -> type.isAssignableTo(Function.class))
                .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
    Coverage.assertComplete(
        shipped,
        "is a custom function but has no case in CASES",
        CASES.stream().map(OperationCase::signature).toList(),
        "has a case in CASES, but the library has no such function");
  }

  @Property(tries = 40, shrinking = ShrinkingMode.OFF)
  void firstAndSecondDerivativesAgreeWithDifferences(@ForAll long seed) {
    for (Device device : Device.all()) {
      for (OperationCase function : CASES) {
        Call call = function.call().apply(new RandomTensors(seed, device));
        GradCheck.check(call.function(), call.inputs());
        GradCheck.checkSecondOrder(call.function(), call.inputs());
      }
    }
  }
}
