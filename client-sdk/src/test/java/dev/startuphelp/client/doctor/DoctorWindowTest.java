package dev.startuphelp.client.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.startuphelp.client.terminal.Terminal;
import java.awt.Dialog;
import java.awt.Window;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("window")
@Timeout(60)
class DoctorWindowTest {

  @Test
  void showsTheDiagnosisInAWindowAndEndsWithIt(@TempDir Path cache) throws Exception {
    String url = "http://127.0.0.1:" + closedPort() + "/";
    FutureTask<Integer> status =
        new FutureTask<>(
            () -> doctor(url, "--window", "--lang", "en", "--cache", cache.toString()));
    new Thread(status).start();
    Dialog dialog =
        await()
            .atMost(Duration.ofSeconds(30))
            .until(DoctorWindowTest::dialog, Optional::isPresent)
            .orElseThrow();

    SwingUtilities.invokeAndWait(dialog::dispose);

    assertThat(dialog.getTitle()).isEqualTo("The server does not accept the connection");
    assertThat(status.get()).isEqualTo(1);
  }

  private static int doctor(String... arguments) {
    PrintStream nowhere = new PrintStream(new ByteArrayOutputStream());
    return Doctor.run(
        Terminal.plain(80), InputStream.nullInputStream(), nowhere, nowhere, arguments);
  }

  private static Optional<Dialog> dialog() {
    return Stream.of(Window.getWindows())
        .filter(window -> window instanceof Dialog && window.isShowing())
        .map(Dialog.class::cast)
        .findFirst();
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
