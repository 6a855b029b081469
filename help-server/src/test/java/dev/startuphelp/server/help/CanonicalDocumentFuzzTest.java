package dev.startuphelp.server.help;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.startuphelp.protocol.DocumentReader;
import dev.startuphelp.protocol.HelpDocument;
import dev.startuphelp.protocol.HostileInputs;
import dev.startuphelp.protocol.Notice;
import dev.startuphelp.protocol.Reading;
import dev.startuphelp.server.file.FileBytes;
import dev.startuphelp.server.file.FileReading;
import dev.startuphelp.server.file.NoticeFile;
import dev.startuphelp.server.notice.Publication;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever file can be published, readers understand what is served of it. */
final class CanonicalDocumentFuzzTest {

  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<NoticeFile> FILES =
      List.of(
          new NoticeFile(Path.of("notice.json"), ZoneOffset.UTC),
          new NoticeFile(Path.of("notice.yaml"), ZoneOffset.UTC));

  static Stream<byte[]> seeds() {
    return HostileInputs.documents();
  }

  @MethodSource("seeds")
  @FuzzTest
  void isReadAsItWasMeant(byte[] bytes) throws IOException {
    for (NoticeFile file : FILES) {
      if (file.interpret(FileBytes.of(bytes)) instanceof FileReading.Loaded loaded) {
        Publication publication = Publication.of(loaded, NOW);
        HelpDocument meant = publication.document().forApplication("accounting");

        compare(meant, read(CanonicalDocument.of(publication, "accounting", NOW)));
        read(
            new DocumentWriter()
                .write(meant, NOW, new Wording.OneLanguage(LanguageRange.parse("ru, en;q=0.5"))));
      }
    }
  }

  /** As every reader of the network does. */
  private static HelpDocument read(byte[] served) throws IOException {
    JsonNode json = JSON.readTree(served);
    Reading reading = DocumentReader.ofNetwork().read(JSON.convertValue(json, Map.class));

    assertThat(reading.problems()).isEmpty();
    return ((Reading.Accepted) reading).document();
  }

  private static void compare(HelpDocument meant, HelpDocument read) {
    assertThat(read.standingHelp()).isEqualTo(meant.standingHelp());
    assertThat(read.publishedAt()).isEqualTo(meant.publishedAt());
    assertThat(read.revision()).isEqualTo(meant.revision());
    assertThat(read.notices())
        .isEqualTo(
            meant.notices().stream()
                .filter(notice -> notice.statusAt(NOW) != Notice.Status.ENDED)
                .map(CanonicalDocumentFuzzTest::asServed)
                .toList());
  }

  /** The end is served as it is in fact; what was planned stays in the file. */
  private static Notice asServed(Notice notice) {
    return new Notice(
        notice.id(),
        notice.userMessage(),
        notice.helpText(),
        notice.validFrom(),
        notice.end(),
        null,
        notice.severity(),
        notice.helpUrl(),
        notice.applications(),
        notice.situations());
  }
}
