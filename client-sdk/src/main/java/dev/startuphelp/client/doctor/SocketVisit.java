package dev.startuphelp.client.doctor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/** Opens a connection and closes it. */
record SocketVisit(URI address) implements Visit {

  @Override
  public Outcome pay() throws IOException {
    try (Socket socket = connect(address.getHost(), address.getPort())) {
      socket.shutdownOutput();
      return new Outcome.Reached("TCP");
    }
  }

  static Socket connect(String host, int port) throws IOException {
    Socket socket = new Socket();
    try {
      socket.connect(new InetSocketAddress(host.replaceAll("[\\[\\]]", ""), port), CONNECT);
      socket.setSoTimeout(ANSWER);
      return socket;
    } catch (IOException | RuntimeException e) {
      socket.close();
      throw e;
    }
  }
}
