package dev.startuphelp.client.doctor;

import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.sql.SQLException;

/**
 * Asks a server whether it speaks PostgreSQL, without logging in: an SSLRequest, which is answered
 * with one letter (PostgreSQL, Frontend/Backend Protocol, section "SSL Session Encryption").
 */
final class PostgresGreeting {

  private static final int LENGTH = 8;
  private static final int SSL_REQUEST = 80_877_103;
  private static final String PROTOCOL_VIOLATION = "08P01";

  private PostgresGreeting() {}

  static void exchange(Socket socket) throws IOException, SQLException {
    DataOutputStream out = new DataOutputStream(socket.getOutputStream());
    out.writeInt(LENGTH);
    out.writeInt(SSL_REQUEST);
    out.flush();
    int answer = socket.getInputStream().read();
    if (answer < 0) {
      throw new EOFException();
    }
    if (answer != 'S' && answer != 'N' && answer != 'E') {
      throw new SQLException("The answer is not that of PostgreSQL", PROTOCOL_VIOLATION);
    }
  }
}
