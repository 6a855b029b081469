package dev.startuphelp.client.failure;

import dev.startuphelp.client.failure.ClientStack.Setting;
import dev.startuphelp.client.failure.Provocation.Client;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Failures that need a network of their own, where nothing leads anywhere: this is also the program
 * that runs inside of it and prints, line by line, what each client's failure was told as.
 */
final class ProvokedNamespace {

  private static final Setting USUAL = ProvokedNetwork.USUAL;

  private ProvokedNamespace() {}

  static List<Provocation> all() {
    return List.of(
        to("a network without a way out", Situation.HOST_UNREACHABLE, "http://192.0.2.1:80/"),
        to("a route that a router refuses", Situation.HOST_UNREACHABLE, "http://10.3.0.1:80/"),
        to("a route that is forbidden", Situation.BLOCKED_BY_FIREWALL, "http://10.1.0.1:80/"),
        to("a route that ends nowhere", Situation.CONNECT_FAILED, "http://10.2.0.1:80/"),
        to("a name service that is away", Situation.DNS_UNAVAILABLE, "http://srv.example.com:80/")
            .told(Client.JAVA_HTTP, Situation.HOST_NOT_FOUND)
            .told(Client.URL_CONNECTION, Situation.HOST_NOT_FOUND)
            .told(Client.SOCKET, Situation.HOST_NOT_FOUND),
        noPortLeft());
  }

  private static Provocation to(String what, Situation truth, String target) {
    return Provocation.everywhere(what, truth, stack -> stack.ask(URI.create(target), USUAL));
  }

  private static Provocation noPortLeft() {
    return Provocation.everywhere(
        "no local port left",
        Situation.LOCAL_PORTS_EXHAUSTED,
        stack -> {
          List<Socket> taken = new ArrayList<>();
          try (ServerSocket server = new ServerSocket()) {
            server.bind(new InetSocketAddress("127.0.0.1", 50_000));
            Files.writeString(Path.of("/proc/sys/net/ipv4/ip_local_port_range"), "60001 60001");
            taken.add(new Socket("127.0.0.1", 50_000));
            return stack.ask(URI.create("http://127.0.0.1:50000/"), USUAL);
          } finally {
            for (Socket socket : taken) {
              socket.setSoLinger(true, 0);
              socket.close();
            }
          }
        });
  }

  /** Run inside of the network namespace. */
  public static void main(String[] arguments) throws Exception {
    for (Provocation provocation : all()) {
      for (Map.Entry<Client, Provocation.Way> way : new EnumMap<>(provocation.ways()).entrySet()) {
        Evidence evidence = way.getValue().fail();
        Classification told = FailureClassifier.classify(evidence);
        System.out.println(
            provocation.what()
                + "\t"
                + way.getKey()
                + "\t"
                + told.situation()
                + "\t"
                + evidence.technicalLine());
      }
    }
    Runtime.getRuntime().halt(0);
  }
}
