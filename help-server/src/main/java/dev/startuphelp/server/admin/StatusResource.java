package dev.startuphelp.server.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.startuphelp.server.access.Access;
import dev.startuphelp.server.access.Person;
import dev.startuphelp.server.file.FileFormat;
import dev.startuphelp.server.file.FileReading;
import dev.startuphelp.server.file.NoticeFile;
import dev.startuphelp.server.help.RecentRequests;
import dev.startuphelp.server.http.Bodies;
import dev.startuphelp.server.notice.BoardStatus;
import dev.startuphelp.server.notice.NoticeBoard;
import dev.startuphelp.server.notice.Publication;
import dev.startuphelp.server.publish.CurrentFile;
import dev.startuphelp.server.publish.NoticeDesk;
import dev.startuphelp.server.signing.SignedDocuments;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/** What is served now, what is wrong with the file, and who asked in the last minutes. */
final class StatusResource {

  private final NoticeDesk desk;
  private final NoticeBoard board;
  private final SignedDocuments signed;
  private final NoticeFile file;
  private final RecentRequests recent;
  private final Clock clock;
  private final ZoneId zone;

  StatusResource(
      NoticeDesk desk,
      NoticeBoard board,
      SignedDocuments signed,
      NoticeFile file,
      RecentRequests recent,
      Clock clock,
      ZoneId zone) {
    this.desk = desk;
    this.board = board;
    this.signed = signed;
    this.file = file;
    this.recent = recent;
    this.clock = clock;
    this.zone = zone;
  }

  void send(ServerRequest request, ServerResponse response) {
    Locale locale = Languages.of(request);
    Instant now = clock.instant();
    CurrentFile current = desk.current();
    ObjectNode status = Json.object().put("now", now.toString()).put("zone", zone.getId());
    status.set("person", person(Access.person(request)));
    status
        .putObject("file")
        .put("name", file.name())
        .put("format", FileFormat.of(file.path()).name().toLowerCase(Locale.ROOT))
        .put("version", current.version())
        .put("usable", current.reading() instanceof FileReading.Loaded)
        .set("problems", Json.problems(current.reading().findings(), locale));
    status.set("served", served(board.status(), now));
    status
        .putObject("signature")
        .put("state", signed.status().wireName())
        .put("advice", signed.advice(locale).orElse(""));
    status.set("requests", requests(now));
    Bodies.send(response, status);
  }

  private static ObjectNode person(Person person) {
    return Json.object().put("name", person.name()).put("role", person.role().wireName());
  }

  private static ObjectNode served(BoardStatus status, Instant now) {
    Publication served = status.served();
    return Json.object()
        .put("revision", served.revision().orElse(""))
        .put("publishedAt", served.publishedAt().map(Instant::toString).orElse(""))
        .put("since", status.servedSince().toString())
        .set("windows", Windows.of(served.document(), now));
  }

  private ObjectNode requests(Instant now) {
    ObjectNode byRevision = Json.object();
    recent.byRevision(now).forEach(byRevision::put);
    return Json.object().put("minutes", RecentRequests.MINUTES).set("byRevision", byRevision);
  }
}
