package arraystoadam;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;
import java.util.Set;

/**
 * The arrows between packages, and what the library may use of the JDK: it is to be compiled to
 * JavaScript one day, where there is no reflection. The same rules hold in every stage, and those
 * about packages that a stage does not have yet hold by themselves.
 */
@AnalyzeClasses(
    packages = "arraystoadam",
    importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.WithoutDevices.class})
class ArchitectureTest {

  /** From bottom to top: each may use those before it. */
  private static final List<String> LAYERS =
      List.of("arrays", "device", "tensor", "gradcheck", "nn", "optim", "examples");

  /** The methods of {@link Class} that are not reflection. */
  private static final Set<String> HARMLESS =
      Set.of(
          "cast",
          "desiredAssertionStatus",
          "getName",
          "getResourceAsStream",
          "getSimpleName",
          "isInstance");

  /** The devices that the tests run on but the stage does not contain. */
  static final class WithoutDevices implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/target/devices/");
    }
  }

  @ArchTest static final ArchRule eachLayerUsesOnlyLowerOnes = layers();

  /**
   * Arrays are what stage 1 has in the place of tensors, and no layer between them may use both.
   */
  @ArchTest
  static final ArchRule onlyExamplesUseArrays =
      noClasses()
          .that()
          .resideOutsideOfPackages("arraystoadam.arrays..", "arraystoadam.examples..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("arraystoadam.arrays..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("arraystoadam.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule aKindOfStorageIsKnownOnlyToDevices =
      classes()
          .that()
          .areAssignableTo("arraystoadam.device.Storage")
          .and()
          .doNotHaveFullyQualifiedName("arraystoadam.device.Storage")
          .should()
          .onlyBeAccessed()
          .byAnyPackage("arraystoadam.device..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule onlyDevicesKeepFloats =
      noFields()
          .that()
          .areDeclaredInClassesThat()
          .resideOutsideOfPackage("arraystoadam.device..")
          .should()
          .haveRawType(float[].class)
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule onlyPlainJavaIsUsed =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java.lang", "java.util..", "java.io", "java.nio..", "arraystoadam..");

  @ArchTest
  static final ArchRule noReflectionThroughClass =
      noClasses()
          .should()
          .accessTargetWhere(
              describe(
                  "it is a reflective method of Class",
                  access ->
                      access.getTargetOwner().isEquivalentTo(Class.class)
                          && !HARMLESS.contains(access.getTarget().getName())));

  /** Math.fma is very slow where the processor has no such instruction, and unknown to TeaVM. */
  @ArchTest
  static final ArchRule noFusedMultiplyAdd =
      noClasses().should().accessTargetWhere(describe("it is fma", ArchitectureTest::isFma));

  private static boolean isFma(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    return (owner.isEquivalentTo(Math.class) || owner.isEquivalentTo(StrictMath.class))
        && access.getTarget().getName().equals("fma");
  }

  private static ArchRule layers() {
    LayeredArchitecture architecture =
        Architectures.layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true);
    for (String layer : LAYERS) {
      architecture = architecture.layer(layer).definedBy("arraystoadam." + layer + "..");
    }
    for (int i = 0; i < LAYERS.size(); i++) {
      List<String> above = LAYERS.subList(i + 1, LAYERS.size());
      LayeredArchitecture.LayerDependencySpecification layer =
          architecture.whereLayer(LAYERS.get(i));
      architecture =
          above.isEmpty()
              ? layer.mayNotBeAccessedByAnyLayer()
              : layer.mayOnlyBeAccessedByLayers(above.toArray(String[]::new));
    }
    return architecture.ensureAllClassesAreContainedInArchitecture();
  }
}
