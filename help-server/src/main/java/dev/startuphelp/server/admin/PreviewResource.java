package dev.startuphelp.server.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.startuphelp.protocol.ApplicationId;
import dev.startuphelp.protocol.HelpDocument;
import dev.startuphelp.protocol.SituationName;
import dev.startuphelp.server.file.FileBytes;
import dev.startuphelp.server.file.FileReading;
import dev.startuphelp.server.file.Finding;
import dev.startuphelp.server.file.NoticeFile;
import dev.startuphelp.server.help.CanonicalDocument;
import dev.startuphelp.server.http.Bodies;
import dev.startuphelp.server.http.ProblemException;
import dev.startuphelp.server.notice.Publication;
import dev.startuphelp.server.publish.NoticeDesk;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a text would show to whom and when, before it is published: its problems, the canonical
 * document at that time, and which notices would be seen in a situation.
 */
final class PreviewResource {

  static final int MOST_BODY = 1024 * 1024;
  private static final Pattern OFFSET = Pattern.compile(".*(Z|[+-]\\d\\d:\\d\\d)");

  private final NoticeDesk desk;
  private final NoticeFile file;
  private final Clock clock;
  private final ZoneId zone;

  PreviewResource(NoticeDesk desk, NoticeFile file, Clock clock, ZoneId zone) {
    this.desk = desk;
    this.file = file;
    this.clock = clock;
    this.zone = zone;
  }

  void send(ServerRequest request, ServerResponse response) {
    JsonNode asked = Bodies.readObject(request, MOST_BODY);
    String application = name(asked, "application", ApplicationId::isValid);
    String situation = name(asked, "situation", SituationName::isWellFormed);
    Instant time = time(asked.path("time").asText(""));
    String content = asked.path("text").asText("");
    byte[] text = content.getBytes(UTF_8);
    if (text.length > NoticeFile.MAX_SIZE) {
      throw bad("The text must not be larger than " + NoticeFile.MAX_SIZE / 1024 + " KiB.");
    }
    FileReading reading = file.check(FileBytes.of(text), clock.instant());
    ObjectNode answer = Json.object().put("time", time.toString());
    List<Finding> objections = desk.objections(content);
    answer.put("publishable", reading instanceof FileReading.Loaded && objections.isEmpty());
    answer.set(
        "problems", Json.problems(judged(reading.findings(), objections), Languages.of(request)));
    if (reading instanceof FileReading.Loaded loaded) {
      show(loaded, application, situation, time, answer);
    }
    Bodies.send(response, answer);
  }

  /** The findings, as errors where nothing is published because of them. */
  private static List<Finding> judged(List<Finding> findings, List<Finding> objections) {
    return findings.stream()
        .map(
            finding ->
                objections.stream()
                    .filter(objection -> isSame(objection, finding))
                    .findFirst()
                    .orElse(finding))
        .toList();
  }

  private static boolean isSame(Finding one, Finding other) {
    return one.code().equals(other.code()) && one.pointer().equals(other.pointer());
  }

  private static void show(
      FileReading.Loaded loaded,
      String application,
      String situation,
      Instant time,
      ObjectNode answer) {
    Publication publication = Publication.of(loaded, time);
    String document = new String(CanonicalDocument.of(publication, application, time), UTF_8);
    answer.putRawValue("document", new RawValue(document));
    answer.set("windows", Windows.of(publication.document(), time));
    ArrayNode visible = answer.putArray("visible");
    HelpDocument shown = publication.document();
    shown
        .activeAt(time, application, situation)
        .forEach(notice -> visible.add(shown.notices().indexOf(notice)));
  }

  /** The words that applications have for each situation, so that the page can show them. */
  void sendWords(ServerRequest request, ServerResponse response) {
    boolean russian = request.query().first("lang").orElse("").equals("ru");
    Bodies.send(response, SituationWords.of(russian ? Locale.of("ru") : Locale.ENGLISH));
  }

  private static String name(JsonNode asked, String field, Predicate<String> rule) {
    String value = asked.path(field).asText("");
    if (!value.isEmpty() && !rule.test(value)) {
      throw bad("The field " + field + " is no name that a notice can have.");
    }
    return value;
  }

  /** A time with an offset, or one that is taken in the configured zone; empty: now. */
  private Instant time(String text) {
    try {
      if (text.isEmpty()) {
        return clock.instant();
      }
      return OFFSET.matcher(text).matches()
          ? OffsetDateTime.parse(text).toInstant()
          : LocalDateTime.parse(text).atZone(zone).toInstant();
    } catch (DateTimeException e) {
      throw bad("The field time must be written like 2026-11-22T14:00 or with an offset.");
    }
  }

  private static ProblemException bad(String what) {
    return new ProblemException(Status.BAD_REQUEST_400, what);
  }
}
