package dev.startuphelp.server.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.startuphelp.server.file.NoticeFile;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which notice an announcement means, and when its author has to be asked. */
final class StandingTest {

  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
  private static final String SIMPLE =
      "{\"userMessage\": \"Down.\", \"validUntil\": \"2026-11-24T14:00:00Z\", \"severity\":"
          + " \"info\"}";
  private static final String SEVERAL =
      """
      {"notices": [
        {"id": "past", "userMessage": "Past.", "validUntil": "2026-11-24T07:00:00Z"},
        {"id": "night", "userMessage": "Night.", "validFrom": "2026-11-24T22:00:00Z"},
        {"userMessage": {"en": "Slow."}}]}
      """;

  private final NoticeEditor editor =
      new NoticeEditor(new NoticeFile(Path.of("notice.json"), ZoneOffset.UTC), ZoneOffset.UTC);

  private static Announcement announcement(
      @Nullable String id, @Nullable String text, @Nullable String language) {
    return new Announcement(
        id, text, language, null, null, null, false, null, null, List.of(), List.of());
  }

  private static Announcement text(String text) {
    return announcement(null, text, null);
  }

  private List<String> asked(String file, Announcement announcement) {
    return editor.standing(file, NOW).inQuestion(announcement).stream()
        .map(ListedNotice::name)
        .toList();
  }

  private String meant(String file, Announcement announcement) {
    return editor.standing(file, NOW).meant(announcement).map(ListedNotice::name).orElse("none");
  }

  @Test
  void anotherTextIsAQuestionAsLongAsSomethingStands() {
    assertThat(asked(SIMPLE, text("Mail is down."))).containsExactly("1");
    assertThat(asked(SEVERAL, text("Mail is down."))).containsExactly("night", "3");
    assertThat(asked(SIMPLE.replace("14:00", "07:00"), text("Mail is down."))).isEmpty();
    assertThat(asked("{}", text("Mail is down."))).isEmpty();
  }

  @Test
  void nothingIsAskedWhenItIsClearWhichNoticeIsMeant() {
    assertThat(asked(SIMPLE, text("Down."))).as("the same again").isEmpty();
    assertThat(asked(SIMPLE, announcement("mail", "Mail is down.", null))).isEmpty();
    assertThat(asked(SIMPLE, announcement(null, null, null))).isEmpty();
    assertThat(asked(SIMPLE, announcement(null, "Лежит.", "ru"))).as("a translation").isEmpty();
    assertThat(asked(SEVERAL, announcement(null, "Тихо.", "ru"))).as("of which?").hasSize(2);
    assertThat(asked(SIMPLE.replace("\"Down.\"", "{\"ru\": \"Лежит.\"}"), text("Down.")))
        .as("without a language it would take the place of all languages")
        .hasSize(1);
  }

  @Test
  void withoutAnIdTheOneThatStandsIsMeant() {
    String one = "{\"notices\": [{\"id\": \"net\", \"userMessage\": \"Slow.\"}]}";

    assertThat(meant(one, announcement(null, null, null))).isEqualTo("net");
    assertThat(meant(SEVERAL, announcement(null, "Slow.", "en"))).isEqualTo("3");
    assertThat(meant(SEVERAL, announcement("2", "x", null))).isEqualTo("night");
    assertThat(meant(SEVERAL, text("New."))).isEqualTo("none");
    assertThat(meant(SIMPLE, text("New."))).isEqualTo("1");
  }

  @Test
  void anIdComesBeforeANumber() {
    String file =
        "{\"notices\": [{\"userMessage\": \"One.\"}, {\"id\": \"1\", \"userMessage\": \"Two.\"}]}";

    assertThat(editor.standing(file, NOW).named("1").orElseThrow().number()).isEqualTo(2);
    assertThat(editor.standing(file, NOW).named("#1").orElseThrow().number()).isEqualTo(1);
  }

  @Test
  void aReplacedNoticeLeavesNothingOfItselfButItsPlace() {
    assertThat(editor.set(SIMPLE, text("Mail."), Placement.REPLACE, NOW))
        .isEqualTo("{\"userMessage\": \"Mail.\"}");
    assertThat(editor.set(SEVERAL, announcement("night", "Mail.", null), Placement.REPLACE, NOW))
        .contains("{\"id\": \"night\", \"userMessage\": \"Mail.\"}", "Slow.", "Past.");
  }

  @Test
  void anAddedNoticeLeavesTheOthersAsTheyAre() {
    String both = editor.set(SIMPLE, text("Mail."), Placement.ADD, NOW);
    String three = editor.set(both, text("Print."), Placement.ADD, NOW);

    assertThat(editor.notices(three))
        .extracting(ListedNotice::name)
        .containsExactly("1", "message", "message-2");
    assertThat(editor.notices(three).get(0).notice())
        .isEqualTo(editor.notices(SIMPLE).get(0).notice());
  }

  @Test
  void theNumberOfTheOnlyNoticeLeavesTheFileSimple() {
    assertThat(editor.set(SIMPLE, announcement("1", "Typo.", null), NOW))
        .isEqualTo(SIMPLE.replace("Down", "Typo"));
  }
}
