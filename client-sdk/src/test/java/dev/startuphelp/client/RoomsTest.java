package dev.startuphelp.client;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The rooms depend one way, and foreign libraries stay in theirs. */
class RoomsTest {

  private static final JavaClasses SDK =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.startuphelp.client");

  @Test
  void dependOneWay() {
    slices().matching("dev.startuphelp.client.(*)..").should().beFreeOfCycles().check(SDK);
    noClasses()
        .that()
        .resideInAnyPackage(
            "dev.startuphelp.client.failure..",
            "dev.startuphelp.client.lookup..",
            "dev.startuphelp.client.wording..",
            "dev.startuphelp.client.provenance..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.startuphelp.client")
        .check(SDK);
  }

  @Test
  void keepOkHttpInTheRoomThatAsks() {
    onlyIn("okhttp3..", "dev.startuphelp.client.live");
  }

  @Test
  void keepCaffeineInTheLookup() {
    onlyIn("com.github.benmanes.caffeine..", "dev.startuphelp.client.lookup");
  }

  @Test
  void keepFailsafeInTheBackOff() {
    onlyIn("dev.failsafe..", "dev.startuphelp.client.backoff");
  }

  @Test
  void keepPicocliInTheDoctor() {
    onlyIn("picocli..", "dev.startuphelp.client.doctor");
  }

  @Test
  void openWindowsOnlyWhereTheyAreAskedFor() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.startuphelp.client.swing", "dev.startuphelp.client.doctor")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.awt..", "javax.swing..", "dev.startuphelp.client.swing")
        .check(SDK);
  }

  private void onlyIn(String library, String room) {
    noClasses()
        .that()
        .resideOutsideOfPackage(room)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(SDK);
  }
}
