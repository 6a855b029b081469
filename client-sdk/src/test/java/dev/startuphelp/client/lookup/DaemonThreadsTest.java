package dev.startuphelp.client.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DaemonThreadsTest {

  private static final Duration AT_ONCE = Duration.ofMillis(20);

  private final DaemonThreads threads = new DaemonThreads(AT_ONCE);

  @AfterEach
  void close() {
    threads.close();
  }

  @Test
  void holdsNoThreadWhenThereIsNothingToDo() throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    threads.after(AT_ONCE, done::countDown);
    assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();

    await().until(() -> threads.size() == 0);
  }

  @Test
  void holdsOneThreadWhileSomethingIsPlanned() throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    threads.after(Duration.ofHours(1), () -> {});
    threads.run(done::countDown);
    assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();

    await().until(() -> threads.size() == 1);
  }

  @Test
  void doesWhatIsPlannedThoughItsThreadsHadGone() throws InterruptedException {
    CountDownLatch done = new CountDownLatch(2);
    threads.after(AT_ONCE, done::countDown);
    await().until(() -> done.getCount() == 1 && threads.size() == 0);

    threads.after(AT_ONCE, done::countDown);

    assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void givesTheNextTaskToAThreadThatIsIdle() throws InterruptedException {
    try (DaemonThreads patient = new DaemonThreads()) {
      Set<Thread> used = ConcurrentHashMap.newKeySet();
      for (int i = 0; i < 20; i++) {
        CountDownLatch done = new CountDownLatch(1);
        patient.run(
            () -> {
              used.add(Thread.currentThread());
              done.countDown();
            });
        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        await().until(() -> used.stream().allMatch(DaemonThreadsTest::isIdle));
      }

      assertThat(used).hasSize(1);
    }
  }

  @Test
  void leavesNoTaskBehindOneThatHangs() throws InterruptedException {
    CountDownLatch goOn = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(7);
    threads.run(() -> awaitQuietly(goOn));
    for (int i = 0; i < 7; i++) {
      threads.run(done::countDown);
    }

    assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
    goOn.countDown();
  }

  @Test
  void worksOnEightThreadsAtMost() throws InterruptedException {
    CountDownLatch goOn = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(100);
    Set<Thread> used = ConcurrentHashMap.newKeySet();
    for (int i = 0; i < 100; i++) {
      threads.run(
          () -> {
            used.add(Thread.currentThread());
            awaitQuietly(goOn);
            done.countDown();
          });
    }
    await().until(() -> used.size() == 8);
    goOn.countDown();

    assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(used).hasSize(8);
  }

  private static boolean isIdle(Thread thread) {
    return thread.getState() == Thread.State.TIMED_WAITING;
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
