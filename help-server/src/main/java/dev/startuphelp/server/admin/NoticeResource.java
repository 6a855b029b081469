package dev.startuphelp.server.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.startuphelp.server.access.Access;
import dev.startuphelp.server.access.AuditLog;
import dev.startuphelp.server.access.Person;
import dev.startuphelp.server.file.FileFormat;
import dev.startuphelp.server.file.NoticeFile;
import dev.startuphelp.server.http.Bodies;
import dev.startuphelp.server.http.CommonHeaders;
import dev.startuphelp.server.http.ProblemException;
import dev.startuphelp.server.notice.NoticeBoard;
import dev.startuphelp.server.publish.CurrentFile;
import dev.startuphelp.server.publish.Failure;
import dev.startuphelp.server.publish.NoticeDesk;
import dev.startuphelp.server.publish.Outcome;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The notice file as a whole: read, replaced by its next version. */
final class NoticeResource {

  private static final String ANY_VERSION = "*";

  private final NoticeDesk desk;
  private final NoticeBoard board;
  private final Header contentType;

  NoticeResource(NoticeDesk desk, NoticeBoard board, NoticeFile file) {
    this.desk = desk;
    this.board = board;
    this.contentType =
        HeaderValues.createCached(
            HeaderNames.CONTENT_TYPE,
            FileFormat.of(file.path()) == FileFormat.YAML
                ? "application/yaml"
                : "application/json");
  }

  /** The file as text in UTF-8; empty when there is none or it is no text. */
  void send(ServerRequest request, ServerResponse response) {
    CurrentFile current = desk.current();
    response.header(etag(current.version()));
    sendText(response, current.text().orElse(""));
  }

  void sendText(ServerResponse response, String text) {
    response.header(contentType).header(CommonHeaders.NO_SNIFF).header(CommonHeaders.NO_STORE);
    response.send(text.getBytes(UTF_8));
  }

  /** Publishes the body in place of the version that {@code If-Match} names. */
  void publish(ServerRequest request, ServerResponse response) {
    String expected = expected(request);
    String text = text(Bodies.read(request, NoticeFile.MAX_SIZE));
    String author = Access.person(request).name();
    answer(desk.publish(text, anyAsNull(expected), author), "published", request, response);
  }

  static @Nullable String anyAsNull(String version) {
    return version.equals(ANY_VERSION) ? null : version;
  }

  /** The version that the person began with. */
  static String expected(ServerRequest request) {
    String value =
        request
            .headers()
            .first(HeaderNames.IF_MATCH)
            .orElseThrow(
                () ->
                    new ProblemException(
                        Status.create(428, "Precondition Required"),
                        "Say which version you began with: If-Match with the ETag that the file"
                            + " had. So nobody's edit is lost."));
    return value.strip().replaceAll("^\"|\"$", "");
  }

  private static String text(byte[] body) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw new ProblemException(
          Status.BAD_REQUEST_400, "The text must be UTF-8. Save it so, and send it again.");
    }
  }

  /** Tells what came of it; what is published is served before this is told. */
  void answer(Outcome outcome, String did, ServerRequest request, ServerResponse response) {
    Locale locale = Languages.of(request);
    switch (outcome) {
      case Outcome.Published published -> {
        board.reload();
        tell(Access.person(request), did + " version " + published.version());
        response.header(etag(published.version()));
        Bodies.send(response, published(published, locale));
      }
      case Outcome.Refused refused ->
          throw new ProblemException(
                  Status.create(422, "Unprocessable Content"),
                  "The text cannot be published. Nothing was changed.")
              .with("problems", Json.problems(refused.findings(), locale));
      case Outcome.Conflict conflict -> throw conflict(conflict);
      case Outcome.Failed(Failure failure) ->
          throw new ProblemException(status(failure.kind()), failure.describe(locale))
              .with("code", Json.text(failure.kind().wireName()));
    }
  }

  private static void tell(Person person, String what) {
    AuditLog.did(person, what);
  }

  private static ObjectNode published(Outcome.Published published, Locale locale) {
    ObjectNode answer =
        Json.object()
            .put("version", published.version())
            .put("revision", published.publication().revision().orElse(""));
    published.historyGap().ifPresent(gap -> answer.put("warning", gap.describe(locale)));
    return answer.set("problems", Json.problems(published.findings(), locale));
  }

  private static ProblemException conflict(Outcome.Conflict conflict) {
    return new ProblemException(
            Status.PRECONDITION_FAILED_412,
            "Somebody has changed the file since you began. Nothing was changed.",
            etag(conflict.current()))
        .with("current", Json.text(conflict.current()))
        .with("author", Json.text(conflict.author().orElse("")))
        .with("at", Json.text(conflict.at().map(Object::toString).orElse("")))
        .with("theirs", Json.text(conflict.theirs()))
        .with("yours", Json.text(conflict.yours()));
  }

  private static Status status(Failure.Kind kind) {
    return switch (kind) {
      case NO_SUCH_VERSION -> Status.NOT_FOUND_404;
      case BUSY -> Status.SERVICE_UNAVAILABLE_503;
      case DISK_FULL -> Status.create(507, "Insufficient Storage");
      case READ_ONLY, CONFIG_MAP, MOUNTED_FILE, UNREADABLE, OWNER, OTHER ->
          Status.INTERNAL_SERVER_ERROR_500;
    };
  }

  static Header etag(String version) {
    return HeaderValues.create(HeaderNames.ETAG, '"' + version + '"');
  }
}
