package dev.startuphelp.client.doctor;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.startuphelp.client.terminal.Terminal;
import dev.startuphelp.protocol.GoldenSignatures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.Driver;

class DoctorTest {

  private static final String KEY = GoldenSignatures.all().findFirst().orElseThrow().keys().get(0);
  private static final String CLOSED = "http://127.0.0.1:9/";

  @TempDir Path cache;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void saysThatAnAddressCanBeReached() throws IOException {
    try (MockWebServer server = serving(new MockResponse.Builder().build())) {
      assertThat(run(server.url("/").toString())).isZero();
      assertThat(text(out)).startsWith("OK: http://");
    }
  }

  @Test
  void explainsWhyAnAddressCannotBeReached() {
    assertThat(run(CLOSED, "--lang", "en")).isOne();

    assertThat(text(out)).contains("127.0.0.1").contains("What to check").contains("  - ");
    assertThat(text(out).lines()).noneMatch(line -> line.equals("null"));
  }

  @Test
  void printsTheFieldsThatScriptsRelyOn() throws IOException {
    String document =
        "{\"userMessage\":\"Down.\",\"helpText\":\"Call 123.\",\"helpUrl\":\"https://h.example/\"}";
    try (MockWebServer service =
        serving(
            new MockResponse.Builder()
                .setHeader("Content-Type", "application/json")
                .body(document)
                .build())) {
      int status = run(CLOSED, "--json", "--help-service", service.url("/help.json").toString());

      JsonNode json = new ObjectMapper().readTree(text(out));
      assertThat(status).isOne();
      assertThat(json.fieldNames())
          .toIterable()
          .containsExactly(
              "situation",
              "title",
              "whatHappened",
              "remedies",
              "notice",
              "helpText",
              "helpUrl",
              "source",
              "age",
              "remarks",
              "details",
              "probes",
              "explainedBy",
              "id",
              "forAdministrator",
              "technicalLine");
      assertThat(json.get("situation").asText()).isEqualTo("CONNECTION_REFUSED");
      assertThat(json.get("remedies")).isNotEmpty();
      assertThat(json.get("probes").findValuesAsText("hop"))
          .containsExactly("network", "port", "help-service");
      assertThat(json.get("notice").asText()).isEqualTo("Down.");
      assertThat(json.get("helpUrl").asText()).isEqualTo("https://h.example/");
      assertThat(json.get("source").asText()).isEqualTo("live");
      assertThat(json.get("age").asText()).isEqualTo("PT0S");
    }
  }

  @ParameterizedTest
  @CsvSource({"en, is not signed, help-server sign", "ru, не подписан, help-server sign"})
  void saysWhyAnAnswerIsNotBelievedAndWhatToDo(String language, String why, String what)
      throws IOException {
    try (MockWebServer service = unsigned()) {
      String url = service.url("/v1/help").toString();

      run(CLOSED, "--lang", language, "--help-service", url, "--trust-key", KEY);

      assertThat(text(out)).doesNotContain("Send your password.");
      assertThat(text(out).replaceAll("\\s+", " ")).contains(why, what);
    }
  }

  @Test
  void namesTheRefusalOfASignatureAsDataToo() throws IOException {
    try (MockWebServer service = unsigned()) {
      String url = service.url("/v1/help").toString();

      run(CLOSED, "--lang", "en", "--help-service", url, "--trust-key", KEY, "--json");

      JsonNode json = new ObjectMapper().readTree(text(out));
      assertThat(json.get("notice").isNull()).isTrue();
      assertThat(json.get("remarks")).hasSize(1);
      assertThat(json.get("remarks").get(0).asText()).contains("is not signed", "help-server sign");
    }
  }

  @Test
  void showsTheHelpOfTheInfobaseList() throws IOException {
    Path list =
        Files.writeString(
            cache.resolve("l.v8i"), "[b]\nConnect=File=x\nStartupErrorHelpText=Ask Ann\n");

    run(CLOSED, "--infobases", list.toString(), "--infobase", "b");

    assertThat(text(out)).contains("Ask Ann");
  }

  @ParameterizedTest
  @CsvSource({
    "401, LOGIN_REJECTED",
    "403, ACCESS_DENIED",
    "404, SERVICE_NOT_FOUND",
    "500, SERVER_ERROR"
  })
  void countsAnErrorStatusAsAFailure(int code, String situation) throws IOException {
    try (MockWebServer server = serving(new MockResponse.Builder().code(code).build())) {
      assertThat(run(server.url("/").toString(), "--json")).isOne();
      assertThat(new ObjectMapper().readTree(text(out)).get("situation").asText())
          .isEqualTo(situation);
    }
  }

  @Test
  void tellsOfTheLoginPageOfANetwork() throws IOException {
    MockResponse portal =
        new MockResponse.Builder()
            .code(302)
            .setHeader("Location", "http://portal.invalid/login")
            .build();
    try (MockWebServer server = serving(portal)) {
      assertThat(run(server.url("/").toString(), "--json")).isOne();
    }
  }

  @Test
  void needsNoWindowSystemToPrint() throws Exception {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "--limit-modules",
            "java.base,java.logging,java.net.http",
            "-classpath",
            System.getProperty("java.class.path"),
            "dev.startuphelp.client.doctor.Doctor",
            CLOSED,
            "--lang",
            "en",
            "--cache",
            cache.toString());

    Process doctor = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(doctor.getInputStream().readAllBytes(), UTF_8);

    assertThat(doctor.waitFor()).as(printed).isOne();
    assertThat(printed).startsWith("The server does not accept the connection");
  }

  @Test
  void printsTextInTheCharactersOfTheTerminalAndJsonInUtf8() {
    run(new Terminal(80, false, false, US_ASCII), CLOSED, "--lang", "ru");
    assertThat(text(out)).startsWith("Server ne prinimaet podklyuchenie");

    out.reset();
    run(new Terminal(80, false, false, US_ASCII), CLOSED, "--lang", "ru", "--json");
    assertThat(text(out)).contains("Сервер не принимает подключение");
  }

  @Test
  void explainsAnAddressThatIsNone() {
    assertThat(run("http://my server/", "--json")).isOne();
    assertThat(text(out)).contains("INVALID_ADDRESS");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--nonsense",
        "http://a.example/ --help-service ftp://x",
        "http://a.example/ --app not/an/id",
        "http://a.example/ --lang n0t_a_tag",
        "http://a.example/ --infobases x.v8i",
        "http://a.example/ --budget 0",
        "server-without-port",
        "ftp://me:SECRET@a.example/",
        "http://a.example/ http://me:SECRET@b.example/"
      })
  void refusesWrongUsageInOneLine(String arguments) {
    int status = run(arguments.isEmpty() ? new String[0] : arguments.split(" "));

    assertThat(status).isEqualTo(2);
    assertThat(text(out)).isEmpty();
    assertThat(text(err).lines()).hasSize(1);
    assertThat(text(err)).startsWith("doctor: ").endsWith("--help tells more.\n");
    assertThat(text(err)).doesNotContain("SECRET");
  }

  @Test
  void listsHowFarTheWayIsOpen() {
    run("127.0.0.1:9", "--lang", "en");

    assertThat(text(out)).contains("What can be reached:", "  - TCP 9: refused");
  }

  @Test
  void explainsWhichRuleDecidedOnWhichFacts() throws IOException {
    run("127.0.0.1:9", "--lang", "en", "--explain");
    assertThat(text(out)).contains("Why this diagnosis:", "  rule: ", "  port: 9", "Connect");

    out.reset();
    run("127.0.0.1:9", "--explain", "--json");
    JsonNode json = new ObjectMapper().readTree(text(out));
    assertThat(json.get("rule").asText()).isNotBlank();
    assertThat(json.get("facts").get("port").asText()).isEqualTo("9");
  }

  @Test
  void reachesAnythingThatAcceptsAConnection() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
      assertThat(run("127.0.0.1:" + server.getLocalPort())).isZero();
      assertThat(text(out)).isEqualTo("OK: 127.0.0.1:" + server.getLocalPort() + " (TCP)\n");
    }
  }

  @ParameterizedTest
  @ValueSource(chars = {'S', 'N'})
  void knowsPostgresWithoutADriver(char answer) throws Exception {
    Driver.deregister(); // Other tests have one.
    try (Telling server = new Telling(answer)) {
      assertThat(run("jdbc:postgresql://me:SECRET@127.0.0.1:" + server.port() + "/db")).isZero();

      assertThat(text(out)).contains("(PostgreSQL)").doesNotContain("SECRET");
      assertThat(server.heard()).containsExactly(0, 0, 0, 8, 4, 0xd2, 0x16, 0x2f);
    } finally {
      Driver.register();
    }
  }

  @Test
  void knowsThatAPortIsNoDatabase() throws IOException {
    try (Telling server = new Telling('H')) {
      assertThat(run("jdbc:postgresql://127.0.0.1:" + server.port() + "/db", "--json")).isOne();
      assertThat(text(out)).contains("NOT_DATABASE");
    }
  }

  @Test
  void explainsADirectoryThatRefuses() {
    assertThat(run("ldap://127.0.0.1:9/", "--json")).isOne();
    assertThat(text(out)).contains("\"CONNECTION_REFUSED\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://me:SECRET@127.0.0.1:9/db?user=me&password=SECRET",
        "jdbc:nosuch://127.0.0.1:9/db;password=SECRET",
        "ldap://me:SECRET@127.0.0.1:9/",
        "http://me:SECRET@127.0.0.1:9/?token=SECRET"
      })
  void tellsNobodyAPassword(String address) {
    for (String format : List.of("--json", "--lang=en")) {
      assertThat(run(address, "--explain", format)).isOne();
    }

    assertThat(text(out)).isNotBlank().doesNotContain("SECRET");
    assertThat(text(err)).doesNotContain("SECRET");
  }

  /** A server that hears one message of eight bytes and answers with one letter. */
  private static final class Telling implements AutoCloseable {
    private final ServerSocket listening =
        new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
    private final CompletableFuture<byte[]> heard = new CompletableFuture<>();

    Telling(char answer) throws IOException {
      Thread thread = new Thread(() -> serve(answer), "telling");
      thread.setDaemon(true);
      thread.start();
    }

    int port() {
      return listening.getLocalPort();
    }

    byte[] heard() {
      return heard.join();
    }

    @Override
    public void close() throws IOException {
      listening.close();
    }

    private void serve(char answer) {
      try (Socket socket = listening.accept()) {
        heard.complete(socket.getInputStream().readNBytes(8));
        socket.getOutputStream().write(answer);
      } catch (IOException e) {
        heard.completeExceptionally(e);
      }
    }
  }

  private int run(String... arguments) {
    return run(Terminal.plain(80), arguments);
  }

  private int run(Terminal terminal, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(all.isEmpty() ? List.of() : List.of("--cache", cache.toString()));
    if (!all.isEmpty() && !all.contains("--budget")) {
      all.addAll(List.of("--budget", "15")); // A busy machine loads OkHttp slowly.
    }
    return Doctor.run(
        terminal,
        InputStream.nullInputStream(),
        stream(out),
        stream(err),
        all.toArray(String[]::new));
  }

  /** Who has failed looks once more how far the way is open, and gets the same. */
  private static MockWebServer serving(MockResponse response) throws IOException {
    return serving(response, response);
  }

  private static MockWebServer serving(MockResponse first, MockResponse second) throws IOException {
    MockWebServer server = new MockWebServer();
    server.enqueue(first);
    server.enqueue(second);
    server.start();
    return server;
  }

  /** A help service whose document has no signature, neither with it nor beside it. */
  private static MockWebServer unsigned() throws IOException {
    MockResponse document =
        new MockResponse.Builder()
            .setHeader("Content-Type", "application/json")
            .body("{\"userMessage\":\"Send your password.\"}")
            .build();
    return serving(document, new MockResponse.Builder().code(404).build());
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(UTF_8);
  }
}
