package dev.startuphelp.client.terminal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.startuphelp.client.Diagnosis;
import dev.startuphelp.client.reconnect.ReconnectState;
import dev.startuphelp.client.reconnect.ReconnectState.GivenUp;
import dev.startuphelp.client.reconnect.ReconnectState.Reason;
import dev.startuphelp.client.reconnect.ReconnectState.Recovered;
import dev.startuphelp.client.reconnect.ReconnectState.Refused;
import dev.startuphelp.client.reconnect.ReconnectState.Trying;
import dev.startuphelp.client.reconnect.ReconnectState.Waiting;
import dev.startuphelp.client.swing.Samples;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReconnectLineTest {

  private static final Terminal TERMINAL = new Terminal(79, true, true, UTF_8);
  private static final String TITLE = "The server does not accept the connection";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Diagnosis refused = Samples.refused();

  @Test
  void writesOneLineOverAndOver() {
    show(TERMINAL, waiting(10), waiting(9), new Trying<>(refused), new Recovered<>("a session"));

    assertThat(written().split("\r", -1))
        .containsExactly(
            "",
            "Next attempt in 10 s · " + TITLE,
            "Next attempt in 9 s · " + TITLE + " ",
            "Trying to connect… · " + TITLE + " ",
            "The connection is back." + " ".repeat(39) + "\n");
  }

  @Test
  void cutsTheLineAtTheWidthBecauseASecondOneCouldNotBeWrittenOver() {
    show(new Terminal(30, true, false, UTF_8), waiting(10));

    assertThat(written()).isEqualTo("\rNext attempt in 10 s · The se…");
  }

  @Test
  void writesALineForEachFailedAttemptAndTheEndIntoAFile() {
    Diagnosis again = Samples.another(refused);

    show(Terminal.plain(80), waiting(10), waiting(9), new Trying<>(refused));
    show(Terminal.plain(80), new Waiting<>(again, Reason.SERVER, Duration.ofMinutes(2)));
    show(Terminal.plain(80), new GivenUp<>(again));

    assertThat(written())
        .isEqualTo(
            """
            Next attempt in 10 s · The server does not accept the connection
            Next attempt in 2 min · The server asked to wait · The server does not accept the \
            connection
            No further attempt is made by itself · The server does not accept the connection
            """);
  }

  @Test
  void leavesARefusalToBeRead() {
    show(TERMINAL, waiting(1), new Refused<>(Samples.upgradeInRussian()));

    assertThat(written())
        .contains("\rСамо больше не повторяется · Сервер не принимает соединение")
        .endsWith("\n");
  }

  @Test
  void usesTheCharactersOfTheTerminalAndNoOthers() {
    show(
        new Terminal(79, true, true, US_ASCII),
        new Waiting<>(Samples.saying("a\u001B[2J\rb\n…"), Reason.NOTICE, Duration.ofSeconds(5)));

    assertThat(written())
        .isEqualTo("\rNext attempt in 5 s - Waiting for the announced end - a[2J b ...");
  }

  private Waiting<Object> waiting(int seconds) {
    return new Waiting<>(refused, Reason.BACK_OFF, Duration.ofSeconds(seconds));
  }

  private ReconnectLine line;

  private void show(Terminal terminal, ReconnectState<?>... states) {
    line =
        line == null
            ? new ReconnectLine(terminal, new PrintStream(out, true, terminal.charset()))
            : line;
    for (ReconnectState<?> state : states) {
      line.show(state);
    }
  }

  private String written() {
    return out.toString(UTF_8).replace(System.lineSeparator(), "\n");
  }
}
