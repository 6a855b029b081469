package dev.startuphelp.server;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {

  private static final String SERVER = "dev.startuphelp.server";

  @Test
  void roomsDependOneWay() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(SERVER);

    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage(SERVER + "..")
        .layer("root")
        .definedBy(SERVER)
        .layer("command")
        .definedBy(SERVER + ".command..")
        .layer("help")
        .definedBy(SERVER + ".help..")
        .layer("notice")
        .definedBy(SERVER + ".notice..")
        .layer("file")
        .definedBy(SERVER + ".file..")
        .layer("http")
        .definedBy(SERVER + ".http..")
        .whereLayer("root")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("command")
        .mayOnlyBeAccessedByLayers("root")
        .whereLayer("help")
        .mayOnlyBeAccessedByLayers("root")
        .whereLayer("notice")
        .mayOnlyBeAccessedByLayers("root", "help")
        .whereLayer("file")
        .mayOnlyBeAccessedByLayers("root", "help", "notice")
        .whereLayer("http")
        .mayOnlyBeAccessedByLayers("root", "help")
        .check(classes);
  }
}
