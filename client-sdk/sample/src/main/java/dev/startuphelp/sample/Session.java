package dev.startuphelp.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.startuphelp.client.failure.HttpReply;
import dev.startuphelp.client.failure.ReplyException;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A session at a server. Its methods block, for twenty seconds at most. */
final class Session {

  private static final int PATIENCE = 10_000; // milliseconds

  private final URI server;
  private final Login login;

  private Session(URI server, Login login) {
    this.server = server;
    this.login = login;
  }

  /**
   * Who logs in.
   *
   * @param accessCode lets in while sessions are locked; may be empty
   */
  record Login(String name, String password, String accessCode) {

    private String authorization() {
      return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(UTF_8));
    }

    /** Without the secrets. */
    @Override
    public String toString() {
      return name;
    }
  }

  /** Begins one. */
  static Session begin(URI server, Login login) throws IOException {
    Session session = new Session(server, login);
    session.ask("login");
    return session;
  }

  /** Begins another one as this one was begun. */
  Session again() throws IOException {
    return begin(server, login);
  }

  /** Where it is. */
  URI server() {
    return server;
  }

  /** Whose it is. */
  String user() {
    return login.name();
  }

  /** Throws when the server is gone. */
  void check() throws IOException {
    ask("alive");
  }

  private void ask(String what) throws IOException {
    HttpURLConnection http = (HttpURLConnection) server.resolve(what).toURL().openConnection();
    http.setConnectTimeout(PATIENCE);
    http.setReadTimeout(PATIENCE);
    http.setRequestProperty("Authorization", login.authorization());
    http.setRequestProperty("Access-Code", login.accessCode());
    int status = http.getResponseCode();
    if (status != HttpURLConnection.HTTP_OK) {
      throw new ReplyException(new HttpReply(status, Map.of(), text(http.getErrorStream())));
    }
  }

  private static String text(@Nullable InputStream body) throws IOException {
    return body == null ? "" : new String(body.readNBytes(HttpReply.MAX_BODY), UTF_8);
  }
}
