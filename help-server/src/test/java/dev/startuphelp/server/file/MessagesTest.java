package dev.startuphelp.server.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.startuphelp.protocol.Problem.Code;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What an administrator who has slipped reads at night, to the letter: {@code messages.txt} has a
 * file, and below it the place, the field and the text of each message in both languages.
 */
final class MessagesTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9A-F]{4})");

  /** Advice about notices that are read well; other tests are about it. */
  private static final Set<String> ADVICE =
      Stream.of(Code.NOBODY_TO_ASK, Code.NOTICE_WITHOUT_END, Code.NOTICES_OVERLAP)
          .map(Code::wireName)
          .collect(Collectors.toSet());

  record Slip(String fileName, String text, String english, String russian) {
    @Override
    public String toString() {
      return text;
    }
  }

  static Stream<Slip> slips() throws IOException {
    try (InputStream file = MessagesTest.class.getResourceAsStream("messages.txt")) {
      String all = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(all.split("(?m)^==== ")).skip(1).map(MessagesTest::slip);
    }
  }

  private static Slip slip(String block) {
    String[] parts = block.split("(?m)^---- (?:en|ru)\\R", -1);
    int name = parts[0].indexOf('\n');
    return new Slip(
        parts[0].substring(0, name),
        parts[0].substring(name + 1, parts[0].length() - 1),
        parts[1],
        parts[2]);
  }

  @ParameterizedTest
  @MethodSource("slips")
  void sayWhereWhatIsAndWhatToWrite(Slip slip) {
    byte[] bytes = unescaped(slip.text()).getBytes(StandardCharsets.UTF_8);

    FileReading reading =
        new NoticeFile(Path.of(slip.fileName()), ZONE).check(FileBytes.of(bytes), NOW);

    assertThat(messages(reading, Locale.ENGLISH)).isEqualTo(slip.english());
    assertThat(messages(reading, Locale.of("ru"))).isEqualTo(slip.russian());
  }

  private static String unescaped(String text) {
    return ESCAPED
        .matcher(text)
        .replaceAll(
            code ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(code.group(1), 16))));
  }

  private static String messages(FileReading reading, Locale locale) {
    return reading.findings().stream()
        .filter(finding -> !ADVICE.contains(finding.code()))
        .map(
            finding ->
                "%s %s %s: %s%n"
                    .formatted(
                        finding.position(),
                        finding.level(),
                        finding.pointer(),
                        finding.describe(locale)))
        .collect(Collectors.joining());
  }
}
