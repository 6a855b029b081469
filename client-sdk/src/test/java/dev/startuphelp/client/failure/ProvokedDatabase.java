package dev.startuphelp.client.failure;

import static dev.startuphelp.client.failure.Provocation.by;

import dev.startuphelp.client.failure.Provocation.Client;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Failures of a database: a real PostgreSQL, and servers that only look like one. */
final class ProvokedDatabase {

  private static final int SSL_REQUEST = 80_877_103;

  private ProvokedDatabase() {}

  static List<Provocation> all() {
    return List.of(
        real("a wrong password", Situation.DB_LOGIN_REJECTED, "postgres?user=app&password=x"),
        real("a user that nobody knows", Situation.DB_LOGIN_REJECTED, "postgres?user=ghost"),
        real(
            "a user that pg_hba.conf refuses",
            Situation.ACCESS_DENIED,
            "postgres?user=refused&password=x"),
        real("a database that is not there", Situation.DB_NOT_FOUND, "nope?user=postgres"),
        real("no right to connect", Situation.ACCESS_DENIED, "shop?user=app&password=right"),
        real(
            "no connection left for this user",
            Situation.DB_TOO_MANY_CONNECTIONS,
            "postgres?user=limited&password=x"),
        real(
            "encryption that the server does not have",
            Situation.TLS_NOT_SUPPORTED_BY_SERVER,
            "postgres?user=postgres&sslmode=require"),
        real(
            "no right to read the table",
            Situation.ACCESS_DENIED,
            "postgres?user=app&password=right",
            "select * from secret"),
        real(
            "a table that is not there",
            Situation.DB_ERROR,
            "postgres?user=postgres",
            "select * from nope"),
        real(
            "a statement that takes too long",
            Situation.READ_TIMEOUT,
            "postgres?user=postgres",
            "set statement_timeout = 50",
            "select pg_sleep(5)"),
        by(
            Client.JDBC,
            "a connection that the administrator ends",
            Situation.SERVER_UNAVAILABLE,
            ProvokedDatabase::terminated),
        url("nothing listens", Situation.CONNECTION_REFUSED, closed()),
        url(
            "a port that is none",
            Situation.INVALID_ADDRESS,
            "jdbc:postgresql://localhost:99999/a"),
        url("no driver for the address", Situation.CLIENT_CONFIG, "jdbc:nosuch://localhost/a"),
        url(
            "a setting that is none",
            Situation.CLIENT_CONFIG,
            "jdbc:postgresql://localhost/a?sslmode=nonsense"),
        fake(
            "a database that is starting",
            Situation.DB_STARTING,
            socket -> refuse(socket, "57P03", "система баз данных запускается")),
        fake(
            "a database that has no connection left",
            Situation.DB_TOO_MANY_CONNECTIONS,
            socket -> refuse(socket, "53300", "извините, уже слишком много клиентов")),
        fake(
            "a web server at the database's port",
            Situation.NOT_DATABASE,
            socket -> {
              socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes());
              end(socket);
            }),
        fake(
            "a database that hangs up",
            Situation.CONNECTION_CLOSED,
            socket -> {
              startUp(socket);
              end(socket);
            }),
        fake(
            "a database that says nothing",
            Situation.READ_TIMEOUT,
            socket -> socket.getInputStream().readAllBytes()));
  }

  private static Provocation real(String what, Situation truth, String tail, String... sql) {
    return by(Client.JDBC, what, truth, () -> connect(Postgres.address() + tail, sql));
  }

  private static Provocation url(String what, Situation truth, String url) {
    return by(Client.JDBC, what, truth, () -> connect(url));
  }

  private static Provocation fake(String what, Situation truth, FaultyServer.Behaviour behaviour) {
    return by(
        Client.JDBC,
        what,
        truth,
        () ->
            ProvokedNetwork.at(
                FaultyServer.plain(behaviour),
                server ->
                    connect(
                        "jdbc:postgresql://localhost:"
                            + server.port()
                            + "/a?user=a&password=b&socketTimeout=1")));
  }

  private static String closed() {
    return "jdbc:postgresql://localhost:" + FaultyServer.closedPort() + "/a?user=a";
  }

  private static Evidence connect(String url, String... sql) {
    Route route = Route.to(URI.create(url.substring(0, (url + "?").indexOf('?'))));
    return Provocation.evidence(
        route,
        () -> {
          try (Connection connection = DriverManager.getConnection(url);
              Statement statement = connection.createStatement()) {
            for (String each : sql) {
              statement.execute(each);
            }
          }
        });
  }

  private static Evidence terminated() {
    String url = Postgres.address() + "postgres?user=postgres";
    return Provocation.evidence(
        Route.to(URI.create(Postgres.address())),
        () -> {
          try (Connection connection = DriverManager.getConnection(url);
              Statement statement = connection.createStatement();
              ResultSet own = statement.executeQuery("select pg_backend_pid()")) {
            own.next();
            Postgres.execute("select pg_terminate_backend(" + own.getInt(1) + ")");
            statement.execute("select 1");
          }
        });
  }

  /** An ErrorResponse (PostgreSQL's protocol, "Message Formats"). */
  private static void refuse(Socket socket, String state, String message) throws IOException {
    startUp(socket);
    ByteArrayOutputStream fields = new ByteArrayOutputStream();
    for (String field : new String[] {"SFATAL", "VFATAL", "C" + state, "M" + message}) {
      fields.write(field.getBytes(StandardCharsets.UTF_8));
      fields.write(0);
    }
    fields.write(0);
    DataOutputStream out = new DataOutputStream(socket.getOutputStream());
    out.write('E');
    out.writeInt(fields.size() + 4);
    out.write(fields.toByteArray());
    end(socket);
  }

  private static void startUp(Socket socket) throws IOException {
    DataInputStream in = new DataInputStream(socket.getInputStream());
    for (int code = SSL_REQUEST; code == SSL_REQUEST; ) {
      int length = in.readInt();
      code = in.readInt();
      in.readNBytes(length - 8);
      if (code == SSL_REQUEST) {
        socket.getOutputStream().write('N');
      }
    }
  }

  private static void end(Socket socket) throws IOException {
    socket.getOutputStream().flush();
    socket.shutdownOutput();
    socket.getInputStream().readAllBytes();
  }

  /** One real PostgreSQL for the whole JVM, started when the first test wants it. */
  private static final class Postgres {

    private static final EmbeddedPostgres SERVER = start();

    static String address() {
      return "jdbc:postgresql://localhost:" + SERVER.getPort() + "/";
    }

    static void execute(String... sql) throws SQLException {
      try (Connection connection = administrator();
          Statement statement = connection.createStatement()) {
        for (String each : sql) {
          statement.execute(each);
        }
      }
    }

    private static Connection administrator() throws SQLException {
      return SERVER.getPostgresDatabase().getConnection();
    }

    // Ends with the JVM.
    private static EmbeddedPostgres start() {
      try {
        EmbeddedPostgres server = EmbeddedPostgres.builder().start();
        prepare(server);
        return server;
      } catch (IOException | SQLException e) {
        throw new IllegalStateException("PostgreSQL does not start", e);
      }
    }

    private static void prepare(EmbeddedPostgres server) throws SQLException, IOException {
      try (Connection connection = server.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create role app login password 'right'");
        statement.execute("create role refused login password 'x'");
        statement.execute("create role limited login password 'x' connection limit 0");
        statement.execute("create table secret (a int)");
        statement.execute("create database shop");
        statement.execute("revoke connect on database shop from public");
        askForPasswords(statement);
      }
    }

    private static void askForPasswords(Statement statement) throws SQLException, IOException {
      try (ResultSet file = statement.executeQuery("show hba_file")) {
        file.next();
        Files.writeString(
            Path.of(file.getString(1)),
            "host all postgres all trust\n"
                + "host all refused all reject\n"
                + "host all all all scram-sha-256\n");
      }
      statement.execute("select pg_reload_conf()");
      // The server reads it when it gets round to it; each new connection tells.
      statement.execute("select pg_sleep(0.5)");
    }
  }
}
