package dev.startuphelp.client.failure;

import static dev.startuphelp.client.failure.Provocation.thrown;

import dev.startuphelp.client.failure.Provocation.Call;
import dev.startuphelp.client.failure.Provocation.Client;
import java.io.ByteArrayInputStream;
import java.io.FileInputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;

/** Failures of the computer itself: files, ports, memory, its own settings. */
final class ProvokedComputer {

  private ProvokedComputer() {}

  static List<Provocation> all() {
    return List.of(
        here(
            "a disk without space",
            Situation.DISK_FULL,
            () -> Files.write(Path.of("/dev/full"), new byte[1])),
        here(
            "a file that is not there",
            Situation.LOCAL_FILE_ERROR,
            () -> new FileInputStream("/no/such/file.conf").close()),
        here(
            "a folder in the place of a file",
            Situation.LOCAL_FILE_ERROR,
            () -> Files.readAllBytes(Path.of("."))),
        here(
            "a program that is not there",
            Situation.LOCAL_FILE_ERROR,
            () -> new ProcessBuilder("/no/such/program").start()),
        here("a port that is taken", Situation.LOCAL_PORT_IN_USE, ProvokedComputer::listenTwice),
        here(
            "an address of another computer",
            Situation.CLIENT_CONFIG,
            () -> new ServerSocket(0, 1, InetAddress.getByName("192.0.2.1")).close()),
        here(
            "no memory left",
            Situation.OUT_OF_MEMORY,
            () -> Files.write(Path.of("/dev/null"), new byte[Integer.MAX_VALUE])),
        here(
            "a damaged certificate store", Situation.TLS_LOCAL_CONFIG, ProvokedComputer::readStore),
        here(
            "an address with a space",
            Situation.INVALID_ADDRESS,
            () -> URI.create("http://my server/").toURL().openStream().close()),
        here(
            "a place holder in the address",
            Situation.INVALID_ADDRESS,
            () -> InetAddress.getAllByName("${server}")),
        here(
            "a mistake in the program",
            Situation.INTERNAL_ERROR,
            () -> List.of("a").get(FIRST_THAT_IS_MISSING)));
  }

  private static final int FIRST_THAT_IS_MISSING = 1;

  private static Provocation here(String what, Situation truth, Call call) {
    return thrown(Client.COMPUTER, what, truth, Route.UNKNOWN, call);
  }

  private static void listenTwice() throws Exception {
    try (ServerSocket first = new ServerSocket(0)) {
      new ServerSocket(first.getLocalPort()).close();
    }
  }

  private static void readStore() throws Exception {
    byte[] garbage = "garbage".getBytes(StandardCharsets.US_ASCII);
    KeyStore.getInstance("PKCS12").load(new ByteArrayInputStream(garbage), null);
  }
}
