package dev.startuphelp.server.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.startuphelp.protocol.Severity;
import dev.startuphelp.server.file.NoticeFile;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a change leaves of what the author wrote: all of it but the change. */
final class NoticeEditorTest {

  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
  private static final OffsetDateTime TWO = OffsetDateTime.parse("2026-11-24T14:00:00+03:00");
  private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

  private static NoticeEditor json() {
    return new NoticeEditor(new NoticeFile(Path.of("notice.json"), MOSCOW), MOSCOW);
  }

  private static NoticeEditor yaml() {
    return new NoticeEditor(new NoticeFile(Path.of("notice.yaml"), MOSCOW), MOSCOW);
  }

  private static Announcement text(String text) {
    return announcement(null, text, null, null);
  }

  private static Announcement announcement(
      @Nullable String id, String text, @Nullable String language, @Nullable String url) {
    return new Announcement(
        id, text, language, null, null, TWO, false, null, url, List.of(), List.of());
  }

  @Test
  void writesTheFirstNoticeIntoAnEmptyFile() {
    assertThat(json().set("", text("Down."), NOW))
        .isEqualTo(
            """
            {
              "userMessage": "Down.",
              "validUntil": "2026-11-24T14:00:00+03:00"
            }
            """);
    assertThat(yaml().set("# Ours\n", text("Down: \"all\""), NOW))
        .isEqualTo(
            """
            # Ours
            userMessage: "Down: \\"all\\""
            validUntil: "2026-11-24T14:00:00+03:00"
            """);
  }

  @Test
  void keepsTheLayoutOfJson() {
    String before = "{\r\n\t\"helpUrl\" : \"https://a.example\", \"contacts\":[]\r\n}\r\n";

    String after = json().set(before, text("Не работает"), NOW);

    assertThat(after)
        .isEqualTo(
            "{\r\n\t\"helpUrl\" : \"https://a.example\", \"contacts\":[],\r\n"
                + "\t\"userMessage\": \"Не работает\",\r\n"
                + "\t\"validUntil\": \"2026-11-24T14:00:00+03:00\"\r\n}\r\n");
    assertThat(json().clear(after, json().notices(after))).isEqualTo(before);
  }

  @Test
  void keepsCommentsAndOrderOfYaml() {
    String before =
        """
        # What users are told.
        helpUrl: https://help.example.com/   # stays
        notices:
          # the upgrade
          - id: upgrade   # do not rename
            userMessage:
              en: Down.
              ru: Лежит.
            validUntil: "2026-11-24T13:00:00+03:00" # one o'clock
            severity: maintenance

          # the other
          - userMessage: |
              Two
              lines.
            severity: info
        # the end
        """;

    assertThat(yaml().set(before, announcement("upgrade", "Longer.", null, null), NOW))
        .isEqualTo(
            before
                .replace(
                    "userMessage:\n      en: Down.\n      ru: Лежит.", "userMessage: \"Longer.\"")
                .replace("13:00:00", "14:00:00"));
    assertThat(yaml().set(before, announcement("upgrade", "Долго.", "ru", null), NOW))
        .isEqualTo(
            before
                .replace(
                    "userMessage:\n      en: Down.\n      ru: Лежит.",
                    "userMessage: {en: \"Down.\", ru: \"Долго.\"}")
                .replace("13:00:00", "14:00:00"));
    assertThat(yaml().end(before, List.of(yaml().notices(before).get(1)), NOW))
        .isEqualTo(
            before.replace(
                "    severity: info\n",
                "    severity: info\n    endedAt: \"2026-11-24T11:00:00+03:00\"\n"));
    assertThat(yaml().clear(before, List.of(yaml().notices(before).get(1))))
        .isEqualTo(
            before.replace(
                before.substring(before.indexOf("  - userMessage: |"), before.indexOf("# the end")),
                ""));
    assertThat(yaml().clear(before, yaml().notices(before)))
        .startsWith("# What users are told.\nhelpUrl: https://help.example.com/   # stays\n")
        .contains("notices: []\n")
        .endsWith("# the end\n");
  }

  @Test
  void addsToAListAndLeavesTheOthersAlone() {
    String before = "{\"notices\": [{\"id\": \"net\", \"userMessage\": \"Slow.\"}]}";

    String after = json().set(before, text("Down."), NOW);

    assertThat(json().notices(after))
        .extracting(ListedNotice::name)
        .containsExactly("net", NoticeEditor.DEFAULT_ID);
    assertThat(after).startsWith(before.substring(0, before.length() - 2));
    assertThat(json().set(after, text("Down again."), NOW)).contains("Slow.", "Down again.");
    assertThat(yaml().set("notices: []\n", text("Down."), NOW))
        .isEqualTo(
            """
            notices:
              - id: "message"
                userMessage: "Down."
                validUntil: "2026-11-24T14:00:00+03:00"
            """);
  }

  @Test
  void movesTheSimpleFormIntoAListWhenItHasNoRoom() {
    String before =
        "{\n  \"userMessage\": \"Old.\",\n  \"helpUrl\": \"https://standing.example\"\n}\n";

    String link = json().set(before, announcement(null, "New.", null, "https://new.example"), NOW);
    String id = json().set(before, announcement("second", "New.", null, null), NOW);

    assertThat(link)
        .isEqualTo(
            """
            {
              "helpUrl": "https://standing.example",
              "notices": [
                {
                  "id": "message",
                  "userMessage": "New.",
                  "validUntil": "2026-11-24T14:00:00+03:00",
                  "helpUrl": "https://new.example"
                }
              ]
            }
            """);
    assertThat(json().notices(id)).extracting(ListedNotice::name).containsExactly("1", "second");
  }

  @Test
  void keepsTheWindowOfWhatIsActiveAndForgetsThatOfWhatHasEnded() {
    Announcement words =
        new Announcement(
            null, "Typo.", null, null, null, null, false, null, null, List.of(), List.of());
    String active =
        "{\"userMessage\": \"Tpyo.\", \"validUntil\": \"2026-11-24T14:00:00Z\", \"severity\":"
            + " \"info\"}";
    String ended = active.replace("14:00", "07:00");

    assertThat(json().set(active, words, NOW)).isEqualTo(active.replace("Tpyo", "Typo"));
    assertThat(json().set(ended, words, NOW)).isEqualTo("{\"userMessage\": \"Typo.\"}");
  }

  @Test
  void anExtensionBringsBackWhatWasEnded() {
    Announcement longer =
        new Announcement(
            null, null, null, null, null, TWO, false, Severity.INFO, null, List.of(), List.of());
    String ended =
        "{\"userMessage\": \"Down.\", \"validUntil\": \"2026-11-24T13:00:00+03:00\", \"endedAt\":"
            + " \"2026-11-24T10:00:00+03:00\"}";

    assertThat(json().set(ended, longer, NOW))
        .isEqualTo(
            "{\"userMessage\": \"Down.\", \"validUntil\": \"2026-11-24T14:00:00+03:00\","
                + " \"severity\": \"info\"}");
  }

  @Test
  void losesACommentRatherThanAValue() {
    String odd = "{userMessage: 'Down.' # why\n , helpUrl: 'https://a.example'}\n";

    String after = yaml().set(odd, text("Up?"), NOW);

    assertThat(yaml().notices(after).get(0).notice().orElseThrow().userMessage().byLanguage())
        .containsValue("Up?");
    assertThat(after).contains("https://a.example");
  }

  @Test
  void aYamlFileOfCommentsAloneAnnouncesNothingAndCanBeRead() {
    String before = "# ours\nuserMessage: Down.\n";

    assertThat(yaml().clear(before, yaml().notices(before))).isEqualTo("# ours\n{}\n");
  }

  @Test
  void leavesWhatIsNoNoticeInAListAsItIs() {
    String before = "{\"notices\": [\"text\", {\"userMessage\": \"Down.\"}]}";

    String ended = json().end(before, json().notices(before), NOW);

    assertThat(json().notices(ended).get(1).hasEnded(NOW)).isTrue();
    assertThat(ended).contains("[\"text\", ");
    assertThat(json().set(before, announcement("1", "New.", null, null), NOW))
        .contains("[\"text\", ")
        .contains("\"id\": \"1\"");
  }
}
