package dev.startuphelp.server.access;

import dev.startuphelp.server.http.ProblemException;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;

/**
 * The door: who makes a request, by a session's cookie, a token, or the header of a trusted reverse
 * proxy. What the browser sends by itself, cookie or the proxy's sign-in, counts only for requests
 * of the service's own page. Safe for any thread.
 */
public final class Access {

  private static final String BEARER = "Bearer ";

  private final AccessSettings settings;
  private final Origins origins;
  private final HostCookie cookie;
  private final Sessions sessions;
  private final Passwords passwords;

  /** Access as it is configured. */
  public Access(AccessSettings settings, Clock clock, SecureRandom random) {
    this.settings = settings;
    this.origins = new Origins(settings);
    this.cookie = HostCookie.ofSession(origins);
    this.sessions = new Sessions(clock, random, settings.idle(), settings.life());
    this.passwords = new Passwords(settings.users(), sessions, clock, random, Passwords.PATIENCE);
  }

  /** Signs in and out, and tells who one is. */
  public HttpService sessionService() {
    return new SessionService(
        this, passwords, sessions, cookie, HostCookie.ofKnownBrowser(origins), origins);
  }

  /**
   * Lets a request pass that is made by a person who may look; the others are refused before
   * anything of them is read. {@link #person} then tells who it is.
   */
  public void admit(ServerRequest request, ServerResponse response) {
    request.context().register(identify(request));
    response.next();
  }

  /** Lets a request pass that {@link #admit} has passed, if that person may publish. */
  public static void admitEditor(ServerRequest request, ServerResponse response) {
    Person person = person(request);
    if (person.role() != Role.EDITOR) {
      AuditLog.refused(person, request.prologue().method().text());
      throw new ProblemException(
          Status.FORBIDDEN_403,
          person.name() + " may look, but not publish. Ask for the role \"editor\".");
    }
    response.next();
  }

  /** Who makes a request that {@link #admit} has passed. */
  public static Person person(ServerRequest request) {
    return request.context().get(Person.class).orElseThrow();
  }

  private Person identify(ServerRequest request) {
    Optional<Person> script = byToken(request);
    if (script.isPresent()) {
      return script.get();
    }
    Person person = bySession(request).or(() -> byProxy(request)).orElseThrow(Access::notSignedIn);
    origins.requireOwnPage(request);
    return person;
  }

  private static ProblemException notSignedIn() {
    return new ProblemException(
        Status.UNAUTHORIZED_401,
        "Sign in at /admin/, or send a token: Authorization: Bearer TOKEN.",
        HeaderValues.create(HeaderNames.WWW_AUTHENTICATE, "Bearer realm=\"startup-help\""));
  }

  private Optional<Person> byToken(ServerRequest request) {
    String value = request.headers().first(HeaderNames.AUTHORIZATION).orElse("");
    if (!value.startsWith(BEARER)) {
      return Optional.empty();
    }
    TokenHash hash = TokenHash.of(value.substring(BEARER.length()).strip());
    String address = origins.addressOf(request);
    return settings.tokens().stream()
        .filter(token -> token.hash().equals(hash))
        .findFirst()
        .map(token -> new Person(token.name(), token.role(), Person.Means.TOKEN, address));
  }

  private Optional<Person> bySession(ServerRequest request) {
    String address = origins.addressOf(request);
    boolean isWatching = Origins.isWatching(request);
    return cookie.read(request).flatMap(id -> sessions.find(id, address, isWatching));
  }

  private Optional<Person> byProxy(ServerRequest request) {
    AccessSettings.Proxy proxy = settings.proxy();
    return proxy == null
        ? Optional.empty()
        : origins
            .userOfProxy(request)
            .map(
                name ->
                    new Person(
                        name, proxy.roleOf(name), Person.Means.PROXY, origins.addressOf(request)));
  }
}
