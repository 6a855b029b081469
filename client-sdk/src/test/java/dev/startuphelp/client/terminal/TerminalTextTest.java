package dev.startuphelp.client.terminal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.startuphelp.client.Diagnosis;
import dev.startuphelp.client.swing.Samples;
import java.nio.charset.Charset;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalTextTest {

  private static final ZonedDateTime NOW = ZonedDateTime.now(Samples.CLOCK);
  private static final Terminal COLOURFUL = new Terminal(80, true, true, UTF_8);

  @Test
  void tellsEverythingInTheOrderOfTheWindow() {
    assertThat(text(Samples.upgradeFromCache(), Terminal.plain(72)))
        .isEqualTo(
            """
            accounting.example.com: maintenance until 14:00
            ===============================================
            this computer: works → network: works → server: does not work

            Message from your administrator:
              │ Accounting is down for an upgrade. It will be back at 14:00.
              │ Until 14:00, in 25 minutes · Kept on this computer, as of 3 h ago

            Help from your administrator:
              │ Until then, use the read-only copy: it shows the state of last
              │ night. Payroll is not affected.
              │ Need help? https://help.example.com/accounting
              │ Kept on this computer, as of 3 h ago

            Who can help:
              - Duty administrator, +74951234567, Mon–Fri 9–18

            Technical message (7KQ2-M4XD):
              java.net.ConnectException: Connection refused

            Details:
              The server does not accept the connection
              The computer accounting.example.com is there, but nothing answers at
              its port 8443.

            What to check:
              - Try again in a few minutes: the program on the server may be
                restarting.
              - Check the address and that the port 8443 is right.

            For the administrator:
              - Check that the program on the server is running and that no firewall
                rejects its port.

            What can be reached:
              - network: connected
              - DNS accounting.example.com: 192.0.2.17
              - TCP 8443: refused
            """);
  }

  @Test
  void theDiagnosisLeadsWhereNoNoticeExplainsIt() {
    assertThat(text(Samples.refused(), Terminal.plain(80)))
        .startsWith(
            """
            The server does not accept the connection
            =========================================
            this computer: works → network: works → server: does not work

            The computer accounting.example.com is there, but nothing answers at its port
            8443.

            What to check:
            """);
  }

  @Test
  void namesTheApplicationAsItsUsersDo() {
    Diagnosis named = Samples.named(Samples.refused(), "Accounting");

    assertThat(named.headline(NOW))
        .isEqualTo("Accounting: the server does not accept the connection");
    assertThat(Samples.named(Samples.upgrade(), "Accounting").headline(NOW))
        .isEqualTo("Accounting: maintenance until 14:00");
    assertThat(Samples.upgrade().headline(NOW.plusHours(1)))
        .isEqualTo("The server does not accept the connection");
  }

  @Test
  void leavesOutANoticeThatHasEnded() {
    String later =
        TerminalText.of(Samples.upgrade(), Terminal.plain(80), NOW.plusHours(1))
            .replace(System.lineSeparator(), "\n");

    assertThat(later).doesNotContain("Message from", "14:00").contains("Help from");
  }

  @Test
  void saysNothingOfWhatThereIsNot() {
    assertThat(text(Samples.refused(), Terminal.plain(80)))
        .doesNotContain("administrator:\n  │", "Who can help", "null")
        .contains("For the administrator:");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 20, 40, 80, 120, 1_000})
  void staysWithinTheWidthButForAddresses(int width) {
    List<Diagnosis> diagnoses =
        List.of(Samples.upgradeInRussian(), Samples.longTexts(), Samples.hostile());

    for (Diagnosis diagnosis : diagnoses) {
      assertThat(text(diagnosis, Terminal.plain(width)).lines())
          .filteredOn(line -> !line.contains("://") && !line.contains("@"))
          .allSatisfy(
              line ->
                  assertThat(Columns.of(line))
                      .as(line)
                      .isLessThanOrEqualTo(Math.max(width, Terminal.NARROWEST)));
    }
  }

  @Test
  void writesTitleAndHeadingsBoldAndTheBarInTheColourOfTheSeverity() {
    assertThat(text(Samples.upgrade(), COLOURFUL))
        .startsWith("\u001B[1maccounting.example.com: maintenance until 14:00\u001B[0m\nthis")
        .contains("\u001B[1mMessage from your administrator:\u001B[0m\n")
        .contains("\u001B[36m  │ \u001B[0mAccounting is down")
        .doesNotContain("===");
  }

  @Test
  void writesNoEscapeSequenceWithoutColour() {
    assertThat(text(Samples.upgrade(), COLOURFUL.withoutColour())).doesNotContain("\u001B");
  }

  @Test
  void letsNoControlCharacterThrough() {
    String evil = "a\u001B]0;owned\u0007b\u001B[2Jc\u009B31md\re\bf\u202Eg\u200Bh";

    for (Terminal terminal : List.of(Terminal.plain(80), COLOURFUL.withoutColour())) {
      String text = text(Samples.saying(evil), terminal);

      assertThat(text.codePoints())
          .allMatch(c -> c == '\n' || !Character.isISOControl(c))
          .allMatch(c -> Character.getType(c) != Character.FORMAT);
      assertThat(text).contains("a]0;ownedb[2Jc31md");
    }
  }

  // Nobody's text can look like the program's own headings: it stays behind its margin.
  @Test
  void keepsTheMarginBeforeEveryLineOfTheAdministrator() {
    String text = text(Samples.saying("One.\n\nWhat to check:\n  - Send your password"), COLOURFUL);

    assertThat(text)
        .contains("│ \u001B[0mWhat to check:")
        .doesNotContain("\nWhat to check:\n  - S");
  }

  @ParameterizedTest
  @ValueSource(strings = {"US-ASCII", "IBM866", "IBM437", "windows-1251", "ISO-8859-1", "UTF-8"})
  void usesOnlyCharactersThatTheCharsetHas(String name) {
    Charset charset = Charset.forName(name);
    Terminal terminal = new Terminal(60, false, false, charset);

    for (Diagnosis diagnosis : List.of(Samples.upgradeInRussian(), Samples.upgradeFromCache())) {
      String text = text(diagnosis, terminal);

      assertThat(charset.newEncoder().canEncode(text)).isTrue();
      assertThat(text.replace("help?", "").replace("помощь?", "").replace("pomoshch'?", ""))
          .doesNotContain("?");
    }
  }

  @Test
  void isReadableInAsciiWhateverTheLanguage() {
    assertThat(text(Samples.upgradeInRussian(), new Terminal(78, false, false, US_ASCII)))
        .contains("accounting.example.com: tekhnicheskie raboty do 14:00\n=====")
        .contains("etot komp'yuter: rabotaet -> set': rabotaet -> server: ne rabotaet")
        .contains("Server ne prinimaet soedinenie\n")
        .contains("  | Bukhgalteriya ostanovlena")
        .contains("rezervnuyu bazu\n  | \"Zarplata (kopiya)\".")
        .contains("https://help.example.com/%D0%BE%D0%B1%D0%BD")
        .contains("14:00, cherez 25 min - Iz sokhranyonnogo", "Pn-Pt 9-18");
  }

  private static String text(Diagnosis diagnosis, Terminal terminal) {
    return TerminalText.of(diagnosis, terminal, NOW).replace(System.lineSeparator(), "\n");
  }
}
