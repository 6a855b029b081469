package dev.startuphelp.client.probe;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

/** TLS towards a server whose certificate is to be read, whether it is to be trusted or not. */
final class Encryption {

  // How long to listen for an alert: TLS 1.3 tells only after the handshake that it wants more.
  private static final int LISTENING = 300; // milliseconds

  private Encryption() {}

  /** An encrypted connection over the one that is there, which is closed with it. */
  static SSLSocket handshake(Socket connected, String host, int port, int patience)
      throws IOException {
    connected.setSoTimeout(patience);
    SSLSocket socket =
        (SSLSocket) context().getSocketFactory().createSocket(connected, host, port, true);
    try {
      socket.startHandshake();
      return socket;
    } catch (IOException e) {
      socket.close();
      throw Connections.understood(e, patience);
    }
  }

  /** Throws when the server ends the connection with an alert after all. */
  static void listen(SSLSocket socket, int patience) throws IOException {
    socket.setSoTimeout(Math.min(LISTENING, patience));
    try {
      int ignored = socket.getInputStream().read();
    } catch (SocketTimeoutException e) {
      // Silence is consent.
    }
  }

  private static SSLContext context() throws IOException {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new AcceptAnybody()}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IOException("This computer cannot encrypt", e);
    }
  }
}
