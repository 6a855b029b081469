package dev.startuphelp.sample.soak;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** For where there are no namespaces: passes connections on, on this computer, until it is cut. */
final class Relay implements Network {

  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  private final int servicePort = freePort();
  private final int port = freePort();
  private final Set<Closeable> open = ConcurrentHashMap.newKeySet();
  private volatile boolean silent;

  Relay() throws IOException {
    listen();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, HERE)) {
      return socket.getLocalPort();
    }
  }

  private void listen() throws IOException {
    ServerSocket listening = new ServerSocket();
    listening.setReuseAddress(true);
    listening.bind(new InetSocketAddress(HERE, port));
    open.add(listening);
    Thread.ofVirtual().start(() -> accept(listening));
  }

  private void accept(ServerSocket listening) {
    try (listening) {
      while (true) {
        Socket client = listening.accept();
        open.add(client);
        if (!silent) {
          Thread.ofVirtual().start(() -> join(client));
        }
      }
    } catch (IOException e) {
      open.remove(listening); // It has been cut.
    }
  }

  private void join(Socket client) {
    try (Socket service = new Socket(HERE, servicePort)) {
      open.add(service);
      Thread answers = Thread.ofVirtual().start(() -> pass(service, client));
      pass(client, service);
      answers.join();
      open.remove(service);
    } catch (IOException | InterruptedException e) {
      close(client); // There is no service.
    }
  }

  private void pass(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException e) {
      close(from);
      close(to);
    }
    if (from.isOutputShutdown()) {
      close(from);
      close(to);
    }
  }

  private void close(Closeable one) {
    open.remove(one);
    try {
      one.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  public String name() {
    return "a relay: namespaces are not permitted here";
  }

  @Override
  public String serviceHost() {
    return HERE.getHostAddress();
  }

  @Override
  public int servicePort() {
    return servicePort;
  }

  @Override
  public List<String> atTheService() {
    return List.of();
  }

  @Override
  public URI document() {
    return URI.create("http://" + HERE.getHostAddress() + ":" + port + "/v1/help");
  }

  @Override
  public URI refused() {
    return URI.create("http://" + HERE.getHostAddress() + ":1/");
  }

  @Override
  public void cut() {
    List.copyOf(open).forEach(this::close);
  }

  @Override
  public void silence() {
    silent = true;
  }

  @Override
  public void mend() throws IOException {
    silent = false;
    cut(); // Also what has been accepted in silence.
    listen();
  }

  @Override
  public void close() {
    cut();
  }
}
