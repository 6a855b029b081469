package dev.startuphelp.client.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.startuphelp.client.terminal.Terminal;
import dev.startuphelp.protocol.BoundedTime;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code doctor --trace}: what people paste, in the layouts in which they paste it. */
class PastedTraceTest {

  private static final String JAVA =
      """
      Exception in thread "main" java.lang.IllegalStateException: cannot start
      \tat com.example.Main.main(Main.java:12)
      Caused by: org.postgresql.util.PSQLException: Connection to db.example.com:5432 refused.
      \tat org.postgresql.Driver.connect(Driver.java:1)
      \t... 3 more
      Caused by: java.net.ConnectException: Connection refused
      \tat java.base/sun.nio.ch.Net.connect0(Native Method)
      \t... 4 more
      """;

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void rebuildsTheChainOfAStackTrace() {
    Outcome.Failed failed = (Outcome.Failed) PastedTrace.read(JAVA).get(0);

    Throwable middle = failed.failure().getCause();
    assertThat(failed.failure()).hasToString("java.lang.IllegalStateException: cannot start");
    assertThat(middle.getCause()).hasToString("java.net.ConnectException: Connection refused");
    assertThat(middle.getStackTrace()[0].toString())
        .isEqualTo("org.postgresql.Driver.connect(Driver.java:1)");
  }

  @Test
  void keepsWhatIsSuppressedBesideTheChain() {
    String text =
        """
        java.io.IOException: no route
        \tat a.B.c(B.java:1)
        \tSuppressed: java.net.ConnectException: Connection refused
        \t\tat a.B.d(B.java:2)
        \tCaused by: java.io.EOFException
        Caused by: java.net.SocketException: Network is unreachable
        """;

    Throwable failure = ((Outcome.Failed) PastedTrace.read(text).get(0)).failure();

    assertThat(failure.getCause()).hasMessage("Network is unreachable");
    assertThat(failure.getSuppressed()[0]).hasMessage("Connection refused");
    assertThat(failure.getSuppressed()[0].getCause().toString()).contains("EOFException");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CONNECTION_REFUSED | 2026-11-30 10:15:30.123 ERROR [main] c.e.App - Start failed~java.net.ConnectException: Connection refused: connect~\tat java.net.Socket.connect(Socket.java:1)
          CONNECTION_REFUSED | 10:15:30 WARN  App: java.net.ConnectException: Connection refused
          HOST_NOT_FOUND | Caused by: java.net.UnknownHostException: db.example.com
          HOST_NOT_FOUND | java.lang.RuntimeException: start~Caused by: java.net.~UnknownHostException: db.example.com
          CONNECT_TIMEOUT | UncategorizedDataAccessException: x; nested exception is java.net.SocketTimeoutException: connect timed out
          CONNECTION_REFUSED | javax.naming.CommunicationException: dir:389 [Root exception is java.net.ConnectException: Connection refused (Connection refused)]
          DB_LOGIN_REJECTED | SQL Error: 0, SQLState: 28P01~FATAL: password authentication failed for user "app"
          CONNECTION_REFUSED | Ошибка: в соединении отказано
          CONNECTION_REFUSED | Verbindungsaufbau abgelehnt
          CONNECTION_REFUSED | Connexion refusée
          TLS_UNTRUSTED | javax.net.ssl.SSLHandshakeException: PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target
          MAINTENANCE | HTTP/1.1 200 Connection established~~HTTP/1.1 503 Service Unavailable~Retry-After: 60~~<h1>Soon</h1>
          MAINTENANCE | < HTTP/2 503~< retry-after: 60~<~soon
          CONNECTION_REFUSED | ***************************~APPLICATION FAILED TO START~***************************~~Description:~~Connection refused~~Action:~~Start it.
          """)
  void tellsTheSituation(String situation, String text) throws IOException {
    int status = run(lines(text), "--trace", "-", "--json", "--explain");

    assertThat(status).isOne();
    assertThat(new ObjectMapper().readTree(out.toByteArray()).path("situation").asText())
        .isEqualTo(situation);
  }

  @Test
  void readsAFileAndTellsItInTheLanguageAskedFor() throws IOException {
    Path file = folder.resolve("trace.txt");
    Files.write(file, ("\uFEFF" + JAVA).getBytes(StandardCharsets.UTF_16LE));

    assertThat(run("", "--trace", file.toString(), "--lang", "ru", "--explain")).isOne();
    assertThat(out.toString(UTF_8)).contains("ConnectException").containsPattern("[а-я]{4}");
  }

  @Test
  void tellsWhatIsMissing() {
    assertThat(run(" \n", "--trace", "-")).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("--trace: there is no text to explain");
    assertThat(run("", "--trace", folder.resolve("none").toString())).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("NoSuchFileException");
  }

  @Test
  void showsNoSecretOfATrace() {
    run(
        "java.io.IOException: https://ivan:hunter22@srv/?a=hunter22 failed",
        "--trace",
        "-",
        "--explain");

    assertThat(out.toString(UTF_8)).contains("IOException").doesNotContain("hunter22");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Caused by: ",
        "\tat a.b.c(",
        "a.",
        "java.net.",
        "AException",
        "HTTP/1.1 503\n",
        "a.\n",
        "aA.E"
      })
  void hostileTextCostsLittleTime(String piece) {
    String text = piece.repeat(200_000 / piece.length());

    BoundedTime.check(() -> PastedTrace.read(text));
  }

  private int run(String pasted, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--cache", folder.toString(), "--budget", "1"));
    InputStream in = new ByteArrayInputStream(pasted.getBytes(UTF_8));
    return Doctor.run(Terminal.plain(80), in, stream(out), stream(err), all.toArray(String[]::new));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, UTF_8);
  }

  private static String lines(String text) {
    return text.replace('~', '\n').replace("\\t", "\t");
  }
}
