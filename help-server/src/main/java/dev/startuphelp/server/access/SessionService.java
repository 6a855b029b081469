package dev.startuphelp.server.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.startuphelp.server.http.Bodies;
import dev.startuphelp.server.http.ProblemException;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.Locale;

/** Signs in by name and password, and out. */
final class SessionService implements HttpService {

  private static final int MOST_BODY = 8 * 1024;

  private final Access access;
  private final Passwords passwords;
  private final Sessions sessions;
  private final HostCookie cookie;
  private final HostCookie browser;
  private final Origins origins;

  SessionService(
      Access access,
      Passwords passwords,
      Sessions sessions,
      HostCookie cookie,
      HostCookie browser,
      Origins origins) {
    this.access = access;
    this.passwords = passwords;
    this.sessions = sessions;
    this.cookie = cookie;
    this.browser = browser;
    this.origins = origins;
  }

  @Override
  public void routing(HttpRules rules) {
    rules
        .post("/", this::signIn)
        .delete("/", this::signOut)
        .get(
            "/",
            access::admit,
            (request, response) -> sendPerson(Access.person(request), response));
  }

  private void signIn(ServerRequest request, ServerResponse response) {
    origins.requireOwnPage(request);
    JsonNode body = Bodies.readObject(request, MOST_BODY);
    String name = body.path("name").asText("");
    String address = origins.addressOf(request);
    String password = body.path("password").asText("");
    switch (passwords.signIn(name, password, address, browser.read(request))) {
      case SignIn.Done done -> begin(done, request, response);
      case SignIn.Wrong() -> throw wrong(name, address);
      case SignIn.TooSoon(Duration wait) -> throw tooSoon(wait);
      case SignIn.Busy() -> throw busy();
    }
  }

  private void begin(SignIn.Done done, ServerRequest request, ServerResponse response) {
    cookie.read(request).ifPresent(sessions::end);
    cookie.give(request, response, done.session());
    browser.give(request, response, done.browser());
    AuditLog.did(done.person(), "signed in");
    sendPerson(done.person(), response);
  }

  static void sendPerson(Person person, ServerResponse response) {
    Bodies.send(
        response,
        JsonNodeFactory.instance
            .objectNode()
            .put("name", person.name())
            .put("role", person.role().wireName())
            .put("means", person.means().name().toLowerCase(Locale.ROOT)));
  }

  private ProblemException wrong(String name, String address) {
    AuditLog.signInFailed(told(name), address);
    return new ProblemException(
        Status.UNAUTHORIZED_401, "Name or password is wrong. Check the keyboard layout, too.");
  }

  private static ProblemException tooSoon(Duration wait) {
    long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    return new ProblemException(
        Status.TOO_MANY_REQUESTS_429,
        "Too many failed sign-ins. Try again in " + seconds + " s.",
        HeaderValues.create(HeaderNames.RETRY_AFTER, seconds));
  }

  private static ProblemException busy() {
    return new ProblemException(
        Status.SERVICE_UNAVAILABLE_503,
        "Too many sign-ins at once. Try again in a moment.",
        HeaderValues.create(HeaderNames.RETRY_AFTER, 2));
  }

  private String told(String name) {
    return passwords.isUser(name) ? name : "somebody unknown";
  }

  private void signOut(ServerRequest request, ServerResponse response) {
    origins.requireOwnPage(request);
    cookie.read(request).ifPresent(sessions::end);
    cookie.take(request, response);
    response.status(Status.NO_CONTENT_204).send();
  }
}
