package dev.startuphelp.server.help;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.startuphelp.protocol.BoundedTime;
import dev.startuphelp.protocol.LocalizedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a client sends as Accept-Language, one of the languages that are there is chosen. */
final class AcceptLanguageFuzzTest {

  private static final LocalizedText TEXT =
      new LocalizedText(
          new LinkedHashMap<>(
              Map.of("en", "Down.", "ru", "Лежит.", "zh-Hant-TW", "停機", "x-private", "?")));

  static Stream<byte[]> seeds() {
    return Stream.of(
            "",
            "ru",
            "ru-RU, ru;q=0.9, en;q=0.8",
            "*",
            "*;q=0",
            "en;q=0, *;q=0.5",
            "zh-Hant-TW",
            "x-private",
            "i-klingon, art-lojban",
            "en;q=1.5",
            "en;q=-1",
            "en;q=NaN",
            "en;q=1e-400",
            "en;q=0.0000000000000001",
            "en;q",
            "en;;q=1",
            ",,,",
            "en,",
            "-",
            "en--us",
            "EN_us",
            "ru;level=1;q=0.5",
            "\u00e9",
            "a\u0000b",
            "en" + "-abcdefgh".repeat(20),
            "*-CH;q=1",
            "Accept-Language: ru",
            "accept-language:ru,en",
            "en,".repeat(66))
        .map(text -> text.getBytes(ISO_8859_1));
  }

  @MethodSource("seeds")
  @FuzzTest
  void choosesOneOfTheLanguages(byte[] header) {
    BoundedTime.check(
        () -> {
          Preference preference = Preference.ofHeader(new String(header, ISO_8859_1));
          List<LanguageRange> ranges = preference.parsed();

          assertThat(TEXT.byLanguage()).containsKey(TEXT.languageFor(ranges));
          assertThat(TEXT.byLanguage()).containsValue(TEXT.in(ranges));
        });
  }
}
