package dev.startuphelp.server;

import static org.awaitility.Awaitility.await;

import dev.startuphelp.server.access.AccessSettings;
import dev.startuphelp.server.access.QuickHash;
import dev.startuphelp.server.access.Role;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Hundreds of addresses guess one name's password, in real time, and its owner gets in. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "others have one loopback address only")
final class SignInUnderAttackTest {

  private static final int ADDRESSES = 600;

  @TempDir private Path folder;

  private HelpServer start() throws IOException {
    AccessSettings access =
        new AccessSettings(
            List.of(
                new AccessSettings.User(
                    "anna", Role.EDITOR, QuickHash.of("correct horse", 100_000))),
            List.of(),
            null,
            null,
            Duration.ofMinutes(30),
            Duration.ofHours(12));
    Path notice = Files.writeString(folder.resolve("notice.json"), "{}");
    return HelpServer.start(
        new ServerSettings(
            "127.0.0.1",
            0,
            TestServer.LIMITS,
            Duration.ofSeconds(5),
            notice,
            folder.resolve("state"),
            ZoneOffset.UTC,
            Duration.ofSeconds(30),
            Duration.ofSeconds(1),
            false,
            null,
            new AdminSettings(access, null)),
        Clock.systemUTC());
  }

  /** The status that a sign-in from that address of this computer is answered with. */
  private static int signIn(int port, String from, String password) {
    String body = "{\"name\": \"anna\", \"password\": \"%s\"}".formatted(password);
    String request =
        "POST /v1/admin/session HTTP/1.1\r\nHost: localhost\r\nStartup-Help-Admin: 1\r\n"
            + "Connection: close\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body;
    try (Socket socket = new Socket()) {
      socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
      socket.connect(new InetSocketAddress("127.0.0.1", port), 10_000);
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      byte[] head = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
      return Integer.parseInt(new String(head, StandardCharsets.US_ASCII).substring(9));
    } catch (IOException e) {
      return 0;
    }
  }

  @Test
  void ownerGetsInWithinSecondsWhileHundredsOfAddressesGuess() throws IOException {
    AtomicInteger guesses = new AtomicInteger();
    try (HelpServer server = start();
        ExecutorService attackers = Executors.newVirtualThreadPerTaskExecutor();
        ScheduledExecutorService time = Executors.newSingleThreadScheduledExecutor()) {
      time.scheduleAtFixedRate(
          () -> attackers.execute(() -> guess(server.port(), guesses.getAndIncrement())),
          0,
          10,
          TimeUnit.MILLISECONDS);
      await().atMost(Duration.ofMinutes(1)).until(() -> guesses.get() > 2 * ADDRESSES);

      await()
          .atMost(Duration.ofSeconds(15))
          .pollInterval(Duration.ofMillis(100))
          .until(() -> signIn(server.port(), "127.0.0.1", "correct horse") == 200);

      time.shutdownNow();
    }
  }

  private static void guess(int port, int number) {
    int from = number % ADDRESSES;
    signIn(port, "127.7." + from / 250 + "." + (from % 250 + 1), "guess");
  }
}
