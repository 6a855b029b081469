package dev.startuphelp.server.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class KeepingTest {

  private final Keeping keeping = new Keeping();
  private final List<String> kept = Collections.synchronizedList(new ArrayList<>());

  @Test
  void keepsEverythingInItsOrderBeforeItCloses() {
    CountDownLatch busy = new CountDownLatch(1);
    keeping.execute(() -> await(busy));
    keeping.execute(() -> kept.add("one"));
    keeping.execute(() -> kept.add("two"));
    assertThat(kept).isEmpty();

    busy.countDown();
    keeping.close();

    assertThat(kept).containsExactly("one", "two");
  }

  @Test
  void keepsTheNextAlthoughOneFailed() {
    keeping.execute(
        () -> {
          throw new IllegalStateException("unforeseen");
        });
    keeping.execute(() -> kept.add("next"));

    keeping.close();

    assertThat(kept).containsExactly("next");
  }

  @Test
  void keepsNothingMoreAfterItWasClosed() {
    keeping.close();

    keeping.execute(() -> kept.add("late"));

    assertThat(kept).isEmpty();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
