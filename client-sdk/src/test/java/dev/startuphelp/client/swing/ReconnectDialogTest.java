package dev.startuphelp.client.swing;

import static dev.startuphelp.client.swing.Screenful.awaitDialog;
import static dev.startuphelp.client.swing.Screenful.doOnEventThread;
import static dev.startuphelp.client.swing.Screenful.press;
import static dev.startuphelp.client.swing.Screenful.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.startuphelp.client.Attempt;
import dev.startuphelp.client.Diagnosis;
import dev.startuphelp.client.HelpClient;
import dev.startuphelp.client.swing.ReconnectAnswer.Connected;
import dev.startuphelp.client.swing.ReconnectAnswer.Quit;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.FutureTask;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The dialog with a real server that goes away and comes back. */
@WindowTest
@Timeout(60)
class ReconnectDialogTest {

  @TempDir Path cache;

  private final List<Thread> callers = new ArrayList<>();
  private InetSocketAddress address;
  private Attempt attempt;
  private HelpClient help;
  private ReconnectDialog<Socket> dialog;

  @BeforeEach
  void findAServerThatIsAway() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      address = (InetSocketAddress) server.getLocalSocketAddress();
    }
    attempt =
        Attempt.to(URI.create("tcp://127.0.0.1:" + address.getPort())).withLocale(Locale.ENGLISH);
    help = HelpClient.builder("test").helpText("Ask Ann.").cacheDirectory(cache).build();
    dialog =
        new ReconnectDialog<>(
            help,
            attempt,
            this::connect,
            WindowSettings.ofThisComputer().withGrace(Duration.ZERO),
            false);
  }

  @AfterEach
  void closeEverything() {
    doOnEventThread(
        () -> {
          for (Window window : Window.getWindows()) {
            window.dispose();
          }
        });
    help.close();
  }

  @Test
  void findsTheServerThatIsBackByItself() throws Exception {
    FutureTask<ReconnectAnswer<Socket>> answer = show();
    assertThat(texts(awaitDialog())).contains("Ask Ann.");

    try (ServerSocket server = start()) {
      assertThat(answer.get()).isInstanceOf(Connected.class);
      server.accept().close();
    }
    assertThat(Screenful.dialogs()).isEmpty();
  }

  @Test
  void makesOneWindowAndOneConnectionForFiftyWhoAskAtOnce() throws Exception {
    List<FutureTask<ReconnectAnswer<Socket>>> answers = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      answers.add(show());
    }
    awaitDialog();
    await().until(() -> callers.stream().allMatch(c -> c.getState() == Thread.State.WAITING));

    try (ServerSocket server = start()) {
      press(KeyEvent.VK_ENTER);
      ReconnectAnswer<Socket> first = answers.get(0).get();
      for (FutureTask<ReconnectAnswer<Socket>> answer : answers) {
        assertThat(answer.get()).isSameAs(first);
      }
      server.accept().close();
    }
    assertThat(Screenful.dialogs()).isEmpty();
  }

  @Test
  void letsEventsGoOnWhenItIsShownOnTheEventThread() throws Exception {
    FutureTask<ReconnectAnswer<Socket>> answer =
        new FutureTask<>(() -> dialog.show(null, failure()));
    SwingUtilities.invokeLater(answer);
    awaitDialog();

    press(KeyEvent.VK_ESCAPE);

    await().until(answer::isDone);
    assertThat(answer.get()).isInstanceOf(Quit.class);
  }

  @Test
  void closesWhenNobodyWaitsAnyMore() throws Exception {
    FutureTask<ReconnectAnswer<Socket>> answer = show();
    awaitDialog();

    callers.get(0).interrupt();

    assertThat(answer.get()).isInstanceOf(Quit.class);
    await().until(() -> Screenful.dialogs().isEmpty());
  }

  @Test
  void opensANewWindowAfterTheLast() throws Exception {
    FutureTask<ReconnectAnswer<Socket>> first = show();
    awaitDialog();
    press(KeyEvent.VK_ESCAPE);
    assertThat(first.get()).isInstanceOf(Quit.class);

    FutureTask<ReconnectAnswer<Socket>> second = show();
    awaitDialog();
    press(KeyEvent.VK_ESCAPE);

    assertThat(second.get()).isInstanceOf(Quit.class);
  }

  private FutureTask<ReconnectAnswer<Socket>> show() {
    FutureTask<ReconnectAnswer<Socket>> answer =
        new FutureTask<>(() -> dialog.show(null, failure()));
    Thread caller = new Thread(answer);
    caller.setDaemon(true);
    caller.start();
    callers.add(caller);
    return answer;
  }

  private Diagnosis failure() {
    return help.diagnose(new ConnectException("Connection refused"), attempt);
  }

  private Socket connect() throws IOException {
    return new Socket(address.getAddress(), address.getPort());
  }

  private ServerSocket start() throws IOException {
    return new ServerSocket(address.getPort(), 50, address.getAddress());
  }
}
