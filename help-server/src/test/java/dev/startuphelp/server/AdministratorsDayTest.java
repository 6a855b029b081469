package dev.startuphelp.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The day of an administrator at the command line: Tuesday, 11:00 in Moscow, and all is down. */
final class AdministratorsDayTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;
  private final HandMovedClock clock = new HandMovedClock(Instant.parse("2026-11-24T08:00:00Z"));
  private Path notice;
  private Terminal terminal;

  @BeforeEach
  void sitDown() {
    notice = folder.resolve("notice.json");
    terminal = terminal(Locale.ENGLISH);
  }

  private Terminal terminal(Locale locale) {
    return new Terminal(options -> 2, folder, ZoneId.of("Europe/Moscow"), clock, locale);
  }

  private int type(String command, String... more) {
    String[] arguments = new String[more.length + 3];
    arguments[0] = command;
    System.arraycopy(more, 0, arguments, 1, more.length);
    arguments[more.length + 1] = "--notice";
    arguments[more.length + 2] = notice.toString();
    return terminal.type(arguments);
  }

  private String out() {
    return terminal.out.toString();
  }

  private String err() {
    return terminal.err.toString();
  }

  private JsonNode json() throws IOException {
    return JSON.readTree(out());
  }

  @Test
  void announcesShowsEndsAndTakesBack() throws IOException {
    assertThat(type("set", "Accounting is down.", "--until", "14:00", "--severity", "warning"))
        .isZero();
    assertThat(out())
        .contains("Tuesday 24 November 2026 14:00 +03:00 (Europe/Moscow), in 3 h 0 min")
        .contains("notice.json is written, version ");

    assertThat(type("show")).isZero();
    assertThat(out()).contains("[warning] Accounting is down.");
    assertThat(type("show", "--at", "14:00")).isZero();
    assertThat(out()).startsWith("Nothing is announced.");

    clock.forward(Duration.ofHours(1));
    assertThat(type("end")).isZero();
    assertThat(Files.readString(notice))
        .contains("\"validUntil\": \"2026-11-24T14:00:00+03:00\"")
        .contains("\"endedAt\": \"2026-11-24T12:00:00+03:00\"");
    assertThat(type("show")).isZero();
    assertThat(out()).startsWith("Nothing is announced.");
    assertThat(type("end")).isEqualTo(2);

    assertThat(type("clear")).isZero();
    assertThat(Files.readString(notice)).isEqualToIgnoringWhitespace("{}");
    assertThat(type("history")).isZero();
    assertThat(out().lines()).hasSize(3).allMatch(line -> line.contains("anna: "));
    String first = out().lines().skip(2).findFirst().orElseThrow().substring(0, 12);
    assertThat(type("restore", first.substring(0, 6))).isZero();
    assertThat(Files.readString(notice)).doesNotContain("endedAt");
    assertThat(type("diff", first)).isZero();
    assertThat(type("diff")).isEqualTo(1);
    assertThat(out()).contains("+  \"userMessage\": \"Accounting is down.\"");
    assertThat(type("diff", "--json")).isEqualTo(1);
    assertThat(json().path("to").asText()).isEqualTo(first);
    assertThat(json().path("difference").asText())
        .contains("+  \"userMessage\": \"Accounting is down.\"");
  }

  @Test
  void saysWhichDayTheNextTimeIs() {
    assertThat(type("set", "Down.", "--until", "9:00")).isZero();

    assertThat(out()).contains("Wednesday 25 November 2026 09:00 +03:00", "in 22 h 0 min");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-24 10:00, is already over",
    "12 am,            often mixed up",
    "11/25/2026 9:00,  day/month",
    "14,               not a time",
    "2h,               that is --for",
    "2026-02-30 9:00,  no such day",
    "tuesday 9:00,     that weekday is today",
    "29 Feb 2027 9:00, That month has 28 days; the last one is 2027-02-28",
    "1790000000,       Write \"2026-09-21 17:13 +03:00\"",
    "1790000000000,    Write \"2026-09-21 17:13 +03:00\"",
    "2026-11-25,       like \"2026-11-25 18:00\"",
    "tomorrow,         like \"2026-11-25 18:00\"",
    "25:00,            Hours go from 0 to 23",
    "2026-13-01 9:00,  no such month",
    "now,              is already over"
  })
  void refusesAWrongTimeAndChangesNothing(String until, String reason) throws IOException {
    Files.writeString(notice, "{}");

    assertThat(type("set", "Down.", "--until", until)).isEqualTo(2);

    assertThat(err()).contains(reason, "Write");
    assertThat(err().lines()).hasSize(1);
    assertThat(notice).hasContent("{}");
  }

  @ParameterizedTest
  @CsvSource({
    "in 2 hours,                  2026-11-24T13:00:00+03:00",
    "через 2 часа,                2026-11-24T13:00:00+03:00",
    "by 14:00,                    2026-11-24T14:00:00+03:00",
    "24 Nov 14:00,                2026-11-24T14:00:00+03:00",
    "Nov 25th at 9:00,            2026-11-25T09:00:00+03:00",
    "1 February 2027 9:00,        2027-02-01T09:00:00+03:00",
    "25 ноября в 9:00,            2026-11-25T09:00:00+03:00",
    "1 марта 9:00,                2027-03-01T09:00:00+03:00",
    "14:00 Europe/London,         2026-11-24T17:00:00+03:00",
    "'tomorrow\u00A09:00',       2026-11-25T09:00:00+03:00",
    "'2026\u201111\u201125 9:00', 2026-11-25T09:00:00+03:00",
    "'\u200B14:00',              2026-11-24T14:00:00+03:00"
  })
  void takesATimeThatHasOneMeaning(String until, String written) throws IOException {
    assertThat(type("set", "Down.", "--until", until)).as(err()).isZero();

    assertThat(Files.readString(notice)).contains(written);
  }

  @Test
  void warnsOfWhatIsAllowedButProbablyNotMeant() throws IOException {
    Files.writeString(
        notice,
        """
        {
          "helpText": {"en": "Restart.", "ru": "Перезапустите."},
          "notices": [
            {"userMessage": "Past.", "validUntil": "2026-11-24T10:00:00+03:00"},
            {"userMessage": "No end.", "helpUrl": "http://a.example"},
            {"userMessage": "Again.", "validUntil": "2026-11-24T16:00:00+02:00", "valdFrom": "x"},
            {"userMessage": "Long.", "validUntil": "2027-11-24T16:00:00+03:00", "severity": "info"}
          ]
        }
        """);

    assertThat(type("check", "--json")).isEqualTo(1);

    assertThat(json().path("problems").findValuesAsText("code"))
        .containsExactlyInAnyOrder(
            "language-missing",
            "notice-past",
            "language-missing",
            "notice-without-end",
            "link-not-encrypted",
            "language-missing",
            "time-elsewhere",
            "unknown-field",
            "notices-overlap",
            "nobody-to-ask",
            "language-missing",
            "window-long",
            "nobody-to-ask");
    assertThat(json().path("problems").get(0).path("line").asInt()).isEqualTo(4);
  }

  @Test
  void checkSaysByItsStatusHowBadItIs() throws IOException {
    Files.writeString(
        notice,
        "{\"userMessage\": \"Down.\", \"validUntil\": \"2026-11-24T15:00:00+03:00\","
            + " \"helpUrl\": \"https://a.example\"}");
    assertThat(terminal.type("check", notice.toString(), "--time-zone", "Europe/Moscow")).isZero();
    assertThat(out()).isEqualTo("notice.json is in order.\n");

    Files.writeString(notice, "{\"userMessage\": \"Down.\"}");
    assertThat(type("check")).isEqualTo(1);
    Files.writeString(notice, "{\"userMessage\": \"Down.\",}");
    assertThat(type("check")).isEqualTo(2);
    assertThat(out()).contains("notice.json:1:24: error: This comma is one too many.");
    Files.delete(notice);
    assertThat(type("check")).isEqualTo(2);
    assertThat(err()).contains("There is no file notice.json");
  }

  @Test
  void readsWhatEditorsWriteAndRefusesWhatItWouldHaveToGuess() throws IOException {
    String text = "{\"userMessage\": \"Не работает.\"}";
    Files.write(notice, ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
    assertThat(type("set", "Работает.", "--for", "1h", "--replace")).isZero();
    Files.write(notice, ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
    assertThat(type("set", "Работает.", "--for", "1h", "--replace")).isZero();
    assertThat(Files.readString(notice)).contains("Работает.");

    byte[] windows = text.getBytes(Charset.forName("windows-1251"));
    Files.write(notice, windows);
    assertThat(type("set", "Работает.", "--for", "1h")).isEqualTo(2);
    assertThat(err()).contains("notice.json:1:18: error: Here the file is not UTF-8");
    assertThat(notice).hasBinaryContent(windows);
    byte[] half = text.substring(0, 20).getBytes(StandardCharsets.UTF_8);
    Files.write(notice, half);
    assertThat(type("end")).isEqualTo(2);
    assertThat(notice).hasBinaryContent(half);
    Files.write(notice, new byte[10 * 1024 * 1024]);
    assertThat(type("clear")).isEqualTo(2);
    assertThat(err()).contains("larger than 256 KiB");
    assertThat(Files.size(notice)).isEqualTo(10 * 1024 * 1024);
  }

  @Test
  void refusesAnEndBeforeTheBeginningThatWasPlanned() throws IOException {
    String planned = "{\"userMessage\": \"Works.\", \"validFrom\": \"2026-11-25T09:00:00+03:00\"}";
    Files.writeString(notice, planned);

    assertThat(type("set", "--until", "2026-11-24 14:00")).isEqualTo(2);

    assertThat(err()).contains("it begins at 2026-11-25 09:00 +03:00");
    assertThat(out()).as("nothing is promised that does not happen").isEmpty();
    assertThat(notice).hasContent(planned);
  }

  @Test
  void speaksRussian() {
    terminal = terminal(Locale.forLanguageTag("ru-RU"));

    assertThat(type("set", "Не работает.", "--until", "14:00", "--lang", "ru")).isZero();

    assertThat(out())
        .contains("показывается, пока не наступит вторник 24 ноября 2026 14:00 +03:00")
        .contains("через 3 ч 0 мин");
    assertThat(type("set", "x", "--until", "14")).isEqualTo(2);
    assertThat(err()).contains("такое время непонятно", "Напишите, например, 13:00");
    assertThat(type("set", "--help")).isZero();
    assertThat(out()).contains("Объявляет");
  }

  @Test
  void addsALanguageToWhatIsAnnounced() {
    type("set", "Down.", "--until", "14:00", "--lang", "en");
    assertThat(type("set", "Не работает.", "--lang", "ru")).isZero();

    assertThat(type("show", "--lang", "ru")).isZero();
    assertThat(out()).contains("Не работает.", "in 3 h");
    assertThat(type("show", "--lang", "en")).isZero();
    assertThat(out()).contains("Down.");
  }

  @Test
  void showsWhatOneApplicationSeesInOneSituation() throws IOException {
    Files.writeString(
        notice,
        """
        {"helpUrl": "https://a.example",
         "applications": {"accounting": {"helpText": "Call accounting."}},
         "notices": [
          {"userMessage": "For accounting.", "applications": ["accounting"]},
          {"userMessage": "New name.", "situations": ["HOST_NOT_FOUND"], "severity": "info"}]}
        """);

    assertThat(type("show", "--app", "accounting", "--situation", "CONNECT_TIMEOUT", "--json"))
        .isZero();
    assertThat(json().path("notices").findValuesAsText("userMessage"))
        .containsExactly("For accounting.");
    assertThat(json().path("helpText").asText()).isEqualTo("Call accounting.");
    assertThat(type("show", "--situation", "HOST_NOT_FOUND", "--json")).isZero();
    assertThat(json().path("notices").findValuesAsText("userMessage")).containsExactly("New name.");
  }

  @Test
  void exportsAllDocumentsAndTheWebClient() throws IOException {
    Files.writeString(
        notice,
        """
        {"notices": [{"userMessage": "Down.", "applications": ["accounting", "../x", ".."]}]}
        """);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path site = folder.resolve("site");
    Files.createDirectories(site.resolve("www/v1/help"));
    Files.writeString(site.resolve("www/v1/help/gone.json"), "{}");

    assertThat(type("export", site.toString())).isEqualTo(2);
    Files.writeString(
        notice,
        "{\"notices\": [{\"userMessage\": \"Down.\", \"applications\": [\"accounting\"]}]}");
    assertThat(type("export", site.toString())).isZero();

    assertThat(site.resolve("www/v1/help/accounting.json")).content().contains("Down.");
    assertThat(site.resolve("www/v1/help.json")).content().doesNotContain("Down.");
    assertThat(site.resolve("www/v1/help/gone.json")).doesNotExist();
    assertThat(site.resolve("www/index.html")).isNotEmptyFile();
    assertThat(site.resolve("www/help.js")).isNotEmptyFile();
    assertThat(Files.getPosixFilePermissions(site.resolve("www/v1/help.json")))
        .as("the web server is another account")
        .contains(PosixFilePermission.OTHERS_READ);
    assertThat(site.resolve("nginx.conf")).content().contains(site.resolve("www").toString());
  }

  @Test
  void aDryRunWritesNothing() {
    assertThat(type("set", "Down.", "--for", "2h", "--dry-run")).isZero();

    assertThat(out()).contains("+  \"userMessage\": \"Down.\"", "Nothing was changed");
    assertThat(notice).doesNotExist();
    assertThat(folder).isEmptyDirectory();
  }
}
