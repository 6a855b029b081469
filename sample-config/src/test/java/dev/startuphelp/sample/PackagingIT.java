package dev.startuphelp.sample;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The recipes of docs/packaging.md, each as the page has it, and the sample's pom for outside: in a
 * folder that has nothing of this repository, with a local repository that holds what {@code mvn
 * install} would put there.
 */
class PackagingIT {

  private static final String VERSION = "0.1.0-SNAPSHOT";
  private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));
  private static final String PLUGIN = "org.apache.maven.plugins:maven-";

  private static final String ACCOUNTING =
      """
      package com.example;

      import dev.startuphelp.client.Attempt;
      import dev.startuphelp.client.HelpClient;
      import java.net.ConnectException;
      import java.net.URI;
      import java.nio.file.Path;
      import java.time.Duration;

      public final class Accounting {
        public static void main(String[] arguments) throws Exception {
          try (HelpClient help =
              HelpClient.builder("accounting", URI.create(arguments[0]))
                  .cacheDirectory(Path.of(arguments[1]))
                  .timeBudget(Duration.ofMinutes(1))
                  .probes(false)
                  .build()) {
            var known = help.diagnose(new ConnectException(), Attempt.toStart());
            var asked = help.refine(known).toCompletableFuture().get();
            System.out.println(asked.notices().get(0).text() + ' ' + asked.noticesFrom().source());
          }
        }
      }
      """;

  private static final WireMockServer SERVICE = new WireMockServer(wireMockConfig().dynamicPort());

  @TempDir static Path outside;

  @BeforeAll
  static void buildOutsideWithThePomForOutside() throws Exception {
    SERVICE.stubFor(any(anyUrl()).willReturn(okJson("{\"userMessage\":\"Down for an upgrade.\"}")));
    SERVICE.start();
    copy(Path.of("../client-sdk/sample/src/main"), outside.resolve("src/main"));
    Path own = Files.createDirectories(outside.resolve("src/main/java/com/example"));
    Files.writeString(own.resolve("Accounting.java"), ACCOUNTING);
    String pom = Files.readString(Path.of("../client-sdk/sample/copy/pom.xml"));
    Files.writeString(
        outside.resolve("pom.xml"), pom.replace("</project>", recipe("xml") + "</project>"));
    Path repository = localRepository();

    // The plugins that this build has, so that nothing is downloaded for it.
    run(
        List.of(
            Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(),
            "-q",
            "-o",
            "-Dmaven.repo.local=" + repository,
            PLUGIN + "resources-plugin:3.5.0:resources",
            PLUGIN + "compiler-plugin:3.16.0:compile",
            PLUGIN + "jar-plugin:3.5.1:jar",
            PLUGIN + "dependency-plugin:3.11.0:copy-dependencies",
            PLUGIN + "shade-plugin:3.6.1:shade",
            "-DincludeScope=runtime",
            "-DoutputDirectory=" + outside.resolve("target/app")));
    Files.copy(
        outside.resolve("target/startup-help-sample-1.jar"),
        outside.resolve("target/app/accounting.jar"));
  }

  @AfterAll
  static void stopTheService() {
    SERVICE.stop();
  }

  @Test
  void aMinimizedJarAsksTheHelpService() throws Exception {
    Path small = outside.resolve("target/startup-help-sample-1-shaded.jar");

    assertAsks(java().toString(), "-cp", small.toString(), "com.example.Accounting");
  }

  @Test
  void aJarThatProGuardHasCutAsksTheHelpService() throws Exception {
    Path classes = outside.resolve("target/jdk");
    run(
        List.of(
            JAVA_HOME.resolve("bin/jimage").toString(),
            "extract",
            "--include=regex:/java\\.(base|desktop|logging|naming|sql|net\\.http)/.*\\.class",
            "--dir=" + classes,
            JAVA_HOME.resolve("lib/modules").toString()));
    Path rules = outside.resolve("target/rules.pro");
    Files.writeString(rules, proGuard(classes) + recipe("proguard"));

    run(
        List.of(
            java().toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            Path.of("target/proguard").toAbsolutePath() + "/*",
            "proguard.ProGuard",
            "@" + rules));

    Path small = outside.resolve("target/small.jar");
    assertAsks(java().toString(), "-cp", small.toString(), "com.example.Accounting");
  }

  @Test
  void anImageOfJpackageAsksTheHelpService() throws Exception {
    run(List.of("sh", "-ec", "PATH=" + JAVA_HOME.resolve("bin") + ":$PATH\n" + recipe("sh")));

    assertAsks(outside.resolve("target/image/accounting/bin/accounting").toString());
  }

  private static String proGuard(Path classes) throws IOException {
    StringBuilder rules = new StringBuilder();
    try (Stream<Path> jars = Files.list(outside.resolve("target/app"))) {
      for (Path jar : jars.sorted().toList()) {
        rules.append("-injars ").append(jar).append("(!META-INF/**,!module-info.class)\n");
      }
    }
    try (Stream<Path> modules = Files.list(classes)) {
      modules.forEach(module -> rules.append("-libraryjars ").append(module).append('\n'));
    }
    return rules
        + "-outjars "
        + outside.resolve("target/small.jar")
        + "\n-dontoptimize\n-dontobfuscate\n-dontnote\n-ignorewarnings\n"
        + "-keep class com.example.Accounting { public static void main(java.lang.String[]); }\n";
  }

  private static void assertAsks(String... command) throws Exception {
    List<String> whole = new ArrayList<>(List.of(command));
    whole.add(SERVICE.baseUrl() + "/v1/help");
    whole.add(Files.createTempDirectory(outside, "kept").toString());

    assertThat(run(whole)).contains("Down for an upgrade. LIVE").doesNotContain("WARNING");
  }

  private static String recipe(String language) throws IOException {
    Matcher block =
        Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("../docs/packaging.md")));
    assertThat(block.find()).isTrue();
    return block.group(1);
  }

  /**
   * The user's own, seen through links, with our artifacts as {@code mvn install} would put them.
   */
  private static Path localRepository() throws IOException {
    Path users = Path.of(System.getProperty("maven.repository"));
    Path repository = Files.createDirectory(outside.resolve("repository"));
    link(users, repository, "dev");
    link(users.resolve("dev"), Files.createDirectory(repository.resolve("dev")), "startuphelp");
    Path ours = Files.createDirectory(repository.resolve("dev/startuphelp"));
    install(ours, "startup-help", "../pom.xml", null);
    install(
        ours,
        "help-protocol",
        "../help-protocol/pom.xml",
        "../help-protocol/target/help-protocol-" + VERSION + ".jar");
    install(
        ours,
        "client-sdk",
        "../client-sdk/pom.xml",
        "../client-sdk/target/client-sdk-" + VERSION + ".jar");
    return repository;
  }

  private static void link(Path from, Path to, String except) throws IOException {
    try (Stream<Path> entries = Files.list(from)) {
      for (Path entry : entries.toList()) {
        if (!entry.getFileName().toString().equals(except)) {
          Files.createSymbolicLink(to.resolve(entry.getFileName()), entry);
        }
      }
    }
  }

  private static void install(Path ours, String artifact, String pom, String jar)
      throws IOException {
    Path folder = Files.createDirectories(ours.resolve(artifact).resolve(VERSION));
    Files.copy(Path.of(pom), folder.resolve(artifact + "-" + VERSION + ".pom"));
    if (jar != null) {
      Files.copy(Path.of(jar), folder.resolve(artifact + "-" + VERSION + ".jar"));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> entries = Files.walk(from)) {
      for (Path entry : entries.toList()) {
        Path target = to.resolve(from.relativize(entry).toString());
        Files.createDirectories(Files.isDirectory(entry) ? target : target.getParent());
        if (Files.isRegularFile(entry)) {
          Files.copy(entry, target);
        }
      }
    }
  }

  private static Path java() {
    return JAVA_HOME.resolve("bin/java");
  }

  private static String run(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(outside.toFile()).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", JAVA_HOME.toString());
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as("%s%n%s", command, said).isZero();
    return said;
  }
}
