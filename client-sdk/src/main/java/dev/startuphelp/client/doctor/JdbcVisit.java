package dev.startuphelp.client.doctor;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;

/**
 * Logs in to a database with the driver that is on the class path. Without one, a PostgreSQL server
 * is asked whether it is one; that needs no login.
 */
record JdbcVisit(String url) implements Visit {

  private static final String POSTGRESQL = "jdbc:postgresql:";
  private static final int USUAL_PORT = 5432;

  @Override
  public Outcome pay() throws SQLException, IOException {
    if (hasDriver() || !url.toLowerCase(Locale.ROOT).startsWith(POSTGRESQL)) {
      return logIn();
    }
    // jdbc:postgresql://host:port/database?...; without a host it is this computer.
    URI server = URI.create(withoutSecrets());
    String host = server.getHost() == null ? "localhost" : server.getHost();
    int port = server.getPort() < 0 ? USUAL_PORT : server.getPort();
    try (Socket socket = SocketVisit.connect(host, port)) {
      PostgresGreeting.exchange(socket);
      return new Outcome.Reached("PostgreSQL");
    }
  }

  private Outcome logIn() throws SQLException {
    DriverManager.setLoginTimeout(ANSWER / 1_000);
    try (Connection connection = DriverManager.getConnection(url)) {
      return new Outcome.Reached(connection.getMetaData().getDatabaseProductName());
    }
  }

  private boolean hasDriver() {
    try {
      DriverManager.getDriver(url);
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  private String withoutSecrets() {
    String address = url.substring("jdbc:".length()).split("[?#]", 2)[0];
    return address.replaceFirst("//[^/]*@", "//");
  }
}
