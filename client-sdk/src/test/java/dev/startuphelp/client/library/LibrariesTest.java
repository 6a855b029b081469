package dev.startuphelp.client.library;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.startuphelp.client.Attempt;
import dev.startuphelp.client.HelpClient;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An application's own libraries, each in a process that has nothing else on its class path. The
 * old ones lie in {@code target/older-libraries}, where the build has put them.
 */
class LibrariesTest {

  private static final String LIVE = "asked: Ask Ann., Down for an upgrade., LIVE";
  private static final String KEPT = "Ask Ann., Down for an upgrade., LAST_KNOWN_GOOD";

  private static WireMockServer service;

  @TempDir static Path cache;
  @TempDir Path folder;

  @BeforeAll
  static void startTheServiceAndKeepItsHelp(@TempDir Path keys) throws Exception {
    service =
        new WireMockServer(
            wireMockConfig()
                .dynamicPort()
                .dynamicHttpsPort()
                .keystoreType("PKCS12")
                .keystorePath(certificate(keys.resolve("service.p12")).toString())
                .keystorePassword("secret")
                .keyManagerPassword("secret"));
    service.stubFor(any(anyUrl()).willReturn(okJson("{\"userMessage\":\"Down for an upgrade.\"}")));
    service.start();
    try (HelpClient help = Application.client(cache, document())) {
      help.remember("Ask Ann.", null);
      help.refine(help.diagnose(new ConnectException(), Attempt.toStart()))
          .toCompletableFuture()
          .get();
    }
  }

  @AfterAll
  static void stopTheService() {
    service.stop();
  }

  static Stream<Arguments> oldLibraries() {
    return Stream.of(
        Arguments.of(
            List.of(
                "okhttp-4.12.0",
                "okio-jvm-3.6.0",
                "kotlin-stdlib-1.8.0",
                "caffeine-3.0.0",
                "jackson-core-2.13.0",
                "failsafe-3.0.0")),
        Arguments.of(List.of("kotlin-stdlib-1.8.0", "jackson-core-2.14.3")),
        Arguments.of(List.of("jackson-core-2.15.4")));
  }

  @ParameterizedTest
  @MethodSource("oldLibraries")
  void worksWithTheOldestLibrariesThatAreDocumented(List<String> old) throws Exception {
    List<Path> classPath = without(old.stream().map(LibrariesTest::artifact).toList());
    old.forEach(name -> classPath.add(older(name)));

    String said = run(classPath);

    assertThat(said).contains(LIVE, "pause: true");
    assertThat(warnings(said)).isEmpty();
  }

  static Stream<Arguments> missingLibraries() {
    return Stream.of(
        Arguments.of("okhttp", "OkHttp 4.12"),
        Arguments.of("okio", "Okio 3.6"),
        Arguments.of("kotlin-stdlib", "kotlin-stdlib 1.8"),
        Arguments.of("caffeine", "Caffeine 3.0"));
  }

  @ParameterizedTest
  @MethodSource("missingLibraries")
  void aMissingLibraryCostsTheLiveHelpAndOneWarning(String missing, String named) throws Exception {
    String said = run(without(List.of(missing)));

    assertThat(said).contains("kept: " + KEPT, "asked: " + KEPT, "pause: true");
    assertThat(warnings(said))
        .singleElement()
        .asString()
        .contains("The help service cannot be asked.", named + " or newer is needed, ", "none");
  }

  @Test
  void aLibraryThatIsTooOldIsNamedWithTheVersionThatItsJarTells() throws Exception {
    List<Path> classPath = without(List.of("kotlin-stdlib"));
    classPath.add(older("kotlin-stdlib-1.7.22"));

    String said = run(classPath);

    assertThat(said).contains("kept: " + KEPT, "asked: " + KEPT);
    assertThat(warnings(said))
        .singleElement()
        .asString()
        .contains(
            "kotlin-stdlib 1.8 or newer is needed",
            "found: 1.7.22 (kotlin-stdlib-1.7.22.jar)",
            "EnumEntriesKt");
  }

  // What a minimizer leaves of Caffeine: the classes that it finds by their names are gone.
  @Test
  void aLibraryThatWasCutCostsTheLiveHelpOnly() throws Exception {
    Path whole = jar("caffeine");
    Path cut = Files.copy(whole, folder.resolve(whole.getFileName()));
    try (FileSystem inside = FileSystems.newFileSystem(cut)) {
      try (Stream<Path> classes =
          Files.list(inside.getPath("com/github/benmanes/caffeine/cache"))) {
        for (Path generated : classes.filter(LibrariesTest::isFoundByName).toList()) {
          Files.delete(generated);
        }
      }
    }
    List<Path> classPath = without(List.of("caffeine"));
    classPath.add(cut);

    String said = run(classPath);

    assertThat(said).contains("kept: " + KEPT, "asked: " + KEPT);
    assertThat(warnings(said)).singleElement().asString().contains("Caffeine", "all its classes");
  }

  @Test
  void withoutJacksonOtherKeptHelpIsStillShown() throws Exception {
    String said = run(without(List.of("jackson-core")));

    assertThat(said).contains("kept: Ask Ann., none", "asked: Ask Ann., none");
    assertThat(warnings(said)).singleElement().asString().contains("jackson-core 2.13");
  }

  @Test
  void withoutFailsafeThePausesDoNotGrow() throws Exception {
    String said = run(without(List.of("failsafe")));

    assertThat(said).contains(LIVE, "pause: true");
    assertThat(warnings(said)).singleElement().asString().contains("Failsafe 3.0");
  }

  private static boolean isFoundByName(Path file) {
    return file.getFileName().toString().matches("[PFWS][SAMWDRL]{1,8}\\.class");
  }

  // With TLS, because it needs more of the libraries than plain HTTP.
  private static URI document() {
    return URI.create("https://localhost:" + service.httpsPort() + "/v1/help");
  }

  private static Path certificate(Path file) throws Exception {
    HeldCertificate own =
        new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        "service",
        own.keyPair().getPrivate(),
        "secret".toCharArray(),
        new Certificate[] {own.certificate()});
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, "secret".toCharArray());
    }
    return file;
  }

  private static List<String> warnings(String said) {
    return said.lines().filter(line -> line.contains("A library does not fit")).toList();
  }

  /** The SDK's class path, as applications have it, but for some libraries. */
  private static List<Path> without(List<String> artifacts) {
    List<Path> classPath = new ArrayList<>();
    for (Path entry : classPath()) {
      String name = entry.getFileName().toString();
      boolean taken = artifacts.stream().anyMatch(name::startsWith);
      if (!taken && isOfTheSdk(entry)) {
        classPath.add(entry);
      }
    }
    return classPath;
  }

  private static boolean isOfTheSdk(Path entry) {
    return Files.isDirectory(entry)
        || Stream.of(
                "help-protocol",
                "okhttp-jvm",
                "okio",
                "kotlin",
                "caffeine",
                "jackson-core",
                "failsafe")
            .anyMatch(entry.getFileName().toString()::startsWith);
  }

  private static Path jar(String artifact) {
    return classPath().stream()
        .filter(entry -> entry.getFileName().toString().startsWith(artifact + "-"))
        .findFirst()
        .orElseThrow();
  }

  private static List<Path> classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .toList();
  }

  private static Path older(String name) {
    Path jar = Path.of("target", "older-libraries", name + ".jar");
    assertThat(jar).as("copied by the build").exists();
    return jar;
  }

  private static String artifact(String versioned) {
    return versioned.replaceAll("(-jvm)?-[0-9.]+$", "");
  }

  private String run(List<Path> classPath) throws IOException, InterruptedException {
    Path own = Files.createDirectory(folder.resolve("cache"));
    try (Stream<Path> files = Files.list(cache)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, own.resolve(file.getFileName()));
      }
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-cp");
    command.add(String.join(File.pathSeparator, classPath.stream().map(Path::toString).toList()));
    command.add(Application.class.getName());
    command.add(own.toString());
    command.add(document().toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}
