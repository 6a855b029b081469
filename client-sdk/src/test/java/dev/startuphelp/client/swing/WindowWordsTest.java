package dev.startuphelp.client.swing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.startuphelp.client.ShownNotice;
import dev.startuphelp.client.wording.Label;
import dev.startuphelp.protocol.Severity;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.ResourceBundle;
import javax.swing.JButton;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowWordsTest {

  private static final String BUNDLE = "dev.startuphelp.client.swing.window";
  private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

  private final WindowWords english = WindowWords.of(Locale.ENGLISH);
  private final ZonedDateTime now = ZonedDateTime.now(Samples.CLOCK);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11-22T10:35:30Z | Until 13:35, in less than a minute",
        "2026-11-22T10:36:00Z | Until 13:36, in 1 minute",
        "2026-11-22T11:00:00Z | Until 14:00, in 25 minutes",
        "2026-11-22T13:35:00Z | Until 16:35, in 3 h",
        "2026-11-22T13:45:00Z | Until 16:45, in 3 h 10 min",
        "2026-11-25T10:35:00Z | Until Wednesday 13:35, in 3 days",
      })
  void saysHowLongANoticeHolds(Instant until, String said) {
    assertThat(english.window(notice(null, until), now)).isEqualTo(said);
  }

  @Test
  void saysSinceWhenANoticeHolds() {
    Instant from = Instant.parse("2026-11-22T09:30:00Z");

    assertThat(english.window(notice(from, null), now)).isEqualTo("From 12:30");
    assertThat(english.window(notice(null, null), now)).isEmpty();
  }

  @Test
  void saysEverythingInRussianToo() {
    ResourceBundle root = ResourceBundle.getBundle(BUNDLE, Locale.ROOT);
    ResourceBundle russian = ResourceBundle.getBundle(BUNDLE, RUSSIAN);

    assertThat(russian.getLocale()).isEqualTo(RUSSIAN);
    assertThat(root.keySet())
        .isNotEmpty()
        .allMatch(
            key -> key.startsWith("key.") || !russian.getString(key).equals(root.getString(key)));
  }

  @Test
  void speaksEnglishToAReaderOfAThirdLanguageOnARussianComputer() {
    Locale before = Locale.getDefault();
    Locale.setDefault(RUSSIAN);
    try {
      assertThat(WindowWords.of(Locale.FRENCH).text("copy")).isEqualTo("Copy");
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @CsvSource({"en", "ru"})
  void underlinesALetterOfEachCaption(String language) {
    WindowWords words = WindowWords.of(Locale.forLanguageTag(language));

    assertUnderlined(words, words.label(Label.SHOW_DETAILS), "show-details");
    assertUnderlined(words, words.label(Label.HIDE_DETAILS), "hide-details");
    assertUnderlined(words, words.label(Label.TRY_AGAIN), "try-again");
    assertUnderlined(words, words.label(Label.CLOSE), "close");
    assertUnderlined(words, words.text("copy"), "copy");
    assertUnderlined(words, words.text("about"), "about");
    assertUnderlined(words, words.label(Label.RETRY_NOW), "retry-now");
    assertUnderlined(words, words.label(Label.WORK_OFFLINE), "work-offline");
    assertUnderlined(words, words.label(Label.QUIT), "quit");
    assertUnderlined(words, words.text("access-code"), "access-code");
    assertUnderlined(words, words.text("use-access-code"), "use-access-code");
  }

  private static void assertUnderlined(WindowWords words, String caption, String key) {
    JButton button = new JButton();
    words.caption(button, caption, key);
    assertThat(button.getDisplayedMnemonicIndex()).as(caption).isNotNegative();
  }

  private static ShownNotice notice(@Nullable Instant from, @Nullable Instant until) {
    return new ShownNotice("text", Severity.OUTAGE, from, until, null, true);
  }
}
