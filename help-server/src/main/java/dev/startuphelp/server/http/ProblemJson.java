package dev.startuphelp.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.common.buffers.BufferData;
import io.helidon.http.DateTime;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.DirectHandler.TransportResponse;
import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.HttpException;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.ArrayList;
import java.util.List;

/**
 * The one place where errors become answers: {@code application/problem+json} (RFC 9457), readable
 * for every origin, except those of the administration.
 */
public final class ProblemJson {

  private static final System.Logger LOG = System.getLogger("dev.startuphelp.server.http");
  private static final Header CONTENT_TYPE =
      HeaderValues.createCached(HeaderNames.CONTENT_TYPE, "application/problem+json");

  /** What describes the answer that was meant, if it failed half-way; a wrong length hangs. */
  private static final List<HeaderName> INTENDED =
      List.of(
          HeaderNames.CONTENT_LENGTH,
          HeaderNames.CONTENT_ENCODING,
          HeaderNames.ETAG,
          HeaderNames.LAST_MODIFIED);

  private static final ObjectNode NO_MEMBERS = JsonNodeFactory.instance.objectNode();

  /** What Helidon says about headers that are too large; it has no status of its own for them. */
  private static final String HEADERS_TOO_LARGE = "Header size exceeded";

  /** Helidon has none. */
  public static final Status TOO_LARGE_431 = Status.create(431, "Request Header Fields Too Large");

  private ProblemJson() {}

  /** Turns what handlers throw into answers. */
  public static void handleErrors(HttpRouting.Builder routing) {
    routing
        .error(
            ProblemException.class,
            (request, response, e) -> {
              e.headers().forEach(response::header);
              sendProblem(request, response, e.status(), body(e.status(), e.detail(), e.members()));
            })
        .error(
            HttpException.class,
            (request, response, e) -> {
              e.headers().forEach(response::header);
              send(request, response, e.status(), detail(e.status()));
            })
        .error(Throwable.class, ProblemJson::sendUnforeseen);
  }

  /**
   * Answers for what is refused before there is a request that could be routed. What Helidon takes
   * for an error of its own there (and would log, for each request) is one of the request, too:
   * whatever goes wrong once it is routed is answered and logged by the error handlers.
   */
  public static DirectHandlers beforeRouting() {
    DirectHandlers.Builder handlers = DirectHandlers.builder();
    for (EventType event : EventType.values()) {
      handlers.addHandler(
          event,
          (request, type, status, headers, message) ->
              transportResponse(statusBeforeRouting(type, status, message)));
    }
    return handlers.build();
  }

  private static Status statusBeforeRouting(EventType type, Status status, String message) {
    if (type == EventType.INTERNAL_ERROR) {
      return Status.BAD_REQUEST_400;
    }
    return HEADERS_TOO_LARGE.equals(message) ? TOO_LARGE_431 : status;
  }

  /** A whole answer as the bytes of HTTP/1.1, after which the connection is closed. */
  public static byte[] onTheWire(Status status) {
    byte[] body = body(status, detail(status), NO_MEMBERS);
    List<Header> headers = new ArrayList<>(CommonHeaders.CORS);
    headers.add(CONTENT_TYPE);
    headers.add(HeaderValues.create(HeaderNames.CONTENT_LENGTH, body.length));
    headers.addAll(List.of(CommonHeaders.NO_SNIFF, CommonHeaders.NO_STORE));
    headers.add(HeaderValues.CONNECTION_CLOSE);
    BufferData answer = BufferData.growing(512);
    answer.writeAscii("HTTP/1.1 " + status.code() + " " + status.reasonPhrase() + "\r\nDate: ");
    answer.write(DateTime.http1Bytes()); // With its line end.
    headers.forEach(header -> header.writeHttp1Header(answer));
    answer.writeAscii("\r\n");
    answer.write(body);
    return answer.readBytes();
  }

  private static void sendUnforeseen(
      ServerRequest request, ServerResponse response, Throwable fault) {
    LOG.log(System.Logger.Level.ERROR, "A request failed unexpectedly", fault);
    Status status = Status.INTERNAL_SERVER_ERROR_500;
    send(request, response, status, detail(status));
  }

  private static void send(
      ServerRequest request, ServerResponse response, Status status, String detail) {
    if (status.equals(Status.NOT_MODIFIED_304)) { // Helidon throws it for unchanged static files.
      response.status(status).header(CommonHeaders.NO_CONTENT_LENGTH).send();
    } else {
      sendProblem(request, response, status, body(status, detail, NO_MEMBERS));
    }
  }

  private static void sendProblem(
      ServerRequest request, ServerResponse response, Status status, byte[] body) {
    INTENDED.forEach(response.headers()::remove);
    response.status(status);
    response.header(CONTENT_TYPE).header(CommonHeaders.NO_SNIFF).header(CommonHeaders.NO_STORE);
    if (!isOfAdministration(request)) {
      CommonHeaders.CORS.forEach(response::header);
    }
    if (request.prologue().method().equals(Method.HEAD)) {
      response.headers().contentLength(body.length);
      response.send();
    } else {
      response.send(body);
    }
  }

  /** Also of an address that is refused because it is written in another way. */
  private static boolean isOfAdministration(ServerRequest request) {
    String path = request.prologue().uriPath().path();
    return path == null || path.startsWith(CommonHeaders.ADMIN);
  }

  private static TransportResponse transportResponse(Status status) {
    TransportResponse.Builder response =
        TransportResponse.builder()
            .status(status)
            .header(CONTENT_TYPE)
            .header(CommonHeaders.NO_SNIFF)
            .header(CommonHeaders.NO_STORE)
            .entity(body(status, detail(status), NO_MEMBERS));
    CommonHeaders.CORS.forEach(response::header);
    return response.build();
  }

  private static byte[] body(Status status, String detail, ObjectNode members) {
    ObjectNode problem =
        JsonNodeFactory.instance
            .objectNode()
            .put("title", status.reasonPhrase())
            .put("status", status.code())
            .put("detail", detail);
    return problem.setAll(members).toString().getBytes(UTF_8);
  }

  private static String detail(Status status) {
    return switch (status.code()) {
      case 400 -> "The request cannot be read: it is malformed.";
      case 404 -> "There is nothing at this address. The help document is at /v1/help.";
      case 405 -> "This method is not supported here. Use GET.";
      case 408 -> "The request took too long to arrive. Send it at once.";
      case 413 -> "The body of the request is too large. The help needs none: leave it out.";
      case 414 -> "The address of the request is too long. The help needs only app and lang.";
      case 431 -> "The headers of the request are too large. The help needs hardly any.";
      case 503 -> "Too many requests at once. Try again in a moment.";
      case 505 -> "This version of HTTP is not supported. Use HTTP/1.1.";
      default ->
          status.code() < 500
              ? "The request cannot be answered."
              : "Something went wrong here. It is not your mistake; the log of the service tells"
                  + " more.";
    };
  }
}
