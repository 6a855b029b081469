package dev.startuphelp.client.swing;

import dev.startuphelp.client.Attempt;
import dev.startuphelp.client.HelpClient;
import java.awt.AWTEvent;
import java.awt.EventQueue;
import java.awt.Toolkit;
import java.awt.Window;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javax.swing.JDialog;

/**
 * Measures the time from a failure to the painted window with kept help, while the help service
 * accepts connections and never answers. Run by hand with the class path of the tests, where there
 * is a display; a line for each window, the first one cold.
 */
final class TimeToWindow {

  private static final int RUNS = 12;

  private TimeToWindow() {}

  /**
   * Runs.
   *
   * @param args none
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        HelpClient help = client(silent.getLocalPort())) {
      help.remember("Ask Ann.", "https://help.example.com/accounting");
      Attempt attempt = Attempt.to(URI.create("https://accounting.example.com/"));
      for (int run = 0; run < RUNS; run++) {
        Thread.sleep(500);
        System.out.printf("window %2d: %6.1f ms%n", run, measure(help, attempt));
      }
    }
    System.exit(0);
  }

  private static HelpClient client(int port) throws IOException {
    return HelpClient.builder("bench", URI.create("http://127.0.0.1:" + port + "/"))
        .cacheDirectory(Files.createTempDirectory("time-to-window"))
        .build();
  }

  private static double measure(HelpClient help, Attempt attempt) throws InterruptedException {
    BlockingQueue<Long> painted = new LinkedBlockingQueue<>();
    // Told before the event is handled; what is put into the queue then comes after the painting.
    Toolkit.getDefaultToolkit()
        .addAWTEventListener(
            event -> {
              if (event.getSource() instanceof JDialog) {
                EventQueue.invokeLater(() -> painted.add(System.nanoTime()));
              }
            },
            AWTEvent.PAINT_EVENT_MASK);

    long began = System.nanoTime();
    new DiagnosisDialog(help::refine)
        .open(null, help.diagnose(new ConnectException("Connection refused"), attempt));
    long ended = painted.take();

    for (var listener : Toolkit.getDefaultToolkit().getAWTEventListeners()) {
      Toolkit.getDefaultToolkit().removeAWTEventListener(listener);
    }
    for (Window window : Window.getWindows()) {
      EventQueue.invokeLater(window::dispose);
    }
    return (ended - began) / 1e6;
  }
}
