package dev.startuphelp.server.admin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.startuphelp.server.access.Access;
import dev.startuphelp.server.file.FileBytes;
import dev.startuphelp.server.http.Bodies;
import dev.startuphelp.server.http.ProblemException;
import dev.startuphelp.server.publish.Difference;
import dev.startuphelp.server.publish.HistoryEntry;
import dev.startuphelp.server.publish.NoticeDesk;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.ZoneId;
import java.util.Locale;

/** The versions of the notice file. */
final class HistoryResource {

  private final NoticeDesk desk;
  private final NoticeResource notice;
  private final ZoneId zone;

  HistoryResource(NoticeDesk desk, NoticeResource notice, ZoneId zone) {
    this.desk = desk;
    this.notice = notice;
    this.zone = zone;
  }

  /** All of them, the newest first. */
  void list(ServerRequest request, ServerResponse response) {
    Locale locale = Languages.of(request);
    ArrayNode versions = Json.array();
    for (HistoryEntry entry : desk.history()) {
      versions
          .addObject()
          .put("version", entry.version())
          .put("at", entry.at().toString())
          .put("author", entry.author().orElse(""))
          .put("change", entry.change().describe(locale, zone));
    }
    Bodies.send(response, Json.object().set("versions", versions));
  }

  /** The text of one. */
  void send(ServerRequest request, ServerResponse response) {
    notice.sendText(response, text(version(request)));
  }

  /** What is different between one and the file as it is now, as a unified diff. */
  void sendDifference(ServerRequest request, ServerResponse response) {
    String version = version(request);
    String difference =
        Difference.unified(
            version, text(version), desk.current().version(), desk.current().text().orElse(""));
    Bodies.send(response, Json.object().put("difference", difference));
  }

  /** Publishes one again in place of the version that {@code If-Match} names. */
  void restore(ServerRequest request, ServerResponse response) {
    String expected = NoticeResource.expected(request);
    String author = Access.person(request).name();
    notice.answer(
        desk.restore(version(request), NoticeResource.anyAsNull(expected), author),
        "restored",
        request,
        response);
  }

  private static String version(ServerRequest request) {
    return request.path().pathParameters().get("version");
  }

  private String text(String version) {
    return desk.version(version)
        .flatMap(FileBytes::text)
        .orElseThrow(
            () ->
                new ProblemException(
                    Status.NOT_FOUND_404, "The history has no such version, or it is no text."));
  }
}
