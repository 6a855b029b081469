package dev.startuphelp.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Several servers that have the same file, each mounted into a folder of its own at its own time.
 */
final class ReplicasTest {

  private static final String NOTICES =
      """
      {"notices": [
        {"userMessage": {"en": "Down.", "ru": "Не работает."},
         "validUntil": "2026-11-22T11:00:00Z"},
        {"userMessage": {"en": "Network night.", "ru": "Ночь сети."}, "applications": ["crm"],
         "validFrom": "2026-11-22T10:30:00Z", "validUntil": "2026-11-22T12:00:00Z"}],
       "helpText": {"en": "Call us.", "ru": "Позвоните."}}
      """;
  private static final String OVER = "{\"helpText\": {\"en\": \"Call us.\", \"ru\": \"Звоните.\"}}";
  private static final List<String> PATHS =
      List.of("/v1/help?lang=*", "/v1/help?app=crm&lang=*", "/v1/help?app=crm&lang=ru", "/v1/help");

  @TempDir Path folder;
  private Path here;
  private Path there;
  private TestServer one;
  private TestServer other;

  @BeforeEach
  void startTwoOnTheSameContent() throws IOException {
    here = Files.createDirectory(folder.resolve("here"));
    there = Files.createDirectory(folder.resolve("there"));
    mount(here, "1", NOTICES, "2026-11-22T08:00:00Z");
    mount(there, "1", NOTICES, "2026-11-22T09:59:59Z");
    one = start(here);
    other = start(there);
  }

  @AfterEach
  void stop() {
    one.close();
    other.close();
  }

  @Test
  void answerTheSameBytesBeforeAndAfterEveryTransition() {
    assertTheSame("Down.");

    at("2026-11-22T10:30:00Z");
    assertTheSame("Network night.");
    at("2026-11-22T12:00:00Z");

    assertTheSame("Call us.");
  }

  @Test
  void answerTheSameWhenTheyGotAnEditAtDifferentMoments() throws IOException {
    mount(here, "2", OVER, "2026-11-22T10:00:01Z");
    await().until(() -> !one.get("/v1/help").body().contains("Down."));
    at("2026-11-22T10:01:00Z");
    mount(there, "2", OVER, "2026-11-22T10:01:00Z");
    await().until(() -> !other.get("/v1/help").body().contains("Down."));

    assertTheSame("Звоните.");
  }

  @Test
  void answerTheSameAfterOneWasStartedAgainWithItsStateOrWithoutAny() throws IOException {
    other.close();
    other = start(there);
    assertTheSame("Down.");

    other.close();
    Path fresh = Files.createDirectory(folder.resolve("fresh"));
    mount(fresh, "1", NOTICES, "2026-11-22T10:10:00Z");
    other = start(fresh);

    assertTheSame("Down.");
  }

  /** As Kubernetes mounts a ConfigMap: the file is a link into a folder, which is swapped. */
  private static void mount(Path volume, String version, String content, String time)
      throws IOException {
    Path data = Files.createDirectory(volume.resolve("..v" + version));
    Path file = Files.writeString(data.resolve("notice.json"), content);
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse(time)));
    Path next = Files.createSymbolicLink(volume.resolve("..next"), data.getFileName());
    Files.move(next, volume.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);
    if (version.equals("1")) {
      Files.createSymbolicLink(volume.resolve("notice.json"), Path.of("..data/notice.json"));
    }
  }

  private static TestServer start(Path volume) {
    return TestServer.of(volume.resolve("notice.json"), ZoneOffset.UTC);
  }

  private void at(String time) {
    one.clock.set(Instant.parse(time));
    other.clock.set(Instant.parse(time));
  }

  private void assertTheSame(String text) {
    assertThat(one.get("/v1/help?app=crm&lang=*").body()).contains(text);
    for (String path : PATHS) {
      for (String language : List.of("en", "ru")) {
        HttpResponse<String> first = one.get(path, "Accept-Language", language);
        HttpResponse<String> second = other.get(path, "Accept-Language", language);

        assertThat(second.body()).as(path).isEqualTo(first.body());
        for (String header : List.of("ETag", "Cache-Control", "Vary", "Content-Language")) {
          assertThat(second.headers().allValues(header))
              .as("%s of %s", header, path)
              .isEqualTo(first.headers().allValues(header));
        }
      }
    }
  }
}
