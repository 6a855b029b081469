package dev.startuphelp.server.help;

import dev.startuphelp.protocol.ApplicationId;
import dev.startuphelp.server.http.Bodies;
import dev.startuphelp.server.http.CommonHeaders;
import dev.startuphelp.server.http.ProblemException;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.function.Predicate;

/** The requests for the help document as Helidon routes them. */
public final class HelpService implements HttpService {

  private static final int MOST_POSTED = 16 * 1024;
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

  private final HelpAnswers answers;

  /** Answers with those. */
  public HelpService(HelpAnswers answers) {
    this.answers = answers;
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
    HelpQuestion question =
        new HelpQuestion(
            parameter(request, "app", ApplicationId::isValid),
            parameter(request, "lang", HelpQuestion::isLanguage),
            String.join(",", request.headers().all(HeaderNames.ACCEPT_LANGUAGE, List::of)),
            request.headers().all(HeaderNames.IF_NONE_MATCH, List::of));
    Reply reply = answers.to(question);
    answers.answered(reply);
    reply.sendTo(request.prologue().method(), response);
  }

  /** The value of a parameter of the address; empty if it is absent. */
  private String parameter(ServerRequest request, String name, Predicate<String> form) {
    if (!request.query().contains(name)) {
      return "";
    }
    List<String> values = request.query().all(name);
    if (values.size() != 1 || !form.test(values.get(0))) {
      answers.refused();
      throw new ProblemException(Status.BAD_REQUEST_400, problemWith(name));
    }
    return values.get(0);
  }

  private static String problemWith(String parameter) {
    return parameter.equals("app")
        ? "The parameter app must be given once, with 1 to 64 of: letters A to Z, digits, dot,"
            + " underscore, dash, the first of them not a dot."
        : "The parameter lang must be given once, as * or as a language tag like en or pt-BR.";
  }

  private void answerPreflight(ServerRequest request, ServerResponse response) {
    response.status(Status.NO_CONTENT_204);
    CommonHeaders.CORS.forEach(response::header);
    PREFLIGHT.forEach(response::header);
    response.header(CommonHeaders.NO_CONTENT_LENGTH).send();
  }

  private void refuse(ServerRequest request, ServerResponse response) {
    answers.refused();
    throw new ProblemException(
        Status.METHOD_NOT_ALLOWED_405,
        "The help document can only be read. Use GET, HEAD or POST.",
        ALLOW);
  }
}
