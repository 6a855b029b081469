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
        .layer("publish")
        .definedBy(SERVER + ".publish..")
        .layer("edit")
        .definedBy(SERVER + ".edit..")
        .layer("wire")
        .definedBy(SERVER + ".wire..")
        .layer("help")
        .definedBy(SERVER + ".help..")
        .layer("notice")
        .definedBy(SERVER + ".notice..")
        .layer("signing")
        .definedBy(SERVER + ".signing..")
        .layer("file")
        .definedBy(SERVER + ".file..")
        .layer("state")
        .definedBy(SERVER + ".state..")
        .layer("wording")
        .definedBy(SERVER + ".wording..")
        .layer("http")
        .definedBy(SERVER + ".http..")
        .layer("access")
        .definedBy(SERVER + ".access..")
        .layer("admin")
        .definedBy(SERVER + ".admin..")
        .layer("tls")
        .definedBy(SERVER + ".tls..")
        .whereLayer("root")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("command")
        .mayOnlyBeAccessedByLayers("root")
        .whereLayer("publish")
        .mayOnlyBeAccessedByLayers("root", "admin", "command")
        .whereLayer("edit")
        .mayOnlyBeAccessedByLayers("admin", "command")
        .whereLayer("admin")
        .mayOnlyBeAccessedByLayers("root")
        .whereLayer("wire")
        .mayOnlyBeAccessedByLayers("root")
        .whereLayer("help")
        .mayOnlyBeAccessedByLayers("root", "wire", "admin", "command")
        .whereLayer("signing")
        .mayOnlyBeAccessedByLayers("root", "admin", "command", "help")
        .whereLayer("notice")
        .mayOnlyBeAccessedByLayers("root", "admin", "command", "publish", "help", "signing")
        .whereLayer("state")
        .mayOnlyBeAccessedByLayers("root", "command", "publish", "notice")
        .whereLayer("file")
        .mayOnlyBeAccessedByLayers(
            "root", "admin", "command", "edit", "publish", "help", "notice", "state", "tls",
            "signing")
        .whereLayer("http")
        .mayOnlyBeAccessedByLayers("root", "wire", "admin", "help", "access")
        .whereLayer("access")
        .mayOnlyBeAccessedByLayers("root", "admin", "command")
        .whereLayer("tls")
        .mayOnlyBeAccessedByLayers("root")
        .check(classes);
  }
}
