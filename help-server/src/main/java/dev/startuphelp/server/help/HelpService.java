package dev.startuphelp.server.help;

import dev.startuphelp.server.http.Bodies;
import dev.startuphelp.server.http.CommonHeaders;
import dev.startuphelp.server.http.ProblemException;
import dev.startuphelp.server.notice.NoticeBoard;
import dev.startuphelp.server.notice.Publication;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Answers with the help document: canonical with {@code lang=*}, negotiated otherwise. Each request
 * reads one snapshot and the time once.
 */
public final class HelpService implements HttpService {

  private static final Pattern APPLICATION = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Pattern LANGUAGE =
      Pattern.compile("(?=.{1,35}$)[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*");
  private static final int MOST_POSTED = 16 * 1024;
  private static final String NO_APPLICATION = "";
  private static final Header ALLOW =
      HeaderValues.createCached(HeaderNames.ALLOW, "GET, HEAD, POST, OPTIONS");
  private static final List<Header> PREFLIGHT =
      List.of(
          ALLOW,
          HeaderValues.createCached(
              HeaderNames.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD, POST, OPTIONS"),
          HeaderValues.createCached(
              HeaderNames.ACCESS_CONTROL_ALLOW_HEADERS,
              "Accept, Accept-Language, Cache-Control, Content-Type, If-None-Match"),
          HeaderValues.createCached(HeaderNames.ACCESS_CONTROL_MAX_AGE, 86_400));

  private final NoticeBoard board;
  private final Clock clock;
  private final Duration maxAge;
  private final RequestCounts counts;
  private final RecentRequests recent;
  private final DocumentWriter writer = new DocumentWriter();
  private volatile NoticeSnapshot snapshot;

  /**
   * @param maxAge how long answers are fresh, unless a transition comes earlier
   */
  public HelpService(
      NoticeBoard board,
      Clock clock,
      Duration maxAge,
      RequestCounts counts,
      RecentRequests recent) {
    this.board = board;
    this.clock = clock;
    this.maxAge = maxAge;
    this.counts = counts;
    this.recent = recent;
    this.snapshot = render(board.current(), clock.instant());
  }

  @Override
  public void routing(HttpRules rules) {
    rules
        .get("/", this::answer)
        .head("/", this::answer)
        .post("/", this::answerPost)
        .options("/", this::answerPreflight)
        .any("/", this::refuse);
  }

  /** Some clients can only post; what they post is read and dropped. */
  private void answerPost(ServerRequest request, ServerResponse response) {
    Bodies.read(request, MOST_POSTED);
    answer(request, response);
  }

  private void answer(ServerRequest request, ServerResponse response) {
    String application = parameter(request, "app", APPLICATION, NO_APPLICATION);
    String language = request.query().contains("lang") ? language(request) : "";
    Instant now = clock.instant();
    NoticeSnapshot current = snapshotAt(now);
    ApplicationAnswers answers = current.answersFor(application);
    recent.count(current.revision(), now);
    if (language.equals("*")) {
      send(request, response, answers.canonical(), answers.canonicalCacheControl());
    } else {
      Preference preference =
          language.isEmpty() ? headerPreference(request) : Preference.ofAddress(language);
      send(request, response, answers.negotiated(preference), answers.negotiatedCacheControl(now));
    }
  }

  private void send(
      ServerRequest request, ServerResponse response, Answer answer, Header cacheControl) {
    if (answer.isKnownTo(request.headers())) {
      counts.notModified();
      answer.sendNotModified(response, cacheControl);
    } else {
      counts.ok();
      answer.send(request.prologue().method(), response, cacheControl);
    }
  }

  /** The snapshot for now; whoever comes first after a change or a transition renders it. */
  private NoticeSnapshot snapshotAt(Instant now) {
    Publication current = board.current();
    NoticeSnapshot known = snapshot;
    if (!known.holds(current, now)) {
      known = render(current, now);
      snapshot = known;
    }
    return known;
  }

  private NoticeSnapshot render(Publication publication, Instant now) {
    return new NoticeSnapshot(publication, now, maxAge, writer);
  }

  private static Preference headerPreference(ServerRequest request) {
    return request.headers().contains(HeaderNames.ACCEPT_LANGUAGE)
        ? Preference.ofHeader(request.headers().get(HeaderNames.ACCEPT_LANGUAGE).values())
        : Preference.ofHeader("");
  }

  private String language(ServerRequest request) {
    return request.query().all("lang").equals(List.of("*"))
        ? "*"
        : parameter(request, "lang", LANGUAGE, "");
  }

  private String parameter(ServerRequest request, String name, Pattern form, String absent) {
    if (!request.query().contains(name)) {
      return absent;
    }
    List<String> values = request.query().all(name);
    if (values.size() != 1 || !form.matcher(values.get(0)).matches()) {
      counts.refused();
      throw new ProblemException(Status.BAD_REQUEST_400, problemWith(name));
    }
    return values.get(0);
  }

  private static String problemWith(String parameter) {
    return parameter.equals("app")
        ? "The parameter app must be given once, with 1 to 64 of: letters A to Z, digits, dot,"
            + " underscore, dash."
        : "The parameter lang must be given once, as * or as a language tag like en or pt-BR.";
  }

  private void answerPreflight(ServerRequest request, ServerResponse response) {
    response.status(Status.NO_CONTENT_204);
    CommonHeaders.CORS.forEach(response::header);
    PREFLIGHT.forEach(response::header);
    response.header(CommonHeaders.NO_CONTENT_LENGTH).send();
  }

  private void refuse(ServerRequest request, ServerResponse response) {
    counts.refused();
    throw new ProblemException(
        Status.METHOD_NOT_ALLOWED_405,
        "The help document can only be read. Use GET, HEAD or POST.",
        ALLOW);
  }
}
