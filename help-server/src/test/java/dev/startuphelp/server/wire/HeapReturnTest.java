package dev.startuphelp.server.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class HeapReturnTest {

  private static final long MIB = 1024 * 1024;
  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  private final AtomicInteger collections = new AtomicInteger();

  private HeapReturn returning(long heap) {
    return new HeapReturn(() -> heap, collections::incrementAndGet, 0);
  }

  @Test
  void largeHeapIsCollectedOnceAMinute() {
    HeapReturn heap = returning(300 * MIB);

    heap.look(MINUTE - 1);
    assertThat(collections).hasValue(0);

    heap.look(MINUTE);
    heap.look(MINUTE + 1);
    assertThat(collections).hasValue(1);

    heap.look(2 * MINUTE);
    assertThat(collections).hasValue(2);
  }

  @Test
  void smallHeapIsLeftAlone() {
    returning(64 * MIB).look(5 * MINUTE);

    assertThat(collections).hasValue(0);
  }
}
