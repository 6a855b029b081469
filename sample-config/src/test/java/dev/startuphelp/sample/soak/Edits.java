package dev.startuphelp.sample.soak;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The administrator: edits the notice file in every way in which files are edited, and sometimes
 * breaks it. Any thread may use it.
 */
final class Edits {

  private static final String BROKEN = "{\"userMessage\": \"Notice of a broken edit\", ";
  private static final Duration HALF_WRITTEN = Duration.ofMillis(50);

  private final Path file;
  private final List<Edit> good = new ArrayList<>();
  private int turns;
  private int bad;

  Edits(Path file) {
    this.file = file;
  }

  /** A good edit, whatever it is the turn of. */
  synchronized void good() throws IOException, InterruptedException {
    int number = good.size() + 1;
    Instant now = Instant.now();
    Edit edit = new Edit(number, now, number % 7 != 0, end(number, now));
    write(edit.json(), number % 3);
    good.add(new Edit(number, Instant.now(), edit.notice(), edit.end()));
  }

  /** The next edit: now and then a broken one, or the file goes away. */
  synchronized void next() throws IOException, InterruptedException {
    turns++;
    if (turns % 25 == 0) {
      Files.delete(file);
      bad++;
    } else if (turns % 10 == 0) {
      write(BROKEN, turns / 10 % 3);
      bad++;
    } else {
      good();
    }
  }

  private static @Nullable Instant end(int number, Instant now) {
    return number % 5 == 0 ? null : now.plusSeconds(number % 4 == 0 ? 3 : 12);
  }

  private void write(String text, int way) throws IOException, InterruptedException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    switch (way) {
      case 0 -> {
        Path beside = file.resolveSibling("notice.new");
        Files.write(beside, bytes);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
      }
      case 1 -> Files.write(file, bytes);
      default -> {
        try (OutputStream out = Files.newOutputStream(file)) {
          out.write(bytes, 0, bytes.length / 2);
          Thread.sleep(HALF_WRITTEN);
          out.write(bytes, bytes.length / 2, bytes.length - bytes.length / 2);
        }
      }
    }
  }

  /** All good edits up to now, in their order. */
  synchronized List<Edit> all() {
    return List.copyOf(good);
  }

  /** How often the file was broken or away. */
  synchronized int bad() {
    return bad;
  }
}
