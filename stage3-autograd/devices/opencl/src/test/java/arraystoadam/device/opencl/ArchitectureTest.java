package arraystoadam.device.opencl;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the device knows: the package of devices, LWJGL, and little of the JDK. */
@AnalyzeClasses(
    packages = "arraystoadam.device.opencl",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule nothingAboveDevicesIsKnown =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java.lang..",
              "java.util..",
              "java.io",
              "java.nio..",
              "org.lwjgl..",
              "arraystoadam.device..");
}
