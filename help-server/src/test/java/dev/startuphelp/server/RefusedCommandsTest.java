package dev.startuphelp.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A command that does not do what it was asked for: it says why, asks, and has changed nothing. */
final class RefusedCommandsTest {

  private static final String ONE =
      "{\"userMessage\": \"Accounting is down.\", \"validUntil\": \"2026-11-24T14:00:00+03:00\"}\n";
  private static final String THREE =
      """
      {"notices": [
        {"id": "past", "userMessage": "Past.", "validUntil": "2026-11-24T10:00:00+03:00"},
        {"id": "net", "userMessage": "Slow.", "validUntil": "2026-11-24T18:00:00+03:00"},
        {"id": "night", "userMessage": "Works.", "validFrom": "2026-11-24T22:00:00+03:00"}]}
      """;

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

  private int type(String... words) {
    List<String> arguments = new ArrayList<>(Arrays.asList(words));
    arguments.addAll(List.of("--notice", notice.toString()));
    return terminal.type(arguments.toArray(String[]::new));
  }

  private String out() {
    return terminal.out.toString();
  }

  private String err() {
    return terminal.err.toString();
  }

  private JsonNode json() throws IOException {
    return new ObjectMapper().readTree(out());
  }

  @Test
  void asksBeforeASecondNoticeTakesThePlaceOfTheFirst() throws IOException {
    Files.writeString(notice, ONE);

    assertThat(type("set", "Mail is down.", "--for", "2h")).isEqualTo(3);

    assertThat(notice).hasContent(ONE);
    assertThat(out()).isEmpty();
    assertThat(err())
        .contains("1: \"Accounting is down.\" is shown until Tuesday 24 November 2026 14:00 +03:00")
        .contains("java -jar help-server.jar set \"Mail is down.\" --for 2h --notice " + notice)
        .contains(notice + " --replace\n", notice + " --id 1\n", notice + " --add\n");
  }

  @Test
  void doesAtOnceWhatWasDecided() throws IOException {
    Files.writeString(notice, ONE);
    assertThat(type("set", "Mail is down.", "--for", "2h", "--add")).isZero();
    assertThat(Files.readString(notice)).contains("Accounting is down.", "Mail is down.");

    Files.writeString(notice, ONE);
    assertThat(type("set", "Mail is down.", "--replace")).isZero();
    assertThat(Files.readString(notice))
        .isEqualTo("{\"userMessage\": \"Mail is down.\"}\n")
        .as("the end of another notice is not its end")
        .doesNotContain("validUntil");

    Files.writeString(notice, ONE);
    assertThat(type("set", "Accounting is back soon.", "--id", "1")).isZero();
    assertThat(Files.readString(notice))
        .isEqualTo(ONE.replace("Accounting is down.", "Accounting is back soon."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "set Accounting.is.down. --until 16:00",
        "set --until 16:00",
        "set Лежит. --lang ru",
        "set Mail --id mail"
      })
  void asksNothingWhereOneThingCanBeMeant(String command) throws IOException {
    Files.writeString(notice, ONE.replace("Accounting is down.", "Accounting.is.down."));

    assertThat(type(command.split(" ", -1))).isZero();

    assertThat(Files.readString(notice)).contains("Accounting.is.down.");
  }

  @Test
  void asksWhichOfSeveralIsMeant() throws IOException {
    Files.writeString(notice, THREE);

    assertThat(type("set", "--until", "23:30")).isEqualTo(3);
    assertThat(err()).contains("--id net\n", "--id night\n").doesNotContain("--id past");
    assertThat(type("set", "Mail.", "--replace")).isEqualTo(3);
    assertThat(err()).contains("--replace --id net\n", "--replace --id night\n");
    assertThat(notice).hasContent(THREE);

    assertThat(type("set", "Mail.", "--replace", "--id", "night")).isZero();
    assertThat(Files.readString(notice)).contains("Slow.", "Past.").doesNotContain("Works.");
  }

  @Test
  void tellsProgramsWhatTheyCanChooseFrom() throws IOException {
    Files.writeString(notice, ONE);

    assertThat(type("set", "It's $HOME", "--json")).isEqualTo(3);

    assertThat(err()).isEmpty();
    assertThat(json().path("outcome").asText()).isEqualTo("undecided");
    assertThat(json().path("notices").get(0).path("message").asText())
        .isEqualTo("Accounting is down.");
    assertThat(json().path("notices").get(0).path("validUntil").asText())
        .isEqualTo("2026-11-24T11:00:00Z");
    assertThat(json().path("choices").findValuesAsText("choice"))
        .containsExactly("replace", "change", "add");
    assertThat(json().path("choices").get(2).path("command").asText())
        .startsWith("java -jar help-server.jar set 'It'\\''s $HOME' --json ")
        .endsWith(" --add");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          set Down. --until 25:00             | refused       | there is no such time of day
          set Down. --until                   | misunderstood | --until is missing
          set Down. --severity awful          | refused       | is not a severity
          set Down. --add --url file:///x     | refused       | would have errors
          set Down. --replace --add           | refused       | not both
          set --replace                       | refused       | needs a text
          set Down. --add --id net            | refused       | already
          set --until 16:00 --id nope         | refused       | past, net, night
          end --id nope                       | refused       | past, net, night
          end --id past                       | refused       | it ended
          set Down. --situation NOPE          | refused       | docs/situations.md
          set Down. --situation timeout       | refused       | Did you mean CONNECT_TIMEOUT?
          set Down. --app a:b                 | refused       | --app a:b: no application can have that id. Did you mean a-b?
          set Down. --app .                   | refused       | 1 to 64 of
          set Down. --lang ru_RU              | refused       | --lang ru_RU: this is not a language tag. Did you mean ru-RU?
          show --app .hidden                  | refused       | Did you mean hidden?
          show --lang ru_RU.UTF-8             | refused       | Did you mean ru-RU?
          show --lang *                       | refused       | pt-BR
          show --situation CONNECTION_REFUSE  | refused       | Did you mean CONNECTION_REFUSED?
          end --now                           | misunderstood | is not known here
          clear --id nope                     | refused       | past, net, night
          restore beef                        | refused       | no version
          diff beef                           | refused       | no version
          show --at noonish                   | refused       | not a time
          show --at 2026-11-25                | refused       | says no time of day
          check --id                          | misunderstood | is not known here
          history --time-zone Mars/Base       | refused       | Mars/Base
          sign --key nowhere                  | refused       | nowhere
          export                              | misunderstood | DIR is missing
          """)
  void tellsProgramsEveryRefusalInOneShape(String command, String outcome, String why)
      throws IOException {
    Files.writeString(notice, THREE);

    int status = type((command + " --json").split(" ", -1));

    assertThat(status).isEqualTo(2);
    assertThat(err()).isEmpty();
    assertThat(out().lines()).hasSize(1);
    assertThat(json().path("outcome").asText()).isEqualTo(outcome);
    assertThat(json().path("status").asInt()).isEqualTo(2);
    assertThat(json().path("message").asText()).contains(why);
    assertThat(json().path("problems").isArray()).isTrue();
    assertThat(notice).hasContent(THREE);
  }

  @Test
  void takesTheSituationsOfProgramsAndOfApplications() throws IOException {
    assertThat(type("set", "Down.", "--situation", "CONNECT_TIMEOUT,accounting.TRIAL_ENDED"))
        .isZero();

    assertThat(Files.readString(notice)).contains("CONNECT_TIMEOUT", "accounting.TRIAL_ENDED");
  }

  @Test
  void tellsProgramsOfABrokenFileWithItsPlaces() throws IOException {
    Files.writeString(notice, "{\"userMessage\": \"Down.\",}");

    for (String command : List.of("set Up --json", "end --json", "clear --json", "show --json")) {
      assertThat(type(command.split(" ", -1))).as(command).isEqualTo(2);
      assertThat(json().path("outcome").asText()).isEqualTo("refused");
      assertThat(json().path("problems").get(0).path("column").asInt()).isEqualTo(24);
    }
    Files.delete(notice);
    assertThat(type("check", "--json")).isEqualTo(2);
    assertThat(json().path("message").asText()).contains("There is no file notice.json");
  }

  @Test
  void promisesNothingThatIsThenRefused() throws IOException {
    Files.writeString(notice, "{}");

    assertThat(type("set", "Down.", "--until", "14:00", "--url", "file:///x")).isEqualTo(2);

    assertThat(out()).isEmpty();
    assertThat(err()).contains("notice.json:", "notice.json was not changed");
  }

  @Test
  void aDryRunEndsAsTheCommandWould() throws IOException {
    Files.writeString(notice, THREE);

    assertThat(type("set", "Down.", "--add", "--url", "file:///x", "--dry-run")).isEqualTo(2);
    assertThat(out()).contains("+").doesNotContain("is shown");
    assertThat(type("set", "Down.", "--dry-run")).isEqualTo(3);
    assertThat(type("end", "--id", "nope", "--dry-run")).isEqualTo(2);
    assertThat(type("restore", "beef", "--dry-run")).isEqualTo(2);
    assertThat(type("end", "--dry-run", "--json")).isZero();
    assertThat(json().path("outcome").asText()).isEqualTo("dry-run");
    assertThat(json().path("difference").asText()).contains("endedAt");
    assertThat(notice).hasContent(THREE);
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void aDryRunSaysThatTheFileCannotBeChanged() throws IOException {
    Path mounted = Files.createDirectory(folder.resolve("..2026_11_24"));
    Files.writeString(mounted.resolve("notice.json"), ONE);
    Files.createSymbolicLink(folder.resolve("..data"), Path.of("..2026_11_24"));
    Files.createSymbolicLink(notice, Path.of("..data/notice.json"));

    for (String command : List.of("end --dry-run", "clear --dry-run", "end", "clear")) {
      assertThat(type(command.split(" ", -1))).as(command).isEqualTo(2);
      assertThat(err()).contains("mounted ConfigMap");
    }
  }

  @Test
  void callsOffWhatHasNotBegunAndSaysSo() throws IOException {
    Files.writeString(notice, THREE);

    assertThat(type("end", "--id", "night")).isZero();
    assertThat(out()).contains("Called off before it began", "Works.").doesNotContain("Ended");
    assertThat(type("end")).isZero();
    assertThat(out()).contains("Ended: \"Slow.\"");
    assertThat(type("end")).isEqualTo(2);
    assertThat(err()).contains("Nothing is announced");

    Files.writeString(notice, THREE.replace("18:00", "10:00"));
    assertThat(type("end")).isEqualTo(2);
    assertThat(err()).contains("To come: night");
  }

  @Test
  void theEndCountsFromTheBeginning() throws IOException {
    assertThat(type("set", "Night.", "--from", "tomorrow 22:00", "--until", "02:00")).isZero();
    assertThat(Files.readString(notice)).contains("2026-11-26T02:00:00+03:00");

    assertThat(type("set", "--until", "03:00")).isZero();
    assertThat(Files.readString(notice)).contains("2026-11-26T03:00:00+03:00");
    assertThat(type("set", "--for", "8h")).isZero();
    assertThat(Files.readString(notice)).contains("2026-11-26T06:00:00+03:00");
  }

  @Test
  void asksInRussian() throws IOException {
    Files.writeString(notice, ONE);
    terminal = terminal(Locale.forLanguageTag("ru-RU"));

    assertThat(type("set", "Почта не работает.")).isEqualTo(3);

    assertThat(err())
        .contains("уже что-то объявлено", "вместо него:", "рядом с ним:")
        .contains("set \"Почта не работает.\" --notice");
  }
}
