package dev.startuphelp.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in a process of its own: how it starts, what it says, how it ends. */
final class ProcessTest {

  private static final Pattern ADDRESS = Pattern.compile("http://\\S*:(\\d+)/");
  private static final Duration LONGEST = Duration.ofSeconds(30);

  @TempDir private Path folder;
  private Optional<Process> process = Optional.empty();

  @AfterEach
  void end() {
    process.ifPresent(Process::destroyForcibly);
  }

  private Process start(Path java, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.addAll(List.of(java.toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("-cp", classPath()));
    command.add("dev.startuphelp.server.Launcher");
    command.addAll(List.of(arguments));
    Process started =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile())
            .start();
    process = Optional.of(started);
    return started;
  }

  private Process serve(String... options) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("serve", "--notice", "notice.json"));
    arguments.addAll(List.of("--host", "127.0.0.1", "--port", "0", "--state", "state"));
    arguments.addAll(List.of(options));
    return start(thisJava(), arguments.toArray(String[]::new));
  }

  private static Path thisJava() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  private String text(String stream) throws IOException {
    return Files.readString(folder.resolve(stream));
  }

  private int awaitPort() {
    return await().atMost(LONGEST).until(this::port, Optional::isPresent).orElseThrow();
  }

  private Optional<Integer> port() throws IOException {
    Matcher address = ADDRESS.matcher(text("out"));
    return address.find() ? Optional.of(Integer.valueOf(address.group(1))) : Optional.empty();
  }

  @Test
  void finishesTheRequestInFlightBeforeItStops() throws Exception {
    Files.writeString(folder.resolve("notice.json"), "{\"userMessage\": \"Down.\"}");
    Process server = serve();
    try (RawConnection connection = new RawConnection(awaitPort())) {
      connection.send("POST /v1/help HTTP/1.1\r\nHost: h\r\nContent-Length: 4\r\n\r\nab");
      // An answer on another connection tells that the first one has been accepted, too.
      try (RawConnection other = new RawConnection(awaitPort())) {
        assertThat(other.request("GET /v1/help").read().status()).isEqualTo(200);
      }

      server.destroy();
      await().atMost(LONGEST).until(() -> text("err").contains("Stopping"));
      connection.send("cd");

      assertThat(connection.read().body()).contains("Down.");
    }
    assertThat(server.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(server.exitValue()).isEqualTo(143);
    assertThat(text("err")).contains("Stopped");
  }

  @Test
  void saysWhereItAnswersAndLogsOneLineForTheLoadAndForEachRequest() throws Exception {
    Files.writeString(folder.resolve("notice.json"), "{\"userMessage\": \"Down.\"}");
    serve();
    try (RawConnection connection = new RawConnection(awaitPort())) {
      connection.request("GET /v1/help?app=plain&lang=ru&token=secret").read();
      connection.request("GET /v1/help?app=a%0Ab&lang=*&token=secret").read();
      connection.request("GET /v1/help?%61pp=x").read();
    }

    await().atMost(LONGEST).until(() -> text("err").contains("app=x"));
    assertThat(text("out").lines()).hasSize(1);
    assertThat(text("err").lines().filter(line -> !line.startsWith("SLF4J"))) // A test's library.
        .hasSize(4)
        .allMatch(line -> line.matches("\\d{4}-\\d\\d-\\d\\dT\\S+ +INFO +(notice|access): .*"));
    assertThat(text("err"))
        .containsPattern("GET /v1/help app=plain lang=ru 200 \\d+B \\d+\\.\\dms");
    assertThat(text("err")).doesNotContain("secret", "a\nb", "\tat ");
  }

  @Test
  void servesTheLastKnownGoodAfterARestartWithTheFileStillBroken() throws Exception {
    Path notice = Files.writeString(folder.resolve("notice.json"), "{\"userMessage\": \"Down.\"}");
    Process first = serve();
    awaitPort();
    first.destroy();
    first.waitFor();
    Files.writeString(notice, "{\"userMessage\": \"Down.\",}");

    serve();

    try (RawConnection connection = new RawConnection(awaitPort())) {
      assertThat(connection.request("GET /v1/help").read().body()).contains("Down.");
    }
    assertThat(text("err")).contains("notice.json:1:24:", "still served");
  }

  @Test
  void mistakeEndsItWithStatusTwoAndOneLine() throws Exception {
    Process server = start(thisJava(), "serve", "--notice", "n", "--time-zone", "Nowhere");

    assertThat(server.waitFor()).isEqualTo(2);
    assertThat(text("err").lines()).hasSize(1);
    assertThat(text("err")).contains("Nowhere");
    assertThat(text("out")).isEmpty();
  }

  @Test
  void tellsItsVersion() throws Exception {
    Process server = start(thisJava(), "--version");

    assertThat(server.waitFor()).isZero();
    assertThat(text("out")).startsWith("Startup Help");
  }

  @Test
  void saysWhichJavaItNeedsWhenStartedOnAnOlderOne() throws Exception {
    Optional<Path> old = olderJava();
    if (old.isEmpty()) {
      System.out.println("Not tested: the start on a Java older than 21; none is installed here.");
    }
    Assumptions.assumeTrue(old.isPresent(), "no older Java beside " + thisJava());

    Process server = start(old.orElseThrow(), "serve", "--notice", "notice.json");

    assertThat(server.waitFor()).isEqualTo(2);
    assertThat(text("err").lines()).hasSize(1);
    assertThat(text("err")).contains("needs Java 21");
  }

  /** A Java before 21 beside the one that runs this, where systems install them. */
  private static Optional<Path> olderJava() throws IOException {
    Path installed = Path.of(System.getProperty("java.home")).toAbsolutePath().getParent();
    try (Stream<Path> siblings = Files.list(installed)) {
      return siblings
          .filter(home -> Files.isExecutable(home.resolve("bin/java")))
          .filter(ProcessTest::isOlder)
          .map(home -> home.resolve("bin/java"))
          .findFirst();
    }
  }

  private static boolean isOlder(Path home) {
    try {
      String release = Files.readString(home.resolve("release"));
      return release.matches("(?s).*JAVA_VERSION=\"(1\\.8|11|17)[^0-9].*");
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void aFullDiskOfTheFileRefusesANoticeAndOneOfTheStateDoesNot() throws Exception {
    Path unshare = Path.of("/usr/bin/unshare"); // A file system of our own, also without root.
    Assumptions.assumeTrue(Files.isExecutable(unshare), "mounting needs Linux");
    Files.createDirectory(folder.resolve("disk"));
    Files.writeString(
        folder.resolve("full.sh"),
        """
        mount -t tmpfs -o size=32k tmpfs disk && cp notice.json disk/
        cat /dev/zero > disk/filler 2> /dev/null
        set_on() { "$1" -XX:TieredStopAtLevel=1 -cp "$2" dev.startuphelp.server.Launcher set "$4" --replace --state "$3" \
          --notice "$5"; echo "status $?"; }
        set_on "$1" "$2" state "Down." disk/notice.json
        set_on "$1" "$2" disk/state "Down." notice.json
        ls -A disk; cat disk/notice.json notice.json
        """);
    Files.writeString(folder.resolve("notice.json"), "{\"userMessage\": \"As before.\"}\n");
    Process shell =
        new ProcessBuilder(
                unshare.toString(), "-rm", "sh", "full.sh", thisJava().toString(), classPath())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out").toFile())
            .start();
    process = Optional.of(shell);
    assertThat(shell.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)).isTrue();

    assertThat(text("out").lines().map(String::strip))
        .containsSubsequence(
            "The disk of notice.json is full. Make room there and publish again.",
            "status 2",
            "status 0",
            "filler",
            "notice.json",
            "{\"userMessage\": \"As before.\"}",
            "{\"userMessage\": \"Down.\"}")
        .anyMatch(line -> line.contains("history has not kept this (No space left"));
  }

  private static String classPath() {
    return System.getProperty("java.class.path");
  }
}
