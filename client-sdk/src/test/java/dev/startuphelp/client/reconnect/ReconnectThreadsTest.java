package dev.startuphelp.client.reconnect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.startuphelp.client.failure.Situation;
import dev.startuphelp.client.reconnect.ReconnectState.GivenUp;
import dev.startuphelp.client.reconnect.ReconnectState.Recovered;
import dev.startuphelp.client.reconnect.ReconnectState.Trying;
import dev.startuphelp.client.time.Clocks;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Attempts that hang, on real threads. */
@Timeout(30)
class ReconnectThreadsTest {

  private final BlockingQueue<ReconnectState<AutoCloseable>> states = new LinkedBlockingQueue<>();
  private final CompletableFuture<Thread> attempting = new CompletableFuture<>();
  private final CountDownLatch server = new CountDownLatch(1);
  private final CompletableFuture<Boolean> connectionClosed = new CompletableFuture<>();
  private final AutoCloseable connection = () -> connectionClosed.complete(true);

  @AfterEach
  void letTheServerAnswer() {
    server.countDown();
  }

  @Test
  void interruptsAHangingAttemptWhenItIsClosed() throws Exception {
    Reconnect<AutoCloseable> reconnect = tryNow(this::hangUntilInterrupted);
    Thread hanging = attempting.get();
    assertThat(states).hasAtLeastOneElementOfType(Trying.class);

    reconnect.close();

    awaitEnd();
    hanging.join();
  }

  @Test
  void closesAConnectionThatComesAfterItWasClosed() throws Exception {
    Reconnect<AutoCloseable> reconnect = tryNow(this::hangWhateverHappens);
    Thread hanging = attempting.get();
    reconnect.close();
    awaitEnd();
    assertThat(connectionClosed).isNotDone();

    server.countDown();

    assertThat(connectionClosed.get()).isTrue();
    hanging.join();
    assertThat(states).isEmpty();
  }

  @Test
  void handsOverAConnectionWithoutAnInterrupt() throws Exception {
    CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
    Reconnect<AutoCloseable> reconnect = reconnect(() -> connection);
    reconnect.start(
        Failures.of(Situation.CONNECTION_REFUSED),
        state -> {
          if (state instanceof Recovered) {
            reconnect.close();
            interrupted.complete(Thread.currentThread().isInterrupted());
          }
        });

    reconnect.retryNow();

    assertThat(interrupted.get()).isFalse();
    assertThat(connectionClosed).isNotDone();
  }

  @Test
  void leavesNoThreadAfterItRecovered() throws Exception {
    Reconnect<AutoCloseable> reconnect =
        tryNow(
            () -> {
              attempting.complete(Thread.currentThread());
              return connection;
            });

    attempting.get().join();

    await().until(() -> states.stream().anyMatch(Recovered.class::isInstance));
    reconnect.close();
  }

  private Reconnect<AutoCloseable> tryNow(Callable<AutoCloseable> connect) {
    Reconnect<AutoCloseable> reconnect = reconnect(connect);
    reconnect.start(Failures.of(Situation.CONNECTION_REFUSED), states::add);
    reconnect.retryNow();
    return reconnect;
  }

  private static Reconnect<AutoCloseable> reconnect(Callable<AutoCloseable> connect) {
    return new Reconnect<>(
        thrown -> Failures.of(Situation.CONNECTION_REFUSED),
        CompletableFuture::completedStage,
        connect,
        new ReconnectThreads(),
        Clocks.system(),
        () -> 0);
  }

  private AutoCloseable hangUntilInterrupted() throws InterruptedException {
    attempting.complete(Thread.currentThread());
    server.await();
    return connection;
  }

  private AutoCloseable hangWhateverHappens() {
    attempting.complete(Thread.currentThread());
    while (true) {
      try {
        server.await();
        return connection;
      } catch (InterruptedException e) {
        // As a socket that connects.
      }
    }
  }

  private void awaitEnd() throws InterruptedException {
    while (!(states.take() instanceof GivenUp)) {
      // Waiting and trying before it.
    }
  }
}
