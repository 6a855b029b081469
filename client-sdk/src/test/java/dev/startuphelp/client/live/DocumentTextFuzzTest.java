package dev.startuphelp.client.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.startuphelp.protocol.BoundedTime;
import dev.startuphelp.protocol.Contact;
import dev.startuphelp.protocol.HelpDocument;
import dev.startuphelp.protocol.HostileInputs;
import dev.startuphelp.protocol.LocalizedText;
import dev.startuphelp.protocol.Notice;
import dev.startuphelp.protocol.PlainText;
import dev.startuphelp.protocol.Reading;
import dev.startuphelp.protocol.StandingHelp;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes from the network, it is a document of clean texts and allowed links, or none. */
class DocumentTextFuzzTest {

  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

  static Stream<byte[]> seeds() {
    return HostileInputs.documents();
  }

  @MethodSource("seeds")
  @FuzzTest
  void isCleanOrRefused(byte[] bytes) {
    BoundedTime.check(() -> text(bytes).ifPresent(DocumentTextFuzzTest::check));
  }

  private static Optional<String> text(byte[] bytes) {
    try {
      return Optional.of(DocumentText.decode(bytes));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<Reading> read(String text) {
    try {
      return Optional.of(DocumentText.read(text));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static void check(String text) {
    if (read(text).orElse(null) instanceof Reading.Accepted accepted) {
      check(accepted.document());
      // What is kept is the text, which the next run reads again.
      assertThat(read(text(text.getBytes(UTF_8)).orElseThrow())).hasValue(accepted);
    }
  }

  private static void check(HelpDocument document) {
    check(document.standingHelp());
    document.applications().values().forEach(DocumentTextFuzzTest::check);
    for (Notice notice : document.notices()) {
      check(notice.userMessage());
      check(notice.helpText());
      check(notice.helpUrl());
    }
  }

  private static void check(StandingHelp help) {
    check(help.helpText());
    check(help.helpUrl());
    for (Contact contact : help.contacts()) {
      check(contact.label());
      check(contact.hours());
      check(contact.url());
    }
  }

  private static void check(@Nullable LocalizedText text) {
    if (text != null) {
      assertThat(text.byLanguage().values())
          .allMatch(words -> words.length() <= PlainText.MAX_LENGTH)
          .allMatch(words -> words.equals(PlainText.clean(words)))
          .allMatch(words -> words.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n'));
    }
  }

  private static void check(@Nullable URI link) {
    if (link != null) {
      assertThat(SCHEMES).contains(link.getScheme().toLowerCase(java.util.Locale.ROOT));
      assertThat(link.getRawUserInfo()).isNull();
      assertThat(link.toString()).matches("[^\\p{Cntrl}\\s\\u202A-\\u202E\\u2066-\\u2069]+");
    }
  }
}
