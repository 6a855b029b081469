package dev.startuphelp.client.failure;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Sockets that speak one version of TLS only; HttpsURLConnection takes it no other way. */
final class OneProtocol extends SSLSocketFactory {

  private final SSLSocketFactory factory;
  private final String protocol;

  OneProtocol(SSLSocketFactory factory, String protocol) {
    this.factory = factory;
    this.protocol = protocol;
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return factory.getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return factory.getSupportedCipherSuites();
  }

  @Override
  public Socket createSocket() throws IOException {
    return only(factory.createSocket());
  }

  @Override
  public Socket createSocket(Socket socket, String host, int port, boolean autoClose)
      throws IOException {
    return only(factory.createSocket(socket, host, port, autoClose));
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return only(factory.createSocket(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    return only(factory.createSocket(host, port, local, localPort));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return only(factory.createSocket(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    return only(factory.createSocket(host, port, local, localPort));
  }

  private Socket only(Socket socket) {
    ((SSLSocket) socket).setEnabledProtocols(new String[] {protocol});
    return socket;
  }
}
