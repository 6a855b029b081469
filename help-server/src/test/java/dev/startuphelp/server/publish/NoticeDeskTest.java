package dev.startuphelp.server.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.startuphelp.protocol.Problem.Level;
import dev.startuphelp.server.HandMovedClock;
import dev.startuphelp.server.file.Finding;
import dev.startuphelp.server.file.NoticeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The promise of the desk: published is published, refused changes nothing, nobody is overrun. */
final class NoticeDeskTest {

  private static final String DOWN = "{\"userMessage\": \"Down.\"}\n";
  private static final String DOWN_LONGER = "{\"userMessage\": \"Down until noon.\"}\n";
  private static final String UP = "{}\n";

  @TempDir private Path folder;
  private final HandMovedClock clock = new HandMovedClock(Instant.parse("2026-11-22T10:00:00Z"));
  private Path notice;
  private Path state;
  private NoticeDesk desk;

  @BeforeEach
  void open() {
    notice = folder.resolve("notice.json");
    state = folder.resolve("state");
    desk = desk();
  }

  private NoticeDesk desk() {
    return new NoticeDesk(new NoticeFile(notice, ZoneOffset.UTC), state, clock);
  }

  private Outcome.Published published(String text) {
    clock.forward(Duration.ofMinutes(1));
    Outcome outcome = desk.publish(text, null, "anna");
    assertThat(outcome).isInstanceOf(Outcome.Published.class);
    return (Outcome.Published) outcome;
  }

  private List<String> filesBesideTheNotice() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  @Test
  void publishesAndSaysWhichVersionThatIs() throws IOException {
    Outcome.Published published = published(DOWN);

    assertThat(notice).hasContent(DOWN);
    assertThat(published.version()).isEqualTo(desk.current().version());
    assertThat(published.publication().revision()).contains(published.version());
    assertThat(filesBesideTheNotice()).containsExactly("notice.json", "state");
  }

  @Test
  void refusesWhatIsWrongWithItsPlaceAndChangesNothing() throws IOException {
    published(DOWN);

    Outcome outcome = desk.publish("{\n  \"userMessage\": \"Up\",\n}", null, "anna");

    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    Finding why = ((Outcome.Refused) outcome).findings().get(0);
    assertThat(why.position()).hasToString("2:22");
    assertThat(notice).hasContent(DOWN);
    assertThat(desk.history()).hasSize(1);
  }

  @Test
  void refusesANewErrorButNotOneThatWasThereBefore() throws IOException {
    String bad = "{\"userMessage\": \"Down.\", \"helpUrl\": \"file:///etc/passwd\"}";
    Files.writeString(notice, bad);

    assertThat(desk.publish(bad.replace("Down", "Still down"), null, "anna"))
        .isInstanceOf(Outcome.Published.class);
    assertThat(desk.publish(bad.replace("file", "ftp"), null, "anna"))
        .isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void refusesTheNameOfASituationThatDoesNotExistUnlessItStoodThereBefore() throws IOException {
    String misnamed = "{\"notices\": [{\"userMessage\": \"Down.\", \"situations\": [\"NOPE\"]}]}";

    assertThat(desk.publish(misnamed, null, "anna"))
        .asInstanceOf(InstanceOfAssertFactories.type(Outcome.Refused.class))
        .satisfies(
            refused ->
                assertThat(refused.findings())
                    .extracting(Finding::code, Finding::level)
                    .contains(tuple("situation-unknown", Level.ERROR)));
    assertThat(desk.objections(misnamed)).extracting(Finding::code).contains("situation-unknown");

    Files.writeString(notice, misnamed);
    String version = desk.current().version();
    published(misnamed.replace("Down", "Still down"));
    published(UP);
    assertThat(desk.restore(version, null, "anna")).isInstanceOf(Outcome.Published.class);
  }

  @Test
  void tellsWhoHasChangedItMeanwhileAndWhat() {
    String began = published(DOWN).version();
    clock.forward(Duration.ofMinutes(1));
    desk.publish(DOWN_LONGER, began, "boris");

    Outcome outcome = desk.publish(UP, began, "anna");

    assertThat(outcome).isInstanceOf(Outcome.Conflict.class);
    Outcome.Conflict conflict = (Outcome.Conflict) outcome;
    assertThat(conflict.author()).contains("boris");
    assertThat(conflict.at()).contains(clock.instant());
    assertThat(conflict.theirs()).contains("-" + DOWN, "+" + DOWN_LONGER);
    assertThat(conflict.yours()).contains("-" + DOWN_LONGER, "+" + UP);
    assertThat(notice).hasContent(DOWN_LONGER);
  }

  @Test
  void anEditByHandIsAConflictToo() throws IOException {
    String began = published(DOWN).version();
    Files.writeString(notice, DOWN_LONGER);

    Outcome outcome = desk.publish(UP, began, "anna");

    assertThat(outcome)
        .asInstanceOf(InstanceOfAssertFactories.type(Outcome.Conflict.class))
        .satisfies(conflict -> assertThat(conflict.author()).isEmpty());
    assertThat(notice).hasContent(DOWN_LONGER);
  }

  @Test
  void keepsEveryVersionWithWhoAndWhatChanged() throws IOException {
    Files.writeString(notice, UP);
    published(DOWN);
    published("{\"userMessage\": \"Down.\", \"validUntil\": \"2026-11-22T14:00:00Z\"}");

    List<HistoryEntry> history = desk.history();

    assertThat(history)
        .extracting(HistoryEntry::author)
        .containsExactly(Optional.of("anna"), Optional.of("anna"), Optional.empty());
    assertThat(history)
        .extracting(entry -> entry.change().describe(Locale.ENGLISH, ZoneOffset.UTC))
        .containsExactly(
            "\"Down.\" now ends 2026-11-22 14:00 +00:00",
            "new notice \"Down.\" until further notice",
            "nothing that users see");
  }

  @Test
  void keepsAlsoABrokenFileThatItReplaces() throws IOException {
    Files.writeString(notice, "{\"userMessage\": \"hours of work");

    published(DOWN);

    HistoryEntry broken = desk.history().get(1);
    assertThat(desk.version(broken.version()).orElseThrow().text())
        .contains("{\"userMessage\": \"hours of work");
  }

  @Test
  void restoresAVersionByteByByte() throws IOException {
    String windows = "\uFEFF{\"userMessage\": \"Down.\"}\r\n";
    Files.writeString(notice, windows);
    String version = desk.current().version();
    published(UP);

    assertThat(desk.restore(version, null, "anna")).isInstanceOf(Outcome.Published.class);
    assertThat(Files.readString(notice)).isEqualTo(windows);
    assertThat(desk.restore("0123456789ab", null, "anna"))
        .isEqualTo(
            new Outcome.Failed(new Failure(Failure.Kind.NO_SUCH_VERSION, List.of("0123456789ab"))));
  }

  @Test
  void keepsModeAndFollowsALink() throws IOException {
    Path target = Files.createDirectory(folder.resolve("shared")).resolve("real.json");
    Files.writeString(target, UP);
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-rw----"));
    Files.createSymbolicLink(notice, target);

    published(DOWN);

    assertThat(notice).isSymbolicLink();
    assertThat(target).hasContent(DOWN);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
        .isEqualTo("rw-rw----");
  }

  @Test
  void sharesTheStateWithWhoeverHasItsFolder() throws IOException {
    Files.createDirectory(state);
    Files.setPosixFilePermissions(state, PosixFilePermissions.fromString("rwxrwx---"));

    published(DOWN);

    try (Stream<Path> files = Files.list(state.resolve("history"))) {
      Path version = files.findFirst().orElseThrow();
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(version)))
          .isEqualTo("rw-rw----");
    }
  }

  @Test
  void refusesAMountedConfigMap() throws IOException {
    Path mounted = Files.createDirectory(folder.resolve("..2026_11_22"));
    Files.writeString(mounted.resolve("notice.json"), UP);
    Files.createSymbolicLink(folder.resolve("..data"), Path.of("..2026_11_22"));
    Files.createSymbolicLink(notice, Path.of("..data/notice.json"));

    Outcome outcome = desk.publish(DOWN, null, "anna");

    assertThat(outcome)
        .isEqualTo(
            new Outcome.Failed(new Failure(Failure.Kind.CONFIG_MAP, List.of("notice.json"))));
    assertThat(notice).hasContent(UP);
  }

  @Test
  void anAuthorIsOneShortLine() {
    desk.publish(DOWN, null, "anna\nroot\u202E" + "x".repeat(200));

    assertThat(desk.history().get(0).author().orElseThrow())
        .startsWith("anna rootx")
        .hasSize(Kept.LONGEST_AUTHOR);
  }
}
