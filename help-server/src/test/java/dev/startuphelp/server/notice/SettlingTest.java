package dev.startuphelp.server.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.startuphelp.server.file.FileBytes;
import dev.startuphelp.server.file.Sighting;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class SettlingTest {

  private final Settling settling = new Settling(Duration.ofNanos(10));

  private static Sighting content(String text, int modified) {
    return new Sighting.Content(
        FileBytes.of(text.getBytes(StandardCharsets.UTF_8)), Instant.ofEpochSecond(modified));
  }

  @Test
  void handsOutAChangeOnceItHasBeenTheSameForAWhile() {
    assertThat(settling.offer(content("a", 1), 0)).isEmpty();
    assertThat(settling.offer(content("a", 1), 9)).isEmpty();
    assertThat(settling.isPending()).isTrue();

    assertThat(settling.offer(content("a", 1), 10)).contains(content("a", 1));
  }

  @Test
  void handsItOutOnlyOnce() {
    settling.offer(content("a", 1), 0);
    settling.offer(content("a", 1), 10);

    assertThat(settling.offer(content("a", 1), 20)).isEmpty();
    assertThat(settling.isPending()).isFalse();
  }

  @Test
  void waitsAsLongAsTheFileGrows() {
    settling.offer(content("a", 1), 0);
    settling.offer(content("ab", 1), 9);

    assertThat(settling.offer(content("ab", 1), 18)).isEmpty();
    assertThat(settling.offer(content("ab", 1), 19)).isPresent();
  }

  @Test
  void waitsAsLongAsTheFileIsTouched() {
    settling.offer(content("a", 1), 0);
    settling.offer(content("a", 2), 9);

    assertThat(settling.offer(content("a", 2), 18)).isEmpty();
  }

  @Test
  void momentWithoutAFileDuringAReplacementIsNotReported() {
    settling.offer(content("a", 1), 0);
    settling.offer(content("a", 1), 10);

    assertThat(settling.offer(new Sighting.Absent(), 20)).isEmpty();
    assertThat(settling.offer(content("b", 2), 25)).isEmpty();
    assertThat(settling.offer(content("b", 2), 35)).contains(content("b", 2));
  }
}
